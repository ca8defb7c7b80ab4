"""What an installation needs before it can serve: tables and static files, made only when stale."""

import gc
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

# A first start makes millions of objects that stay: looking for garbage would cost it a fifth.
SELDOM = (100_000, 20, 20)


def prepare() -> None:
    """Bring tables and static files up to date, side by side."""
    gc.set_threshold(*SELDOM)
    with ThreadPoolExecutor(1) as beside:
        static = beside.submit(collect_static)
        migrate()
        static.result()


def migrate() -> bool:
    """Bring every database to the newest tables; tell whether anything was missing."""
    behind = [alias for alias in connections if is_behind(alias)]
    for alias in behind:
        call_command("migrate", database=alias, interactive=False, verbosity=0)
    return bool(behind)


def is_empty() -> bool:
    """Tell whether the first database has no tables yet."""
    return not connections["default"].introspection.table_names()


def condition() -> tuple[float, int]:
    """Return what a web process reads when it starts: the age of static files, the migrations."""
    applied = MigrationRecorder(connections["default"]).applied_migrations()
    return manifest().stat().st_mtime if manifest().exists() else 0.0, len(applied)


def manifest() -> Path:
    """Return the file that says which static files were collected, and when."""
    return Path(settings.STATIC_ROOT) / "staticfiles.json"


def is_behind(alias: str) -> bool:
    """Tell whether a database lacks a migration."""
    executor = MigrationExecutor(connections[alias])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def collect_static() -> bool:
    """Collect and compress the static files when one is newer than the last collection."""
    if manifest().exists() and manifest().stat().st_mtime >= newest(static_files()):
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    # The collection leaves an unchanged manifest alone; its time says when we last looked.
    os.utime(manifest())
    return True


def static_files() -> Iterator[Path]:
    """Yield every static file of the installed apps and of the portal."""
    for finder in get_finders():
        for name, storage in finder.list(None):
            yield Path(storage.path(name))


def newest(paths: Iterator[Path]) -> float:
    """Return the latest change among files, as a Unix time."""
    return max((path.stat().st_mtime for path in paths), default=0.0)

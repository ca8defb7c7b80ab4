"""An empty database that was migrated before, so that a run of a few tests begins at once.

Migrating takes 20 seconds of a processor. The database in memory begins as a copy of the last one
that the same migrations made; `migrate` runs over it as always, finds nothing to apply and brings
roles and frameworks up to date. Where there is no copy, as on a fresh checkout, it does the work.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.backends.signals import connection_created
from django.db.migrations.loader import MigrationLoader

FOLDER = Path(settings.ROOT) / "var" / "test-databases"


def file_for_these_migrations() -> Path:
    """Return where the database is kept that the migrations as they stand now would make."""
    told = hashlib.sha256()
    found = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    for name in sorted({migration.__module__ for migration in found.values()}):
        told.update(name.encode())
        told.update(Path(sys.modules[name].__file__).read_bytes())
    return FOLDER / f"{told.hexdigest()[:16]}.sqlite3"


@contextmanager
def filled_from(kept: Path) -> Iterator[None]:
    """Fill every empty database in memory that is opened meanwhile."""

    def fill(sender, connection, **kwargs):
        raw = connection.connection
        if connection.vendor == "sqlite" and connection.is_in_memory_db() and is_empty(raw):
            with closing(sqlite3.connect(kept)) as source:
                source.backup(raw)

    if kept.exists():
        connection_created.connect(fill)
    try:
        yield
    finally:
        connection_created.disconnect(fill)


def is_empty(raw: sqlite3.Connection) -> bool:
    return raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0


def keep(kept: Path) -> None:
    """Keep the database for the next run, and none that other migrations made."""
    if kept.exists() or connection.vendor != "sqlite" or not connection.is_in_memory_db():
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    for older in FOLDER.glob("*.sqlite3"):
        older.unlink(missing_ok=True)
    written = FOLDER / f"{os.getpid()}.part"
    with closing(sqlite3.connect(written)) as target:
        connection.connection.backup(target)
    written.replace(kept)

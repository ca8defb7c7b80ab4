"""A throw-away database with the tables of the embedded index."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from django.db import connections

from search.engines import sqlite_tables
from search.models import IndexedEntry, IndexedText


@contextmanager
def scratch_database() -> Iterator[str]:
    """Yield the alias of an empty database in a temporary file."""
    alias = f"scratch_{uuid4().hex}"
    with TemporaryDirectory(prefix="search-") as folder:
        connections.settings[alias] = connections.configure_settings(
            {"default": {}, alias: _database(Path(folder) / "index.sqlite3")}
        )[alias]
        connection = connections[alias]
        try:
            with connection.schema_editor() as editor:
                editor.create_model(IndexedEntry)
                editor.create_model(IndexedText)
            sqlite_tables.create(connection)
            yield alias
        finally:
            connection.close()
            del connections[alias]
            del connections.settings[alias]


def _database(file: Path) -> dict[str, object]:
    """Return the settings of a database nobody will miss."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": {"init_command": "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY;"},
    }

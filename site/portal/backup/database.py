"""Copies the main database while people work in it, and puts a copy back."""

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.db import connection

from portal.backup.errors import DamagedFile, ProgramFailed

SQLITE = "database.sqlite3"
POSTGRESQL = "database.dump"


def kind() -> str:
    """Return which database this installation uses: sqlite or postgresql."""
    return connection.vendor


def save(folder: Path) -> None:
    """Write a copy that is one moment of the database, however busy it is."""
    if kind() == "sqlite":
        copy(Path(connection.settings_dict["NAME"]), folder / SQLITE)
        return
    run("pg_dump", "--format=custom", "--no-owner", f"--file={folder / POSTGRESQL}")


def put_back(folder: Path) -> None:
    """Fill the empty database of this installation from a backup."""
    connection.close()
    if kind() == "sqlite":
        copy(folder / SQLITE, Path(connection.settings_dict["NAME"]))
        return
    options = ["--exit-on-error", "--single-transaction", "--no-owner"]
    run("pg_restore", *options, f"--dbname={connection.settings_dict['NAME']}", folder / POSTGRESQL)


def is_empty() -> bool:
    """Tell whether the database of this installation holds no table yet."""
    if kind() == "sqlite":
        file = Path(connection.settings_dict["NAME"])
        return not file.exists() or file.stat().st_size == 0
    with connection.cursor() as cursor:
        return not connection.introspection.table_names(cursor)


def copy(source: Path, target: Path) -> None:
    """Copy a SQLite database by its online backup and check the copy."""
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
        # One file without its companions; the portal turns write-ahead logging on again.
        new.execute("PRAGMA journal_mode=DELETE")
        if new.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise DamagedFile(name=source.name)


def run(program: str, *arguments: str | Path) -> None:
    """Run a PostgreSQL program on the main database, the password in its environment only."""
    settings = connection.settings_dict
    names = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
    given = {variable: str(settings[key]) for variable, key in names.items() if settings[key]}
    given["PGDATABASE"] = str(settings["NAME"])
    command = [program, *map(str, arguments)]
    try:
        done = subprocess.run(
            command, env=os.environ | given, capture_output=True, text=True, check=False
        )
    except FileNotFoundError as error:
        reason = "sudo apt-get install postgresql-client"
        raise ProgramFailed(program=program, reason=reason) from error
    if done.returncode:
        raise ProgramFailed(program=program, reason=done.stderr.strip()[-500:])

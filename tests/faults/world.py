"""The database a probe works on: founded once, kept aside, put back as often as wanted."""

from __future__ import annotations

import fcntl
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Protocol

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections

import prepared
from factories.agency import ENGLISH, agency, section
from factories.people import person
from pages.models import HomePage, SectionPage
from portal.accounts.models import Role, User

PEOPLE = {
    "owner": Role.OWNER,
    "owner2": Role.OWNER,
    # Whose account is closed as soon as their item waits.
    "leaver": Role.OWNER,
    "approver": Role.APPROVER,
    "approver2": Role.APPROVER,
    "webmaster": Role.WEB_MASTER,
    "webmaster2": Role.WEB_MASTER,
}
# An office where nobody may approve.
FEW = {
    "few_owner": Role.OWNER,
    "few_master": Role.WEB_MASTER,
    "few_master2": Role.WEB_MASTER,
    "few_master3": Role.WEB_MASTER,
}
SLUG = "sso-test"
SLUG_OF_FEW = "sso-few"
BESIDE = ("-wal", "-shm")


class Store(Protocol):
    """Where the world stands."""

    def begin(self) -> None:
        """Make an empty, migrated database."""

    def keep(self) -> None:
        """Keep the world as it is now."""

    def put_back(self) -> None:
        """Make the world as it was kept; every connection to it must be closed."""

    def remove(self) -> None:
        """Leave nothing behind."""


class SqliteFile:
    """A SQLite file: the main database, or the index beside PostgreSQL."""

    def __init__(self, alias: str) -> None:
        self.alias = alias
        self.path = Path(settings.DATABASES[alias]["NAME"])
        self.kept = self.path.with_suffix(".kept")

    def begin(self) -> None:
        """Begin with the tables that the same migrations made before, where there are any."""
        migrated = prepared.file_for_these_migrations()
        if self.alias == "default" and migrated.exists():
            shutil.copyfile(migrated, self.path)
        call_command("migrate", database=self.alias, verbosity=0)

    def keep(self) -> None:
        """Copy the file, its log written back."""
        connections.close_all()
        with closing(sqlite3.connect(self.path)) as raw:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copyfile(self.path, self.kept)

    def put_back(self) -> None:
        """Copy the file back, and forget the log of the world that was."""
        for suffix in BESIDE:
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)
        shutil.copyfile(self.kept, self.path)

    def remove(self) -> None:
        """Do nothing: the folder goes with the process."""


class PostgresDatabase:
    """A database of our own on the server, the index beside it, and a template of both."""

    def __init__(self) -> None:
        given = settings.DATABASES["default"]
        names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
        self.server = {key: given[name] for key, name in names.items()}
        self.name = given["NAME"]
        # The migrated template outlives the run: migrating takes half a minute.
        self.migrated = f"faults_{prepared.file_for_these_migrations().stem}"
        self.index = SqliteFile("search")
        self.migrated_index = prepared.FOLDER.parent / "faults" / f"{self.migrated}.index"

    def begin(self) -> None:
        """Begin with the tables that the same migrations made before, where there are any."""
        self.migrated_index.parent.mkdir(parents=True, exist_ok=True)
        with self.migrated_index.with_suffix(".lock").open("w") as lock:
            # Another run may be making the same template.
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not self._has(self.migrated) or not self.migrated_index.exists():
                self._migrate()
        self._copy(self.migrated, self.name)
        shutil.copyfile(self.migrated_index, self.index.path)
        call_command("migrate", verbosity=0)

    def _migrate(self) -> None:
        self._ask(
            f"DROP DATABASE IF EXISTS {self.migrated} WITH (FORCE)",
            f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)",
            f"CREATE DATABASE {self.name}",
        )
        call_command("migrate", verbosity=0)
        call_command("migrate", database="search", verbosity=0)
        self.index.keep()
        shutil.copyfile(self.index.kept, self.migrated_index)
        self._copy(self.name, self.migrated)

    def keep(self) -> None:
        """Make a template of the database."""
        self.index.keep()
        self._copy(self.name, f"{self.name}_kept")

    def put_back(self) -> None:
        """Make the database anew from the template."""
        self.index.put_back()
        self._copy(f"{self.name}_kept", self.name)

    def remove(self) -> None:
        """Drop what this run made."""
        connections.close_all()
        for name in (self.name, f"{self.name}_kept"):
            self._ask(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _copy(self, source: str, target: str) -> None:
        """Make one database the copy of another, whoever still holds on to them."""
        connections.close_all()
        self._ask(
            f"DROP DATABASE IF EXISTS {target} WITH (FORCE)",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            f" WHERE datname = '{source}' AND pid <> pg_backend_pid()",
            f"CREATE DATABASE {target} TEMPLATE {source} STRATEGY FILE_COPY",
        )

    def _has(self, name: str) -> bool:
        with psycopg.connect(dbname="postgres", **self.server) as admin:
            found = admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            return found.fetchone() is not None

    def _ask(self, *statements: str) -> None:
        with psycopg.connect(dbname="postgres", autocommit=True, **self.server) as admin:
            for statement in statements:
                admin.execute(statement)


def store() -> Store:
    """Return the store of the database that the settings name."""
    return SqliteFile("default") if connection.vendor == "sqlite" else PostgresDatabase()


def found() -> None:
    """Found the offices with their people in an empty database."""
    for slug, people in ((SLUG, PEOPLE), (SLUG_OF_FEW, FEW)):
        home = agency(slug, english=ENGLISH)
        for name, role in people.items():
            person(home, role, username=name)


def office(slug: str = SLUG) -> HomePage:
    """Return an office."""
    home: HomePage = HomePage.objects.get(slug=slug)
    return home


def news(slug: str = SLUG) -> SectionPage:
    """Return the section in which items are made."""
    return section(office(slug))


def who(name: str) -> User:
    """Return one of the office's people, as they are now."""
    return User.objects.get(username=name)

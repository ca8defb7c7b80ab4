"""The drill on PostgreSQL: what was dumped comes back in an empty database of the same server."""

from datetime import UTC, datetime

import psycopg
import pytest
from django.db import connection

from portal.backup import actions
from portal.backup.errors import NotEmpty

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
COPY = "suksala_restored"
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="runs on PostgreSQL only: SUKSALA_DATABASE_URL=postgres://… (make test-all)",
    ),
]


def server() -> psycopg.Connection:
    """Return a connection from which databases can be made and dropped."""
    names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    given = {key: connection.settings_dict[name] for key, name in names.items()}
    return psycopg.connect(dbname="postgres", autocommit=True, **given)


@pytest.fixture
def empty_database(monkeypatch):
    """Make an empty database and let the commands work on it."""
    with server() as admin:
        admin.execute(f"DROP DATABASE IF EXISTS {COPY}")
        admin.execute(f"CREATE DATABASE {COPY}")

    def enter() -> None:
        connection.close()
        monkeypatch.setitem(connection.settings_dict, "NAME", COPY)

    yield enter
    connection.close()
    monkeypatch.undo()
    with server() as admin:
        admin.execute(f"DROP DATABASE {COPY} WITH (FORCE)")


def test_every_table_comes_back(tmp_path, empty_database):
    tables = set(connection.introspection.table_names())
    saved = actions.make(tmp_path / "office", tmp_path / "backups", now=NOW)

    empty_database()
    actions.restore(saved, tmp_path / "restored")

    assert set(connection.introspection.table_names()) == tables


def test_a_database_with_tables_is_never_overwritten(tmp_path):
    saved = actions.make(tmp_path / "office", tmp_path / "backups", now=NOW)

    with pytest.raises(NotEmpty):
        actions.restore(saved, tmp_path / "restored")

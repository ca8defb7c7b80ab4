"""Writers on one SQLite file: they wait in turn, up to the limit, and only for one another."""

import sqlite3
import threading
import time
from contextlib import closing, contextmanager

import pytest
from django.db import OperationalError

from portal.sqlite.base import DatabaseWrapper, pause_after

PATIENCE = 3.0


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "shared.sqlite3"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("CREATE TABLE line (who TEXT)")
    return path


@pytest.fixture
def connected(file, django_db_blocker):
    """Return a maker of connections as the settings ask for them; the portal's own stay closed."""
    opened = []

    def connect(patience: float = PATIENCE) -> DatabaseWrapper:
        options = {"transaction_mode": "IMMEDIATE", "timeout": patience}
        settings = {"NAME": file, "OPTIONS": options, "TIME_ZONE": None, "AUTOCOMMIT": True,
                    "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": False, "TEST": {}}  # fmt: skip
        made = DatabaseWrapper(settings, alias="shared")
        made.ensure_connection()
        opened.append(made)
        return made

    with django_db_blocker.unblock():
        yield connect
    for one in opened:
        one.connection.close()


@contextmanager
def somebody_writing(file):
    with closing(sqlite3.connect(file, isolation_level=None, check_same_thread=False)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        yield raw


def begin(connection: DatabaseWrapper) -> None:
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)


def insert(connection: DatabaseWrapper, table: str = "line") -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} VALUES (%s)", ["me"])


def lines(file) -> int:
    with closing(sqlite3.connect(file)) as raw:
        return raw.execute("SELECT COUNT(*) FROM line").fetchone()[0]


def hold(connection: DatabaseWrapper) -> None:
    """Keep the others out for a moment, as a publication does."""
    begin(connection)
    time.sleep(0.02)
    connection.commit()
    connection.set_autocommit(True)


def turned_away(connected, acts) -> list[OperationalError]:
    """Return who was refused while each did its act again and again, with hardly a pause."""
    refusals, ends = [], time.monotonic() + 4

    def repeat(act) -> None:
        mine = connected(patience=2.0)
        while time.monotonic() < ends:
            try:
                act(mine)
            except OperationalError as refused:
                refusals.append(refused)
            time.sleep(0.001)

    writers = [threading.Thread(target=repeat, args=[act]) for act in acts]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    return refusals


def test_a_transaction_waits_for_another_writer(file, connected):
    waiting = connected()
    with somebody_writing(file) as other:
        threading.Timer(0.3, other.execute, ["COMMIT"]).start()

        begin(waiting)

        assert waiting.connection.in_transaction


def test_it_is_turned_away_when_its_patience_ends(file, connected):
    waiting = connected(patience=0.2)

    with somebody_writing(file), pytest.raises(OperationalError, match="locked"):
        begin(waiting)


def test_a_connection_that_waited_closes_at_once(file, connected):
    waiting = connected()
    with somebody_writing(file) as other:
        threading.Timer(0.1, other.execute, ["COMMIT"]).start()
        begin(waiting)
    waiting.rollback()

    waiting.connection.close()

    # The last connection to leave takes the log with it.
    assert not file.with_name(f"{file.name}-wal").exists()


def test_a_statement_outside_a_transaction_waits_as_well(file, connected):
    waiting = connected()
    with somebody_writing(file) as other:
        threading.Timer(0.3, other.execute, ["COMMIT"]).start()

        insert(waiting)

        assert lines(file) == 1


def test_a_statement_is_turned_away_when_its_patience_ends(file, connected):
    waiting = connected(patience=0.2)

    with somebody_writing(file), pytest.raises(OperationalError, match="locked"):
        insert(waiting)


def test_what_is_wrong_with_a_statement_is_said_at_once(connected):
    mine, began = connected(), time.monotonic()

    with pytest.raises(OperationalError, match="no such table"):
        insert(mine, "nowhere")

    assert time.monotonic() - began < PATIENCE / 2


def test_the_engine_keeps_its_own_patience_for_everything_else(file, connected):
    waiting = connected()
    insert(waiting)

    assert waiting.connection.execute("PRAGMA busy_timeout").fetchone() == (PATIENCE * 1000,)


def test_who_waits_longer_asks_more_often():
    pauses = [pause_after(seconds / 10) for seconds in range(20)]

    assert pauses == sorted(pauses, reverse=True)
    assert pauses[0] > 4 * pauses[-1]


def test_among_many_writers_nobody_is_turned_away(connected):
    """Eight write with hardly a pause; left to SQLite some of them wait for three seconds."""
    assert turned_away(connected, [hold] * 8) == []


def test_a_single_statement_has_its_turn_among_transactions(connected):
    """Seven hold the file nearly all the time; the eighth writes lines without a transaction."""
    assert turned_away(connected, [hold] * 7 + [insert]) == []

"""SQLite for many writers: whoever waits longest for the one write lock asks most often for it.

SQLite's own waiting does the opposite: it asks ever more rarely, so newcomers overtake. Of eight
people who published without a pause some were turned away after twenty seconds.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Self, TypeVar, cast

from django.db.backends.sqlite3 import base

Answer = TypeVar("Answer")

# Seconds between two questions: at first, and at least.
FIRST, LEAST = 0.005, 0.0005
# SQLite's own, when the options of the database name none.
PATIENCE = 5.0
# How a statement begins that asks for the lock by itself.
WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


def pause_after(waited: float) -> float:
    """Return how long to pause before asking again, after having waited so many seconds."""
    return max(FIRST / (1 + 2 * waited) ** 2, LEAST)


class Cursor(base.SQLiteCursorWrapper):
    """A cursor whose single writes wait in turn, as transactions do."""

    patience = PATIENCE

    def execute(self, query: str, params: Any = None) -> Self:
        """Run the statement; a write that is a transaction by itself is asked until it is let in.

        Nothing of it has happened when the file is locked, so asking again does it once.
        """
        ask = partial(super().execute, query, params)
        alone = not self.connection.in_transaction and query.lstrip()[:7].upper().startswith(WRITES)
        return cast(Self, in_turn(self.connection, self.patience, ask) if alone else ask())


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection whose writes wait for other writers up to the `timeout` of its options."""

    patience = PATIENCE
    # Django sets it; its stubs do not know it.
    transaction_mode: str | None

    def get_new_connection(self, conn_params: dict[str, Any]) -> sqlite3.Connection:
        """Open the file, and keep in mind how patient its writes are."""
        self.patience = float(conn_params.get("timeout", PATIENCE))
        opened: sqlite3.Connection = super().get_new_connection(conn_params)
        return opened

    def create_cursor(self, name: str | None = None) -> Cursor:
        """Return a cursor as patient as the connection."""
        cursor: Cursor = self.connection.cursor(factory=Cursor)
        cursor.patience = self.patience
        return cursor

    def _start_transaction_under_autocommit(self) -> None:
        """Begin; while another writes, ask again. Raises OperationalError when patience ends.

        Asked past Django's cursors: an error that Django wraps keeps its cursor for a while, and
        with it the connection open that somebody closes meanwhile.
        """
        self.validate_thread_sharing()
        ask = partial(self.connection.execute, f"BEGIN {self.transaction_mode or ''}")
        with self.wrap_database_errors:
            in_turn(self.connection, self.patience, ask)


def in_turn(connection: sqlite3.Connection, patience: float, ask: Callable[[], Answer]) -> Answer:
    """Ask until the lock is free. Raises sqlite3.OperationalError when so many seconds are over."""
    # SQLite's own waiting rests meanwhile.
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        return keep_asking(patience, ask)
    finally:
        connection.execute(f"PRAGMA busy_timeout = {round(patience * 1000)}")


def keep_asking(patience: float, ask: Callable[[], Answer]) -> Answer:
    """Ask until there is an answer, more and more often. Raises as `in_turn` does."""
    began = time.monotonic()
    while True:
        try:
            return ask()
        except sqlite3.OperationalError as refused:
            waited = time.monotonic() - began
            if waited >= patience or not is_busy(refused):
                raise
        time.sleep(pause_after(waited))


def is_busy(error: sqlite3.OperationalError) -> bool:
    """Return whether another connection holds the lock: the file's, or that of a shared cache."""
    # The upper bits say which kind of busy.
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

"""SQLite for many writers: whoever waits longest for the one write lock asks most often for it.

SQLite's own waiting does the opposite: it asks ever more rarely, so newcomers overtake. Of eight
people who published without a pause some were turned away after twenty seconds.
"""

from __future__ import annotations

import sqlite3
import time
from typing import Any

from django.db.backends.sqlite3 import base

# Seconds between two questions: at first, and at least.
FIRST, LEAST = 0.005, 0.0005
# SQLite's own, when the options of the database name none.
PATIENCE = 5.0


def pause_after(waited: float) -> float:
    """Return how long to pause before asking again, after having waited so many seconds."""
    return max(FIRST / (1 + 2 * waited) ** 2, LEAST)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection whose transactions wait for other writers up to the `timeout` of its options."""

    patience = PATIENCE
    # Django sets it; its stubs do not know it.
    transaction_mode: str | None

    def get_new_connection(self, conn_params: dict[str, Any]) -> sqlite3.Connection:
        """Open the file, and keep in mind how patient its transactions are."""
        self.patience = float(conn_params.get("timeout", PATIENCE))
        opened: sqlite3.Connection = super().get_new_connection(conn_params)
        return opened

    def _start_transaction_under_autocommit(self) -> None:
        """Begin; while another writes, ask again. Raises OperationalError when patience ends."""
        self.validate_thread_sharing()
        # Statements outside a transaction still wait in SQLite's way.
        self.connection.execute("PRAGMA busy_timeout = 0")
        try:
            if not self._begun():
                # Refused once more, in words that Django and its callers know.
                super()._start_transaction_under_autocommit()  # type: ignore[misc]  # not in the stubs
        finally:
            self.connection.execute(f"PRAGMA busy_timeout = {round(self.patience * 1000)}")

    def _begun(self) -> bool:
        """Ask until the transaction begins; return whether it did before patience ended.

        Asked past Django's cursors: an error that Django wraps keeps its cursor for a while, and
        with it the connection open that somebody closes meanwhile.
        """
        began = time.monotonic()
        while True:
            try:
                self.connection.execute(f"BEGIN {self.transaction_mode or ''}")
            except sqlite3.OperationalError as refused:
                waited = time.monotonic() - began
                if waited >= self.patience or not is_busy(refused):
                    return False
            else:
                return True
            time.sleep(pause_after(waited))


def is_busy(error: sqlite3.OperationalError) -> bool:
    """Return whether another connection holds the lock: the file's, or that of a shared cache."""
    # The upper bits say which kind of busy.
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

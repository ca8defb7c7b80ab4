"""Locks that end with the process that holds them, however it ends.

On SQLite, whose processes all stand on one machine, these are locked files; on PostgreSQL advisory
locks, which belong to a connection and are seen from every machine.
"""

from __future__ import annotations

import fcntl
import hashlib
import logging
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

logger = logging.getLogger("processes")

# A server that starts anew forgets its locks; their holder asks this often, in seconds.
LOOK_EVERY = 2.0


class Locks(Protocol):
    """The locks of one holder."""

    def take(self, name: str, *, is_shared: bool = False) -> bool:
        """Take a lock unless somebody else has it; tell whether it is ours now."""

    def give_back(self) -> None:
        """Give back all that was taken."""


class FileLocks:
    """One empty file per lock; the files stay, because removing one in use would make two."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.held: list[int] = []

    def take(self, name: str, *, is_shared: bool = False) -> bool:
        """Lock the file of this name."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(self.folder / digest(name).hex(), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, (fcntl.LOCK_SH if is_shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            return False
        self.held.append(file)
        return True

    def give_back(self) -> None:
        """Close the files, which unlocks them."""
        while self.held:
            os.close(self.held.pop())


class DatabaseLocks:
    """Advisory locks of one connection."""

    def __init__(self, own: BaseDatabaseWrapper) -> None:
        self.own = own
        self.held: list[tuple[str, str]] = []

    def take(self, name: str, *, is_shared: bool = False) -> bool:
        """Take the advisory lock whose number stands for this name."""
        kind = "_shared" if is_shared else ""
        is_ours = self.ask(f"pg_try_advisory_lock{kind}", name)
        if is_ours:
            self.held.append((f"pg_advisory_unlock{kind}", name))
        return is_ours

    def give_back(self) -> None:
        """Unlock one after another."""
        while self.held:
            self.ask(*self.held.pop())

    def ask(self, function: str, name: str) -> bool:
        """Return what one of the server's functions says of the number."""
        number = int.from_bytes(digest(name), signed=True)
        with self.own.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s)", [number])
            return bool(cursor.fetchone()[0])


def digest(name: str) -> bytes:
    """Return the eight bytes that stand for a name."""
    return hashlib.sha256(f"suksala {name}".encode()).digest()[:8]


def are_files() -> bool:
    """Tell whether locks are files here, which the kernel keeps as long as the holder lives."""
    return connection.vendor == "sqlite"


@contextmanager
def held(name: str) -> Iterator[bool]:
    """Hold a lock for a moment, unless somebody has it; lend whether it was free."""
    locks: Locks = files() if are_files() else DatabaseLocks(connection)
    try:
        yield locks.take(name)
    finally:
        locks.give_back()


@contextmanager
def lasting() -> Iterator[Locks]:
    """Lend locks for the life of this process, which is killed should the server forget them."""
    if are_files():
        locks = files()
        try:
            yield locks
        finally:
            locks.give_back()
        return
    # A connection of its own: the thread's is closed when it has aged, and its locks with it.
    own = connection.copy()
    own.inc_thread_sharing()
    is_over = threading.Event()
    own.ensure_connection()
    threading.Thread(target=watch, args=(own, is_over), daemon=True).start()
    try:
        yield DatabaseLocks(own)
    finally:
        is_over.set()
        own.close()


def watch(own: BaseDatabaseWrapper, is_over: threading.Event) -> None:
    """Kill this process when its connection is lost: others may take what its locks guarded."""
    while not is_over.wait(LOOK_EVERY):
        try:
            with own.cursor() as cursor:
                cursor.execute("SELECT 1")
        except (DatabaseError, InterfaceError):
            if not is_over.is_set():
                logger.exception("locks.lost")
                os.kill(os.getpid(), signal.SIGKILL)


def let_losers_end() -> None:
    """Wait until whoever lost a lock that is free now has noticed and ended."""
    if not are_files():
        time.sleep(LOOK_EVERY * 2.5)


def files() -> FileLocks:
    """Return locks in the data folder."""
    return FileLocks(settings.DATA / "locks")

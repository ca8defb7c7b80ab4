"""Which background workers there are, by names that last and locks that tell who lives."""

import hashlib
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from portal.processes import locks
from portal.processes.errors import WorkerRuns

# Every living worker shares this lock.
ANY = "a worker lives"
# Somebody who looks after the tasks of the dead holds a name for some seconds.
PATIENCE = 15.0


def name_of(number: int) -> str:
    """Return the lasting name of a worker: its machine, its data folder, its number there."""
    folder = hashlib.sha256(str(settings.DATA).encode()).hexdigest()[:8]
    return f"{socket.gethostname()[:40]}:{folder}:{number}"


def lock_of(name: str) -> str:
    """Return the lock that a worker holds while it lives."""
    return f"worker {name}"


@contextmanager
def present(number: int) -> Iterator[str]:
    """Be the worker of this number for everybody to see; lend its name.

    Raises WorkerRuns when a living one has the name.
    """
    name = name_of(number)
    with locks.lasting() as mine:
        if not (take(mine, lock_of(name)) and take(mine, ANY, is_shared=True)):
            raise WorkerRuns(name=name)
        yield name


def take(mine: locks.Locks, lock: str, *, is_shared: bool = False) -> bool:
    """Take a lock, with patience for those who hold it for a moment; tell whether it is ours."""
    end = time.monotonic() + PATIENCE
    while not mine.take(lock, is_shared=is_shared):
        if time.monotonic() > end:
            return False
        time.sleep(0.2)
    return True


def anybody_lives() -> bool:
    """Tell whether some worker runs, on whichever machine."""
    with locks.held(ANY) as is_free:
        return not is_free

"""Ends this process when the `make` that started it is interrupted or gone.

A terminal sends SIGINT to everybody. A script that interrupts only `make` reaches nobody else:
GNU make passes SIGTERM on to its children, but after SIGINT it waits for them in silence.
"""

import os
import signal
import threading
from pathlib import Path

LOOK_EVERY = 0.5
MAKES = {"make", "gmake"}


def follow_make() -> int | None:
    """Follow our parent when it is `make`; return its process id."""
    parent = os.getppid()
    if word_of(parent, "comm") not in MAKES:
        return None
    follow(parent)
    return parent


def follow(parent: int) -> None:
    """Watch on a thread whether the parent leaves."""
    threading.Thread(target=stop_with, args=(parent,), daemon=True).start()


def stop_with(parent: int) -> None:
    """Wait until the parent leaves, then ask ourselves to stop."""
    pause = threading.Event()
    while not is_leaving(parent):
        pause.wait(LOOK_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)


def is_leaving(parent: int) -> bool:
    """Tell whether the parent is gone, or stands in its handler of SIGINT, which blocks it."""
    if os.getppid() != parent:
        return True
    status = word_of(parent, "status").partition("SigBlk:")[2].split()
    return bool(status) and bool(int(status[0], 16) & 1 << (signal.SIGINT - 1))


def word_of(pid: int, name: str) -> str:
    """Return what the kernel says of a process; nothing where it says nothing."""
    try:
        return Path(f"/proc/{pid}/{name}").read_text().strip()
    except OSError:
        return ""

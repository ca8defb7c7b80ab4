"""A supervised program for the tests: small_portal.py FOLDER [dies|renews|dawdles].

The first child writes its process id and that of a grandchild; it answers once a file says so.
"""

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from portal.processes.child import Child
from portal.processes.errors import WebStopped
from portal.processes.supervisor import Supervisor

FIRST = """
import os, subprocess, sys, time
inner = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
open("first.pids", "a").write(f"{os.getpid()} {inner.pid}\\n")
time.sleep(60)
"""
OTHER = """
import os, time
open("other.pids", "a").write(f"{os.getpid()}\\n")
time.sleep(60)
"""
DIES = "raise SystemExit(3)"


def child(name: str, code: str) -> Child:
    """Return a child that runs a few lines of Python."""
    return Child(name, [sys.executable, "-c", code], os.environ)


def prepare(manner: str, seen: Callable[[], bool]) -> bool:
    """Wait for the first child as a program would that has much to do; tell whether it is old."""
    while manner in ("renews", "dawdles") and not seen():
        time.sleep(0.05)
    if manner == "dawdles":
        os.write(sys.stdout.fileno(), b"preparing\n")
        time.sleep(60)
    return manner == "renews"


def main(folder: Path, manner: str) -> int:
    """Supervise until a signal comes; return 3 when the first child never answered."""
    os.chdir(folder)
    first = child("first", DIES if manner == "dies" else FIRST)
    supervisor = Supervisor(first, [child("other", OTHER)])
    seen = (folder / "first.pids").exists
    try:
        supervisor.run(seen, partial(print, "ready", flush=True), partial(prepare, manner, seen))
    except WebStopped:
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))

"""A supervised program for the tests: small_portal.py FOLDER [dies|renews|dawdles|fails].

The first child writes its process id and that of a grandchild; it answers once a file says so.
"""

import os
import sys
from functools import partial
from pathlib import Path

from portal.processes.child import Child
from portal.processes.plan import PAGES_CHANGED
from portal.processes.supervisor import NotStarted, Supervisor

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
# What is prepared beside the first child: it begins when that runs.
PREPARATIONS = {
    "renews": f"raise SystemExit({PAGES_CHANGED})",
    "fails": "raise SystemExit(1)",
    "dawdles": """
import os, time
open("preparation.pids", "w").write(f"{os.getpid()}\\n")
print("preparing", flush=True)
time.sleep(60)
""",
}
WAIT = """
import os, time
while not os.path.exists("first.pids"):
    time.sleep(0.05)
"""


def child(name: str, code: str) -> Child:
    """Return a child that runs a few lines of Python."""
    return Child(name, [sys.executable, "-c", code])


def main(folder: Path, manner: str) -> int:
    """Supervise until a signal comes; return 3 when the first child never answered."""
    os.chdir(folder)
    first = child("first", DIES if manner == "dies" else FIRST)
    beside = PREPARATIONS.get(manner)
    preparation = child("preparation", WAIT + beside) if beside else None
    supervisor = Supervisor(first, [child("other", OTHER)], preparation)
    try:
        supervisor.run((folder / "first.pids").exists, partial(print, "ready", flush=True))
    except NotStarted:
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))

"""The command lines of the three processes: web, worker, scheduler."""

import os
import socket
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from portal.processes.abandoned import take_back
from portal.processes.child import Child


def environment(root: Path) -> Mapping[str, str]:
    """Return this process's environment with both source roots on Python's path."""
    given = os.environ.get("PYTHONPATH")
    roots = [str(root), str(root / "site"), *([given] if given else [])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(roots)}


def web(root: Path, *, host: str, port: int, threads: int) -> Child:
    """Return the web process: one worker, because SQLite has one writer, with some threads."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
    command += ["--host", host, "--port", str(port), "--workers", "1"]
    command += ["--blocking-threads", str(threads), "--workers-kill-timeout", "2"]
    command += ["--respawn-failed-workers", "--respawn-interval", "1"]
    command += ["--log-level", "warning", "--working-dir", str(root), "portal.wsgi:application"]
    return Child("web", command, environment(root))


def worker(root: Path) -> Child:
    """Return the process that does queued tasks; it first takes back what it left undone."""
    # The same name after a restart, so that its own unfinished tasks can be recognised.
    name = f"{socket.gethostname()}:{root}"[-64:]
    command = [sys.executable, str(root / "manage.py"), "db_worker", "--queue-name", "*"]
    command += ["--no-startup-delay", "--no-reload", "--verbosity", "0", "--worker-id", name]
    return Child("worker", command, environment(root), before_start=partial(take_back, name))


def scheduler(root: Path) -> Child:
    """Return the process that enqueues tasks when they are due."""
    command = [sys.executable, str(root / "manage.py"), "scheduler"]
    return Child("scheduler", command, environment(root))

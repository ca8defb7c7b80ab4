"""The command lines of the processes, and the environment they share."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def environment(root: Path) -> Mapping[str, str]:
    """Return this process's environment with both source roots on Python's path."""
    given = os.environ.get("PYTHONPATH")
    roots = [str(root), str(root / "site"), *([given] if given else [])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(roots)}


def worker(root: Path, number: int) -> list[str]:
    """Return the process that does queued tasks; the first of them also keeps the schedule."""
    return [sys.executable, str(root / "manage.py"), "db_worker", "--number", str(number)]


def demonstration(root: Path, port: int) -> list[str]:
    """Return the process that brings the demonstration up to date and tells if pages changed."""
    return [sys.executable, str(root / "manage.py"), "demo", "--port", str(port), "--only-prepare"]

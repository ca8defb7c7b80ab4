"""An installation with nothing but a queue, on either database, and real workers on it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

ROOT = Path(__file__).resolve().parents[2]
DATABASE = f"suksala_queue_{os.getpid()}"
PATIENCE = 60
# Two of them, so that the schedule of the first does not mix in.
NUMBERS = (2, 3)
# A process that does lines of Python, so that Django is loaded once; `say` gives an answer.
HAND = """
import json, sys, django
django.setup()
from django.db import connection
from django_tasks_db.models import DBTaskResult
from portal.processes import abandoned
from processes.dawdling import dawdle
with connection.schema_editor() as editor: editor.create_model(DBTaskResult)
def say(value=None): print(json.dumps(value), flush=True)
for line in sys.stdin: exec(json.loads(line))
"""


class Queue:
    """The data folder, the settings, and the workers by number."""

    def __init__(self, data: Path, address: str | None) -> None:
        self.data = data
        self.address = address
        self.workers: dict[int, subprocess.Popen[str]] = {}
        self.hand = self.start("-c", HAND)

    @property
    def environment(self) -> dict[str, str]:
        """Return the settings of this installation and none of another."""
        roots = [ROOT, ROOT / "site", ROOT / "tests"]
        given = {name: text for name, text in os.environ.items() if not name.startswith("SUKSALA")}
        return given | {
            "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
            "SUKSALA_DATA": str(self.data),
            "PYTHONPATH": os.pathsep.join(map(str, roots)),
            **({"SUKSALA_DATABASE_URL": self.address} if self.address else {}),
        }

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Start Python on this installation."""
        return subprocess.Popen(
            [sys.executable, *words],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def do(self, code: str) -> object:
        """Return what some lines of Python say."""
        self.hand.stdin.write(json.dumps(code) + "\n")
        self.hand.stdin.flush()
        return json.loads(self.hand.stdout.readline())

    def work(self, number: int) -> subprocess.Popen[str]:
        """Start the worker of a number."""
        return self.start("manage.py", "db_worker", "--number", str(number))

    def begun(self) -> list[tuple[str, int]]:
        """Return the names of the tasks that were begun, in turn, and the process of each."""
        file = self.data / "begun"
        lines = file.read_text().splitlines() if file.exists() else []
        return [(line.split()[0], int(line.split()[1])) for line in lines]

    def doing(self, number: int) -> str:
        """Return the name of the task that the worker of a number does."""
        pid = self.workers[number].pid
        wait_for(lambda: any(one == pid for _, one in self.begun()))
        return next(name for name, one in self.begun() if one == pid)

    def staff(self) -> None:
        """Let the workers of both numbers live, each with a task in hand."""
        for number in NUMBERS:
            if number not in self.workers or self.workers[number].poll() is not None:
                self.do(
                    "if not DBTaskResult.objects.ready().exists():\n"
                    f"    dawdle.enqueue({str(self.data)!r}, 'task{len(self.begun())}')\n"
                    "say()"
                )
                self.workers[number] = self.work(number)
                self.doing(number)

    def kill(self, number: int) -> str:
        """Kill the worker of a number; return the name of the task it was doing."""
        self.workers[number].kill()
        self.workers[number].wait(timeout=PATIENCE)
        return self.doing(number)

    def state(self, name: str) -> object:
        """Return the state of a task."""
        return self.do(f"say(DBTaskResult.objects.get(args_kwargs__args__1={name!r}).status)")

    def end(self) -> None:
        """End everybody."""
        for process in (self.hand, *self.workers.values()):
            process.kill()
            process.communicate(timeout=PATIENCE)


def wait_for(happened: Callable[[], bool]) -> None:
    """Wait until something happened."""
    pause = threading.Event()
    for _ in range(PATIENCE * 10):
        if happened():
            return
        pause.wait(0.1)
    pytest.fail(f"nothing happened in {PATIENCE} seconds")


@contextmanager
def database(kind: str) -> Iterator[str | None]:
    """Lend the address of an empty database; none is needed for SQLite."""
    if kind == "sqlite":
        yield None
        return
    server = os.environ.get("SUKSALA_TEST_POSTGRES")
    if not server:
        pytest.skip("SUKSALA_TEST_POSTGRES is not set: make services && . var/services/env")
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {DATABASE}")
        try:
            yield urlunsplit(urlsplit(server)._replace(path=f"/{DATABASE}"))
        finally:
            admin.execute(f"DROP DATABASE {DATABASE} WITH (FORCE)")

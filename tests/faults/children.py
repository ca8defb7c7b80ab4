"""Processes of our own: forked from a prepared one, each with a time limit, none left behind."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from django.db import connections

# A step of any probe takes milliseconds; whoever needs so long hangs.
LIMIT = 60
FORK = get_context("fork")


def forked(act: Callable[[], None], seconds: int = LIMIT) -> int:
    """Run a function in a child of its own; return how it ended: 0, 1, or minus the signal."""
    connections.close_all()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        _run_and_leave(act, seconds)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _run_and_leave(act: Callable[[], None], seconds: int) -> None:
    """Run in the child. It leaves at once: what is to happen at exit is the parent's business."""
    signal.alarm(seconds)
    code = 1
    try:
        act()
        code = 0
    except BaseException:  # noqa: BLE001 - the border of a process: told, and given as its code
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


class Worker:
    """A long-lived child that answers what it is asked, one message at a time."""

    def __init__(self, answer: Callable[[Any], Any]) -> None:
        connections.close_all()
        self.pipe, inner = FORK.Pipe()
        self.process = FORK.Process(target=_answer_all, args=(inner, answer), daemon=True)
        self.process.start()
        inner.close()

    def ask(self, message: Any) -> None:
        """Hand over a message without waiting."""
        self.pipe.send(message)

    def answer(self) -> Any:
        """Return the answer to the oldest message. Raises TimeoutError."""
        if not self.pipe.poll(LIMIT):
            raise TimeoutError(f"worker {self.process.pid} gives no answer")
        return self.pipe.recv()

    def end(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.join(LIMIT)


def _answer_all(pipe: Connection, answer: Callable[[Any], Any]) -> None:
    while True:
        signal.alarm(0)
        message = pipe.recv()
        signal.alarm(LIMIT)
        pipe.send(answer(message))

"""Keeps the children running and ends them all together, within five seconds."""

import logging
import signal
import threading
import time
from collections.abc import Callable, Sequence
from types import FrameType

from portal.processes.child import Child, end
from portal.processes.plan import PAGES_CHANGED

logger = logging.getLogger("processes")

LOOK_EVERY = 0.5
# Stopping must fit in five seconds: this for manners, the rest for the kernel.
GRACE = 3.0


class NotStarted(Exception):
    """The first child or what should be prepared beside it ended too early, or never answered."""


class Supervisor:
    """Starts the first child, waits until it answers, then keeps it and the others running.

    A preparation is done while the first child starts, and tells whether that must start anew.
    """

    def __init__(
        self, first: Child, others: Sequence[Child], preparation: Child | None = None
    ) -> None:
        self.first = first
        self.others = others
        self.preparation = preparation
        self.stop = threading.Event()

    @property
    def children(self) -> list[Child]:
        """Return all children that should always run, the one people wait for first."""
        return [self.first, *self.others]

    def run(self, answers: Callable[[], bool], announce: Callable[[], object]) -> None:
        """Run until SIGINT or SIGTERM; raise NotStarted when the first child never answers."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._ask_to_stop)
        try:
            self.first.start()
            if self.preparation is not None:
                self._prepare(self.preparation)
            if self._wait_for(answers):
                announce()
                self._keep_running()
        finally:
            self._end_all()

    def _ask_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.stop.set()

    def _prepare(self, preparation: Child) -> None:
        preparation.start()
        while preparation.is_running and not self.stop.is_set():
            self.stop.wait(0.1)
        if self.stop.is_set():
            return
        code = preparation.note_end()
        if code == PAGES_CHANGED:
            end([self.first], GRACE)
            self.first.start()
        elif code:
            raise NotStarted

    def _wait_for(self, answers: Callable[[], bool], patience: float = 90.0) -> bool:
        deadline = time.monotonic() + patience
        while not self.stop.is_set():
            if answers():
                return True
            if not self.first.is_running or time.monotonic() > deadline:
                raise NotStarted
            self.stop.wait(0.1)
        return False

    def _keep_running(self) -> None:
        while not self.stop.is_set():
            for child in self.children:
                self._look_after(child)
            self.stop.wait(LOOK_EVERY)

    def _look_after(self, child: Child) -> None:
        if child.is_running:
            return
        if child.process is not None:
            code = child.note_end()
            logger.error("process.ended", extra={"child": child.name, "code": code})
        if time.monotonic() >= child.next_start_at:
            child.start()

    def _end_all(self) -> None:
        end([*self.children, *([self.preparation] if self.preparation else [])], GRACE)

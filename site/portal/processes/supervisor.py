"""Keeps the children running and ends them all together, within five seconds."""

import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from types import FrameType

from portal.processes.child import Child, end
from portal.processes.errors import WebStopped

logger = logging.getLogger("processes")

LOOK_EVERY = 0.5
# Stopping must fit in five seconds: this for manners, the rest for the kernel.
GRACE = 3.0


class Supervisor:
    """Starts the first child, waits until it answers, then keeps it and the others running."""

    def __init__(self, first: Child, others: Sequence[Child]) -> None:
        self.first = first
        self.others = others
        self.stop = threading.Event()
        self.is_preparing = False

    @property
    def children(self) -> list[Child]:
        """Return all children, the one people wait for first."""
        return [self.first, *self.others]

    def run(
        self,
        answers: Callable[[], bool],
        announce: Callable[[], object],
        prepare: Callable[[], bool] = lambda: False,
    ) -> None:
        """Run until SIGINT or SIGTERM; raise WebStopped when the first child never answers.

        prepare is done while the first child starts, and tells whether that must start anew.
        """
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._ask_to_stop)
        try:
            self.first.start()
            self._prepare(prepare)
            if self._wait_for(answers):
                announce()
                self._keep_running()
        finally:
            self._end_all()

    def _prepare(self, prepare: Callable[[], bool]) -> None:
        self.is_preparing = True
        if prepare():
            end([self.first], GRACE)
            self.first.start()
        self.is_preparing = False

    def _ask_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.stop.set()
        if self.is_preparing:
            # What is being prepared may take a minute and looks at no flag.
            end(self.children, GRACE)
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)

    def _wait_for(self, answers: Callable[[], bool], patience: float = 90.0) -> bool:
        deadline = time.monotonic() + patience
        while not self.stop.is_set():
            if answers():
                return True
            if not self.first.is_running or time.monotonic() > deadline:
                raise WebStopped
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
            code = child.process.returncode
            child.send(signal.SIGKILL)
            child.note_end()
            logger.error("process.ended", extra={"child": child.name, "code": code})
        if time.monotonic() >= child.next_start_at:
            child.start()

    def _end_all(self) -> None:
        end(self.children, GRACE)

"""One supervised operating-system process: started in its own group, restarted with patience."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
# A process that lived this long was healthy; its next failure is a new story.
HEALTHY_AFTER = 10.0


def pause_after(failures: int) -> float:
    """Return the seconds to wait before the next start, doubling up to half a minute."""
    return min(FIRST_PAUSE * 2.0 ** (failures - 1), LONGEST_PAUSE)


def ends_with_parent() -> list[str]:
    """Return the command prefix that ends a child when its supervisor is killed outright."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "TERM"] if setpriv else []


@dataclass
class Child:
    """A command that should always be running."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    failures: int = 0
    started_at: float = field(default=0.0)
    next_start_at: float = field(default=0.0)

    def start(self) -> None:
        """Start the command in a process group of its own."""
        self.process = subprocess.Popen(
            [*ends_with_parent(), *self.command],
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.started_at = time.monotonic()

    @property
    def is_running(self) -> bool:
        """Tell whether the command was started and has not ended."""
        return self.process is not None and self.process.poll() is None

    def note_end(self) -> int | None:
        """End what the ended process left, say when it may start again; return its exit code."""
        if self.process is None:
            return None
        self.send(signal.SIGKILL)
        code = self.process.returncode
        now = time.monotonic()
        lived = now - self.started_at
        self.failures = 1 if lived >= HEALTHY_AFTER else self.failures + 1
        self.next_start_at = now + pause_after(self.failures)
        self.process = None
        return code

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the whole group, also when its leader has ended already."""
        if self.process is None:
            return
        try:
            os.killpg(self.process.pid, number)
        except (ProcessLookupError, PermissionError):
            # Nobody is left in the group; macOS answers EPERM for a group of zombies.
            return


def end(children: Iterable[Child], grace: float) -> None:
    """End some children with everything they started: politely, then after grace seconds."""
    children = list(children)
    for child in children:
        child.send(signal.SIGTERM)
    deadline = time.monotonic() + grace
    while time.monotonic() < deadline and any(child.is_running for child in children):
        time.sleep(0.05)
    for child in children:
        child.send(signal.SIGKILL)

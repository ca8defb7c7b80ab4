"""Starts servers that outlive this script and ends exactly those, by their pid files."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from layout import Place, ServiceError


def spawn(command: list[str], place: Place, *, name: str = "pid") -> None:
    """Start a command in its own session, its words into the log, its process id into a file."""
    with place.log.open("ab") as log:
        process = subprocess.Popen(
            command,
            cwd=place.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    (place.folder / name).write_text(f"{process.pid} {started_at(process.pid)}")


def started_at(pid: int) -> str:
    """Return the kernel's start time of a process, so that a reused number is not mistaken."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return ""
    fields = status.rpartition(")")[2].split()
    # A zombie has ended; it only waits for its parent.
    return "" if fields[0] == "Z" else fields[19]


def is_alive(place: Place, name: str = "pid") -> bool:
    """Tell whether the process we started still runs."""
    file = place.folder / name
    if not file.exists():
        return False
    pid, _, moment = file.read_text().partition(" ")
    return bool(moment) and started_at(int(pid)) == moment


def end(place: Place, name: str = "pid", patience: float = 20.0) -> None:
    """Ask the process to stop, insist after a while, and forget it."""
    if is_alive(place, name):
        pid = int((place.folder / name).read_text().split()[0])
        os.kill(pid, signal.SIGTERM)
        deadline = time.monotonic() + patience
        while is_alive(place, name) and time.monotonic() < deadline:
            time.sleep(0.1)
        if is_alive(place, name):
            os.kill(pid, signal.SIGKILL)
    (place.folder / name).unlink(missing_ok=True)


def wait_until(answers: Callable[[], bool], place: Place, patience: float = 120.0) -> None:
    """Wait until a server answers; raise ServiceError with the end of its log when it does not."""
    deadline = time.monotonic() + patience
    while not answers():
        if time.monotonic() > deadline:
            said = place.log.read_text(errors="replace")[-1500:] if place.log.exists() else ""
            message = f"{place.folder.name} did not answer in {patience:.0f} s. Its log:\n{said}"
            raise ServiceError(message)
        time.sleep(0.2)


def run(command: list[str], place: Place, **environment: str) -> str:
    """Run a command to its end and return what it printed; raise ServiceError when it fails."""
    result = subprocess.run(
        command,
        cwd=place.folder,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        text=True,
        capture_output=True,
        check=False,
    )
    if result.returncode:
        said = (result.stdout + result.stderr)[-1500:]
        raise ServiceError(f"{' '.join(command[:3])} … failed:\n{said}")
    return result.stdout


def succeeds(command: list[str], place: Place) -> bool:
    """Tell whether a command ends well; for those that fail until a server is ready."""
    try:
        run(command, place)
    except ServiceError:
        return False
    return True

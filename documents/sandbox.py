"""Runs a program on a file we do not trust, where it can do the least harm.

Own session, limits set before the program starts, an empty environment, no network where
the kernel allows it, and an end after which the whole group is killed.
"""

import os
import select
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

MEGABYTE: Final = 1024 * 1024
# Limits come before the program: resource.setrlimit in a fork would not be thread-safe.
SHELL: Final = "/bin/sh"
LAUNCH: Final = (
    'ulimit -c 0; ulimit -n "$1"; ulimit -t "$2"; ulimit -f "$3"; ulimit -v "$4"; '
    'shift 4; exec "$@"'
)
BLOCK: Final = 512
OPEN_FILES: Final = 64
NO_NETWORK: Final = ("unshare", "--user", "--map-root-user", "--net")
ERROR_BYTES: Final = 2_000
# The two source roots: documents/ itself and what lies under it (thai).
SOURCES: Final = (Path(__file__).parents[1], Path(__file__).parents[1] / "site")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one run may cost; ``seconds`` is wall time, and processor time as well."""

    seconds: float = 12.0
    memory: int = 1_024 * MEGABYTE
    output: int = 32 * MEGABYTE


class End(StrEnum):
    """How a run ended."""

    EXITED = "exited"
    TIMEOUT = "timeout"
    KILLED = "killed"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left behind."""

    end: End
    code: int
    output: bytes
    errors: str


@contextmanager
def folder() -> Iterator[Path]:
    """Lend an empty working folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="reading-") as lent:
        yield Path(lent)


def run(command: Sequence[str], *, limits: Limits, inside: Path) -> Outcome:
    """Run a command in ``inside`` and return how it ended; its output goes through a file.

    A file, not a pipe: the kernel then stops a program that writes without end.
    """
    with (inside / "stdout").open("w+b") as out, (inside / "stderr").open("w+b") as err:
        process = subprocess.Popen(
            [*_launcher(limits), *command],
            cwd=inside,
            env=_environment(inside),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
        )
        has_ended = _wait(process, limits.seconds)
        out.seek(0)
        err.seek(0)
        output = out.read(limits.output)
        errors = err.read(ERROR_BYTES).decode("utf-8", "replace")
    if not has_ended:
        return Outcome(End.TIMEOUT, -1, output, errors)
    return Outcome(_end_of(process.returncode), process.returncode, output, errors)


def program(name: str) -> str | None:
    """Return where a system program is, None when it is not installed."""
    return shutil.which(name)


@cache
def network_guard() -> tuple[str, ...]:
    """Return what to put before a command so that it has no network; () where not allowed."""
    if not program(NO_NETWORK[0]):
        return ()
    probe = subprocess.run([*NO_NETWORK, "true"], capture_output=True, check=False)
    return NO_NETWORK if probe.returncode == 0 else ()


def _launcher(limits: Limits) -> list[str]:
    sizes = (
        OPEN_FILES,
        max(1, round(limits.seconds)),
        limits.output // BLOCK,
        limits.memory // 1024,
    )
    return [SHELL, "-c", LAUNCH, "sandbox", *map(str, sizes), *network_guard()]


def _environment(inside: Path) -> dict[str, str]:
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "LC_ALL": "C.UTF-8",
        "HOME": str(inside),
        "TMPDIR": str(inside),
        "PYTHONPATH": os.pathsep.join(map(str, SOURCES)),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _wait(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Wait for the end, then kill what is left of the group. False when time ran out."""
    # Popen.wait(timeout) looks every 50 ms; most children need less than that altogether.
    watch = os.pidfd_open(process.pid)
    try:
        waiting = select.poll()
        waiting.register(watch, select.POLLIN)
        has_ended = bool(waiting.poll(seconds * 1000))
    finally:
        os.close(watch)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return has_ended


def _end_of(code: int) -> End:
    if code >= 0 and code <= 128:
        return End.EXITED
    number = -code if code < 0 else code - 128
    if number == signal.SIGXFSZ:
        return End.CUT
    return End.TIMEOUT if number in {signal.SIGXCPU} else End.KILLED

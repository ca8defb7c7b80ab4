"""What one web process costs until it has answered its first visitor."""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from pathlib import Path
from signal import SIGTERM
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from portal.processes import commands, server
from portal.processes.child import Child

ROOT = Path(__file__).resolve().parents[2]
STARTS = 3
SECONDS = 60
TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print the median of some starts as one line of JSON."""
    os.environ.update(commands.environment(ROOT))
    found = [_start() for _ in range(STARTS)]
    figures = {name: median(one[name] for one in found) for name in found[0]}
    sys.stdout.write(json.dumps(figures) + "\n")


def _start() -> dict[str, float]:
    """Start the real web process; the first visit reads a page. Needs /proc."""
    port = free_port()
    child = Child("web", server.command(ROOT, server.Listening("127.0.0.1", port, 1, 2)))
    child.start()
    try:
        first_visit(f"http://localhost:{port}/th/")
        started = family(child.process.pid)
        return {
            "cpu_s": sum(_cpu(pid) for pid in started),
            "rss_mb": max(_resident(pid) for pid in started),
        }
    finally:
        child.send(SIGTERM)
        child.process.wait(timeout=10)


def first_visit(address: str) -> None:
    """Return once the process has answered. Raises URLError when it never does."""
    end = time.monotonic() + SECONDS
    while True:
        try:
            with urlopen(address, timeout=SECONDS) as answer:
                answer.read()
        except URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def family(pid: int) -> list[int]:
    """Return a process and its descendants."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in listed for one in family(int(child)))]


def _cpu(pid: int) -> float:
    """Return the processor seconds of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _resident(pid: int) -> float:
    """Return the memory of a process in megabytes."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2

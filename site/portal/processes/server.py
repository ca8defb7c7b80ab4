"""Today's web server: only here its command line is known, so that another one is one function."""

import sys
from dataclasses import dataclass
from pathlib import Path

APPLICATION = "portal.wsgi:application"


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the web server listens, and with how many processes of how many threads."""

    host: str
    port: int
    processes: int
    threads: int


def command(root: Path, asked: Listening) -> list[str]:
    """Return the command of granian, which starts a process anew that dies among others."""
    words = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
    words += ["--host", asked.host, "--port", str(asked.port)]
    words += ["--workers", str(asked.processes), "--blocking-threads", str(asked.threads)]
    words += ["--workers-kill-timeout", "2"]
    words += ["--respawn-failed-workers", "--respawn-interval", "1"]
    return [*words, "--log-level", "warning", "--working-dir", str(root), APPLICATION]

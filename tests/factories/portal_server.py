"""A real portal in real processes on a scratch data folder, today or some days ahead."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
PATIENCE = 60


class Portal:
    """One installation: its data folder, its address, and the commands run on it."""

    def __init__(self, data: Path) -> None:
        self.data = data
        # Further settings of this installation.
        self.settings: dict[str, str] = {}
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            self.port = probe.getsockname()[1]

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def environment(self, ahead: int = 0) -> dict[str, str]:
        roots = [ROOT, ROOT / "site", ROOT / "tests", ROOT / "tests" / "journeys"]
        kept = {name: value for name, value in os.environ.items() if name in KEPT}
        return kept | {
            "SUKSALA_DATA": str(self.data),
            "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
            "PYTHONPATH": os.pathsep.join(map(str, roots)),
            "SUKSALA_TEST_AHEAD_DAYS": str(ahead),
            **self.settings,
        }

    def run(self, *command: str, ahead: int = 0) -> None:
        """Run a Python command line on this installation and wait for it."""
        subprocess.run(
            [sys.executable, *command], check=True, cwd=ROOT, env=self.environment(ahead)
        )

    @contextmanager
    def serving(self, ahead: int | None = None):
        """Serve with worker and scheduler, or the web process alone, some days ahead (0: now)."""
        command = [sys.executable, "manage.py", "serve", "--port", str(self.port)]
        if ahead is not None:
            command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
            command += ["--port", str(self.port), "--blocking-threads", "4", "later:application"]
        process = subprocess.Popen(command, cwd=ROOT, env=self.environment(ahead or 0))
        try:
            self.wait(process)
            yield self
        finally:
            process.terminate()
            process.wait(timeout=20)

    def wait(self, process: subprocess.Popen) -> None:
        end = time.monotonic() + PATIENCE
        while not self.answers():
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError("the portal did not start")
            time.sleep(0.2)  # waiting for another process, nothing is asserted about the time

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health/live", timeout=2):
                return True
        except OSError:
            return False


KEPT = ("PATH", "HOME", "LANG", "TMPDIR")

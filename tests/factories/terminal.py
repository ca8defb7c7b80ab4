"""A person at a terminal: runs a script, answers what it asks, reads what it says."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import threading
import time
from pathlib import Path

CTRL_C = b"\x03"
PROMPT = re.compile(r": $")


class Terminal:
    """One script in a terminal of its own, as whoever the command prefix says."""

    def __init__(
        self, script: Path, answers: list[str], *, prefix: list[str], environ: dict[str, str]
    ) -> None:
        self.answers = list(answers)
        self.said = ""
        self.ours, theirs = pty.openpty()
        # A terminal that controls its session: passwords are asked of it, Ctrl+C goes to it.
        command = [*prefix, "setsid", "--ctty", "sh", "-e", str(script)]
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=script.parent, env=environ
        )
        os.close(theirs)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self) -> None:
        """Keep what is said until the last process at the terminal ends, and answer questions."""
        while True:
            try:
                piece = os.read(self.ours, 65536)
            except OSError:
                return
            if not piece:
                return
            self.said += piece.decode(errors="replace")
            if self.answers and PROMPT.search(self.said):
                os.write(self.ours, f"{self.answers.pop(0)}\n".encode())

    def wait_for(self, words: str, patience: float) -> None:
        """Wait until something is said; raise RuntimeError with all that was said otherwise."""
        deadline = time.monotonic() + patience
        while words not in self.said:
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{words!r} was never said:\n{self.said}")
            time.sleep(0.2)  # waiting for another process, nothing is asserted about the time

    def interrupt(self) -> int:
        """Press Ctrl+C and return the exit code."""
        os.write(self.ours, CTRL_C)
        return self.process.wait(timeout=30)

    def close(self) -> None:
        """End the script whatever it does, and give the terminal back."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=30)
        self.reader.join(timeout=10)
        os.close(self.ours)

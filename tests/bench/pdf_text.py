"""Our reading of PDF text beside the bare program it uses, on the same file."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median

from bench.plain_pdf import plain_pdf
from documents import extraction, formats

PAGES = 120
GOES = 5
LETTERS = 1_600
# Real sentences: words drawn at random read like a damaged file, which costs a second reading.
PROSE = Path(__file__).parents[2] / "site" / "portal" / "demo" / "items"


def main() -> None:
    """Print pages per second of processor time, ours and the program's, as one line of JSON."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        path.write_bytes(plain_pdf(_pages()))
        bare = [_rate(lambda: _pdftotext(path)) for _ in range(GOES)]
        ours = [_rate(lambda: _ours(path)) for _ in range(GOES)]
    figures = {"bare": median(bare), "ours": median(ours)}
    sys.stdout.write(json.dumps(figures | {"share": figures["ours"] / figures["bare"]}) + "\n")


def _pages() -> list[str]:
    """Return the sentences of the demonstration office, cut into sheets."""
    files = (path.read_text(encoding="utf-8") for path in sorted(PROSE.glob("*.toml")))
    lines = (line for text in files for line in text.splitlines())
    prose = " ".join(line for line in lines if re.match("[ก-๙]", line))
    starts = (number * LETTERS % (len(prose) - LETTERS) for number in range(PAGES))
    return [prose[start : start + LETTERS] for start in starts]


def _rate(work: Callable[[], int]) -> float:
    """Return pages per second of processor time, child processes included."""
    before = _seconds()
    pages = work()
    return pages / (_seconds() - before)


def _seconds() -> float:
    used = (getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def _pdftotext(path: Path) -> int:
    command = ["pdftotext", "-raw", "-q", "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.count(b"\f")


def _ours(path: Path) -> int:
    return len(extraction.extract(path, formats.by_name("pdf")).pages)

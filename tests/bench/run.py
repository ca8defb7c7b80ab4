"""`make bench`: builds two offices, measures each several times, prints one table, writes JSON.

Every figure that depends on size is taken in a process of its own, the small and the large
office in turn, so that other work on the machine hits both alike.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
for entry in ("tests", "site", "."):
    sys.path.insert(0, str(ROOT / entry))

from bench.goals import judged, table, type_table  # noqa: E402 # a script finds our code only now

SMALL, LARGE = 1_000, 10_000
ROUNDS = 3
INSIDE = Path(__file__).with_name("inside.py")
Figures = dict[str, Any]


def main() -> None:
    """Read the arguments, measure, report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "var" / "bench.json")
    parser.add_argument("--small", type=int, default=SMALL)
    parser.add_argument("--large", type=int, default=LARGE)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="suksala-bench-") as scratch:
        figures = measured(Path(scratch), asked.small, asked.large)
    rows = judged(figures)
    by_type = type_table(figures["types"])
    sys.stdout.write(f"{table(rows, (asked.small, asked.large))}\n{by_type}")
    asked.output.parent.mkdir(parents=True, exist_ok=True)
    report = {"sizes": [asked.small, asked.large], "figures": figures}
    report["rows"] = [row.as_json() for row in rows]
    asked.output.write_text(json.dumps(report, ensure_ascii=False, indent=1))
    asked.output.with_name(f"{asked.output.stem}-types.md").write_text(by_type)


def measured(scratch: Path, small: int, large: int) -> Figures:
    """Return every figure: {"small": …, "large": …, "indexing": …, "pdf": …, "start": …, …}."""
    folders = {"small": scratch / "small", "large": scratch / "large"}
    _say(f"Publishing {small} and {large} items")
    _inside(folders["large"], "bench.worlds", str(folders["small"]), str(small), str(large))
    rounds: dict[str, list[Figures]] = {size: [] for size in folders}
    for number in range(ROUNDS):
        for size, folder in folders.items():
            _say(f"Measuring the {size} office, round {number + 1} of {ROUNDS}")
            rounds[size].append(_figures(folder, "bench.measure"))
    _say("Indexing, reading PDF files, starting the web process, visiting every type")
    return {size: quietest(found) for size, found in rounds.items()} | {
        "indexing": _figures(folders["small"], "bench.indexing_cost"),
        "pdf": _figures(folders["small"], "bench.pdf_text"),
        "start": _figures(folders["small"], "bench.starting"),
        "serve": _figures(folders["small"], "bench.serving"),
        "queue": _figures(folders["small"], "bench.waiting_list"),
        "types": _figures(folders["small"], "bench.kinds"),
    }


def quietest(found: list[Figures]) -> Figures:
    """Return each figure's lowest median of several rounds: other work only ever adds to it."""
    first = found[0]
    return {
        name: quietest([one[name] for one in found])
        if isinstance(first[name], dict)
        else min(one[name] for one in found)
        for name in first
    }


def _figures(folder: Path, module: str) -> Any:
    figures: Any = json.loads(_inside(folder, module).splitlines()[-1])
    return figures


def _inside(folder: Path, module: str, *arguments: str) -> str:
    """Run a module in the office of a folder and return what it printed."""
    command = [sys.executable, str(INSIDE), module, *arguments]
    # Settings of a real installation must not leak in: its database is none of ours.
    ours = {name: text for name, text in os.environ.items() if not name.startswith("SUKSALA_")}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=ours | {"SUKSALA_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "portal.settings.dev"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


def _say(text: str) -> None:
    sys.stderr.write(f"{text} …\n")


if __name__ == "__main__":
    main()

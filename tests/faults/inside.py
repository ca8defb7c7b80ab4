"""The probes on one database, in a process of its own whose settings name that database.

Each finding is one line of JSON on standard output, written as soon as it is known.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
for entry in ("tests", "site", "."):
    sys.path.insert(0, str(ROOT / entry))

import django  # noqa: E402 - a script finds our code only now

django.setup()

from django.db import connection  # noqa: E402 - models exist only after setup()

from faults import clocks, world, writers  # noqa: E402
from faults.crashes import SCENES, Crash  # noqa: E402
from faults.races import PAIRS, Race, ring  # noqa: E402
from faults.report import Finding  # noqa: E402
from faults.starts import STARTS  # noqa: E402
from faults.world import Store  # noqa: E402


def main() -> None:
    """Found the world, run the probes, say what they found."""
    asked = arguments()
    signal.alarm(asked.seconds)
    store = world.store()
    try:
        store.begin()
        world.found()
        began = time.monotonic()
        for found in chain(crashes(asked, store), races(asked, store), others(asked)):
            found.seconds = time.monotonic() - began
            sys.stdout.write(json.dumps(found.as_json(), ensure_ascii=False) + "\n")
            sys.stdout.flush()
            began = time.monotonic()
    finally:
        store.remove()


def arguments() -> argparse.Namespace:
    """Read how much of what to do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=500, help="of each race")
    parser.add_argument("--others", type=int, default=100, help="of the races beyond the eight")
    parser.add_argument("--every", type=int, default=1, help="n-th crash point")
    parser.add_argument("--each", type=int, default=100, help="publications of each writer")
    parser.add_argument("--schedules", type=int, default=1000)
    parser.add_argument("--stock", type=int, default=25, help="items of a kind, raced in turn")
    parser.add_argument("--seconds", type=int, default=3 * 3600, help="after which it gives up")
    parser.add_argument("--only", default="", help="probes whose name has this in it")
    return parser.parse_args()


def races(asked: argparse.Namespace, store: Store) -> Iterator[Finding]:
    """Race every pair over one stock of items."""
    pairs = [pair for pair in PAIRS if asked.only in pair.name]
    starts = sorted({pair.start for pair in pairs})
    stock = {start: [STARTS[start]().page for _ in range(asked.stock)] for start in starts}
    store.keep()
    with ring() as workers:
        for pair in pairs:
            race = Race(pair, workers, store, stock[pair.start], connection.vendor)
            yield race.run(asked.rounds if pair.asked else asked.others)


def crashes(asked: argparse.Namespace, store: Store) -> Iterator[Finding]:
    """Crash every scene, each on an item of its own state."""
    scenes = [scene for scene in SCENES if asked.only in scene.name]
    items = {start: STARTS[start]().page for start in sorted({scene.start for scene in scenes})}
    store.keep()
    for scene in scenes:
        yield Crash(scene, store, items[scene.start], connection.vendor).run(asked.every)


def others(asked: argparse.Namespace) -> Iterator[Finding]:
    """Set many writers to work, and the clock."""
    if asked.only in writers.NAME:
        yield writers.together(asked.each, connection.vendor)
    if asked.only in clocks.NAME:
        yield clocks.against_the_model(asked.schedules, connection.vendor)


if __name__ == "__main__":
    main()

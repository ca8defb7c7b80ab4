"""`make faults`: every probe on both databases, then the mutations; one table, and JSON under var/.

run.py [--short] [--database sqlite|postgresql|none] [--only NAME] [--mutations all|some|none]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from faults import mutate  # noqa: E402 - a script finds our code only now
from faults.report import Finding, table  # noqa: E402

INSIDE = Path(__file__).with_name("inside.py")
POSTGRES = "SUKSALA_TEST_POSTGRES"
DATABASES = ("sqlite", "postgresql")
# A few minutes on two cores, for every change; the rest is for `make faults`.
SHORT = ("--rounds=12", "--others=6", "--every=17", "--each=4", "--schedules=40", "--stock=6")


def main() -> int:
    """Read the arguments, probe, report; return 1 when anything was bad."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--database", choices=(*DATABASES, "none"), action="append")
    parser.add_argument("--only", default="")
    parser.add_argument("--mutations", choices=("all", "some", "none"), default="all")
    parser.add_argument("--output", type=Path, default=ROOT / "var" / "faults.json")
    parser.add_argument("--amount", action="append", default=[], help="an option of inside.py")
    asked = parser.parse_args()
    options = [*(SHORT if asked.short else ()), *asked.amount, f"--only={asked.only}"]
    databases = [name for name in asked.database or DATABASES if name != "none"]
    if "postgresql" in databases and POSTGRES not in os.environ:
        sys.stderr.write(f"{POSTGRES} is not set. Start the server first: make services\n")
        return 2
    with ThreadPoolExecutor(len(DATABASES)) as pool:
        both = pool.map(partial(probe, options=options), databases)
        found = [one for some in both for one in some]
    found += mutate.checked(asked.mutations)
    sys.stdout.write(table(found))
    asked.output.parent.mkdir(parents=True, exist_ok=True)
    written = [one.as_json() for one in found]
    asked.output.write_text(json.dumps(written, ensure_ascii=False, indent=1))
    return 1 if any(one.bad for one in found) else 0


def probe(database: str, options: list[str]) -> list[Finding]:
    """Run the probes on one database, in a process and a folder of their own."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="suksala-faults-") as folder:
        child = subprocess.Popen(
            [sys.executable, str(INSIDE), *options],
            cwd=ROOT,
            env=environment(database, folder),
            stdout=subprocess.PIPE,
            text=True,
        )
        found = [heard(line) for line in child.stdout or ()]
        code = child.wait()
    if code:
        broken = Finding("process", database, seconds=time.monotonic() - began)
        broken.bad.append(f"it ended with {code}; what it said is above")
        found.append(broken)
    return found


def heard(line: str) -> Finding:
    """Return the finding of a line, and show that there is progress."""
    found = Finding(**json.loads(line))
    sys.stderr.write(f"{found.probe} on {found.database}: {found.tried}, {len(found.bad)} bad\n")
    return found


def environment(database: str, folder: str) -> dict[str, str]:
    """Return an environment that names this database and nothing of a real installation."""
    ours = {name: text for name, text in os.environ.items() if not name.startswith("SUKSALA_")}
    ours |= {"SUKSALA_DATA": folder, "DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    if database == "postgresql":
        server = os.environ[POSTGRES].rpartition("/")[0]
        ours["SUKSALA_DATABASE_URL"] = f"{server}/faults_{os.getpid()}"
    return ours


if __name__ == "__main__":
    sys.exit(main())

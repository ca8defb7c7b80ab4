"""Removes one safeguard at a time from a copy of the sources and sees whether a test notices."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from faults.mutations import MUTATIONS, SOME, Mutation, Probe
from faults.report import Finding

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("pages", "site", "documents", "search", "tests")
FILES = ("manage.py", "pyproject.toml", "requirements.lock")
# What is made once and only read.
SHARED = ("test-databases", "faults")
LIMIT = 900
# pytest says 1 when tests failed; anything else is a mutant that cannot even run.
FAILED = 1
AMOUNT = ("--rounds=60", "--others=60", "--every=3", "--each=6", "--schedules=10", "--stock=12")


def checked(which: str) -> list[Finding]:
    """Check all mutations, some or none; first of all that each can still be made."""
    if which == "none":
        return []
    found = [Finding("mutations that fit the sources", "", tried=len(MUTATIONS))]
    found[0].bad += [f"{one.name}: the text is gone" for one in MUTATIONS if not fits(one)]
    wanted = [one for one in MUTATIONS if which == "all" or one.name in SOME]
    with tempfile.TemporaryDirectory(prefix="suksala-mutant-") as folder:
        copy = Path(folder) / "suksala"
        copied(copy)
        found += [noticed(one, copy) for one in wanted if fits(one)]
    return found


def fits(mutation: Mutation) -> bool:
    """Return whether its text stands in its file exactly once."""
    return mutation.applied((ROOT / mutation.file).read_text()) is not None


def copied(target: Path) -> None:
    """Copy what a run of the tests needs."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copyfile(ROOT / name, target / name)
    (target / "var").mkdir()
    for name in SHARED:
        (ROOT / "var" / name).mkdir(parents=True, exist_ok=True)
        (target / "var" / name).symlink_to(ROOT / "var" / name)


def noticed(mutation: Mutation, copy: Path) -> Finding:
    """Make one mutant, run what must notice it, and mend it again."""
    began = time.monotonic()
    found = Finding(f"without {mutation.name}", "", tried=1)
    file = copy / mutation.file
    whole = file.read_text()
    file.write_text(mutation.applied(whole) or whole)
    try:
        found.bad += unnoticed(mutation, copy)
    finally:
        file.write_text(whole)
    found.seconds = time.monotonic() - began
    sys.stderr.write(f"{found.probe}: {'not noticed' if found.bad else 'noticed'}\n")
    return found


def unnoticed(mutation: Mutation, copy: Path) -> list[str]:
    """Return a complaint unless the probe or test fails, by failing."""
    command = command_for(mutation.noticed, copy)
    try:
        ended = subprocess.run(
            [sys.executable, "-B", *command],
            cwd=copy,
            capture_output=True,
            text=True,
            env=environment_for(mutation.noticed),
            timeout=LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return [f"{mutation.noticed} hung"]
    # A row of its own in the table says that the probes themselves broke down.
    if ended.returncode == FAILED and not re.search("^process ", ended.stdout, re.MULTILINE):
        return []
    return [f"{mutation.noticed} ended with {ended.returncode}: {ended.stdout[-300:]}"]


def environment_for(witness: Probe | str) -> dict[str, str]:
    """Return the environment in which a test runs on the witness's database."""
    ours = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    if isinstance(witness, Probe) and witness.database == "postgresql":
        ours |= {"SUKSALA_DATABASE_URL": os.environ["SUKSALA_TEST_POSTGRES"]}
    return ours


def command_for(witness: Probe | str, copy: Path) -> list[str]:
    """Return the arguments of Python that run a probe or a test in the copy."""
    test = witness if isinstance(witness, str) else witness.name
    if test.startswith("tests/"):
        return ["-m", "pytest", "-q", "-p", "no:xdist", test]
    assert isinstance(witness, Probe)
    output = f"--output={copy / 'var' / 'mutant.json'}"
    return ["tests/faults/run.py", f"--database={witness.database}", f"--only={witness.name}",
            "--mutations=none", output, *(f"--amount={one}" for one in AMOUNT)]  # fmt: skip

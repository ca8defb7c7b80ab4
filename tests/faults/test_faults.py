"""The short form of `make faults`: races, crashes, writers and the clock, on both databases."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from faults import mutate
from faults.mutations import MUTATIONS
from faults.report import Finding, table

ROOT = Path(__file__).resolve().parents[2]
RUN = Path(__file__).with_name("run.py")
# The goal is six minutes for all; a machine that needs longer is found by the limit.
LIMIT = 900


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.name)
def test_the_mutation_still_fits_the_sources(mutation):
    assert mutate.fits(mutation)


@pytest.mark.slow
@pytest.mark.services
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_nothing_is_bad_in_the_short_form(database, tmp_path):
    found = ran("--short", f"--database={database}", "--mutations=none", folder=tmp_path)

    assert [one.probe for one in found if one.bad] == [], table(found)


@pytest.mark.slow
@pytest.mark.services
def test_one_safeguard_of_each_kind_is_missed_when_it_is_gone(tmp_path):
    found = ran("--database=none", "--mutations=some", folder=tmp_path)

    assert [one.probe for one in found if one.bad] == [], table(found)


def ran(*options: str, folder: Path) -> list[Finding]:
    """Run the probes in processes of their own; return what they found."""
    output = folder / "faults.json"
    if "SUKSALA_TEST_POSTGRES" not in os.environ:
        pytest.skip("SUKSALA_TEST_POSTGRES is not set: make services && . var/services/env")
    command = [sys.executable, str(RUN), f"--output={output}", *options]
    subprocess.run(command, cwd=ROOT, check=False, timeout=LIMIT)
    return [Finding(**one) for one in json.loads(output.read_text())]

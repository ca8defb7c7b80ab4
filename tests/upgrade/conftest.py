"""The upgrades of the session; each is run once, whichever worker asks first."""

from __future__ import annotations

import os

import pytest

from upgrade.runs import Upgrades


@pytest.fixture(scope="session")
def upgrades(tmp_path_factory) -> Upgrades:
    """Return the upgrades, in a folder that the workers of this session share."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "upgrades"
    folder.mkdir(exist_ok=True)
    return Upgrades(folder)

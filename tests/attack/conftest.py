"""The two worlds of the probes: ours, shared by a module, and the control, run once a session."""

from __future__ import annotations

import pytest

from attack import portal_world
from attack.control import run_control
from factories.worlds import shared_world


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Return our world; each probe rolls back what it did."""
    with shared_world(django_db_blocker):
        yield portal_world.make()


@pytest.fixture(scope="session")
def control() -> dict[str, list[str]]:
    """Return who got through on a stock Wagtail site, for each probe."""
    return run_control()

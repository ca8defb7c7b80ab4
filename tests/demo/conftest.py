"""The demonstration office, loaded once for all tests that only look at it."""

from __future__ import annotations

import pytest

from portal.demo import content
from portal.demo.office import Office


@pytest.fixture(scope="session")
def demo() -> Office:
    return content.load()

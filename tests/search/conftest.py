"""Lets test modules inherit the engine contract, and lends them empty indexes."""

import sys
from pathlib import Path

import pytest

from search.engines.sqlite import SqliteEngine

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def engine(django_db_blocker):
    """Lend an empty embedded index; no other database is touched."""
    with django_db_blocker.unblock(), SqliteEngine.scratch() as index:
        yield index

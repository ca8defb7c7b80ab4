"""Search engines, and the one the settings choose."""

from functools import cache
from typing import Final

from django.conf import settings
from django.utils.module_loading import import_string

from search.engines.base import Engine

NAMED: Final = {"sqlite": "search.engines.sqlite.SqliteEngine"}


def engine_class(name: str) -> type[Engine]:
    """Return the class of an engine by its short name or dotted path.

    Raises:
        ImportError: there is no such engine.
    """
    found: type[Engine] = import_string(NAMED.get(name, name))
    return found


@cache
def _engine(path: str) -> Engine:
    """Build the engine of a dotted path once."""
    built: Engine = import_string(path)()
    return built


def engine() -> Engine:
    """Return the engine that ``settings.SEARCH_ENGINE`` names."""
    return _engine(settings.SEARCH_ENGINE)

"""Search engines, and the one the settings choose."""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from search.engines.base import Engine


@cache
def _engine(path: str) -> Engine:
    """Build the engine of a dotted path once."""
    built: Engine = import_string(path)()
    return built


def engine() -> Engine:
    """Return the engine that ``settings.SEARCH_ENGINE`` names."""
    return _engine(settings.SEARCH_ENGINE)

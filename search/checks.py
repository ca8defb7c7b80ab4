"""System checks: is the chosen engine one, and does its index fit the analysis."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError
from django.utils.module_loading import import_string

from search.engines import engine
from search.engines.base import Engine

_PROMISED = (
    "name",
    "capabilities",
    *sorted(name for name in dir(Engine) if not name.startswith("_")),
)


@register(Tags.compatibility)
def engine_keeps_the_contract(**kwargs: Any) -> list[CheckMessage]:
    """search.E001: SEARCH_ENGINE must name a class with everything an engine promises."""
    path = getattr(settings, "SEARCH_ENGINE", "")
    try:
        chosen = import_string(path)
    except ImportError as reason:
        return [Error(f"SEARCH_ENGINE {path!r} cannot be imported: {reason}", id="search.E001")]
    missing = [name for name in _PROMISED if not hasattr(chosen, name)]
    if missing:
        return [
            Error(
                f"SEARCH_ENGINE {path!r} lacks {', '.join(missing)}.",
                hint="Inherit tests/search/engine_contract.py in a test of the engine.",
                id="search.E001",
            )
        ]
    return []


@register(Tags.database)
def index_fits_the_analysis(
    databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """search.W001: entries written by another version of the analysis are found badly."""
    if settings.SEARCH_DATABASE not in (databases or ()):
        return []
    try:
        outdated = engine().outdated()
    except DatabaseError:
        return []  # the tables do not exist yet: migrate runs this check first
    if not outdated:
        return []
    return [
        checks.Warning(
            f"{outdated} search entries were written by another version of the Thai analysis.",
            hint="Run manage.py rebuild_search.",
            id="search.W001",
        )
    ]

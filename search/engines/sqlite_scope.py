"""A scope as SQL: the visibility predicate and the chosen filters, over ``search_indexedentry``."""

import json
from datetime import date, datetime, time
from typing import Final

from search.filters import FACETS, Scope
from thai.calendar import BANGKOK

OPEN_START: Final = 0
_ONE_OF: Final = "e.COLUMN IN (SELECT value FROM json_each(%s))"
OPEN_END: Final = 2**62


def microseconds(moment: datetime | None, default: int) -> int:
    """Return a moment as the index stores it."""
    return int(moment.timestamp() * 1_000_000) if moment else default


# The same thing in the reader's language, public now: it stands for this entry.
_TRANSLATED: Final = """
    (e.item = '' OR e.language = %s OR NOT EXISTS (
        SELECT 1 FROM search_indexedentry o WHERE o.item = e.item AND o.language = %s
        AND o.visible_from <= %s AND o.visible_until > %s))"""


def where_once(scope: Scope) -> tuple[str, list[str | int]]:
    """Return the conditions of a scope, and of showing each item in one language only."""
    conditions, parameters = where(scope)
    if not scope.is_once:
        return conditions, parameters
    now = microseconds(scope.now, OPEN_START)
    wanted: list[str | int] = [scope.reader, scope.reader, now, now]
    return f"{conditions} AND {_TRANSLATED}", [*parameters, *wanted]


def where(scope: Scope) -> tuple[str, list[str | int]]:
    """Return conditions on the entry ``e``, and their parameters."""
    now = microseconds(scope.now, OPEN_START)
    conditions = ["e.visible_from <= %s", "e.visible_until > %s"]
    parameters: list[str | int] = [now, now]
    for name in FACETS:
        if chosen := getattr(scope.filters, name):
            conditions.append(_ONE_OF.replace("COLUMN", name))
            parameters.append(json.dumps(chosen))
    if since := scope.filters.published_since:
        conditions.append("e.visible_from >= %s")
        parameters.append(_midnight(since))
    if before := scope.filters.published_before:
        conditions.append("e.visible_from < %s")
        parameters.append(_midnight(before))
    return " AND ".join(conditions), parameters


def _midnight(day: date) -> int:
    """Return the moment a Bangkok day begins."""
    return microseconds(datetime.combine(day, time(), BANGKOK), OPEN_START)

"""GET parameters of the results page and of /search.json as a query, whatever is in them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from django.http import QueryDict

from search.filters import Filters
from search.query import LAST_PAGE, Query
from thai.calendar import BUDDHIST_OFFSET, ThaiDateError, parse_date
from thai.numerals import to_arabic

LONGEST_QUERY: Final = 2000
LONGEST_VALUE: Final = 100
_FIRST_BUDDHIST_YEAR: Final = 2400
# The names visitors' addresses use, and the filters they stand for.
FILTER_NAMES: Final = {
    "section": "section",
    "kind": "kind",
    "year": "fiscal_year",
    "type": "file_type",
    "agency": "agency",
    "lang": "language",
}


def query_from(parameters: QueryDict, reader: str = "") -> Query:
    """Return the query of an address; what cannot be read does not narrow.

    ``reader`` is the language of the screen, if it is asked from one.
    """
    text = parameters.get("q", "")[:LONGEST_QUERY]
    page = _page(parameters.get("page", ""))
    return Query(text, _filters(parameters), page, reader=reader)


def _filters(parameters: QueryDict) -> Filters:
    """Return the filters of an address."""
    until = _date(parameters.get("to", ""))
    return Filters(
        section=_values(parameters, "section"),
        kind=_values(parameters, "kind"),
        fiscal_year=tuple(_years(parameters)),
        file_type=_values(parameters, "type"),
        agency=_values(parameters, "agency"),
        language=_values(parameters, "lang"),
        published_since=_date(parameters.get("from", "")),
        published_before=until + timedelta(days=1) if until else None,
    )


def _values(parameters: QueryDict, name: str) -> tuple[str, ...]:
    """Return the chosen values of one filter."""
    return tuple(value[:LONGEST_VALUE] for value in parameters.getlist(name) if value)


def _years(parameters: QueryDict) -> Iterator[int]:
    """Yield Gregorian years; visitors may write Buddhist ones, in Thai digits too."""
    for value in _values(parameters, "year"):
        digits = to_arabic(value).strip()
        if digits.isascii() and digits.isdigit() and len(digits) == 4:
            year = int(digits)
            yield year - BUDDHIST_OFFSET if year >= _FIRST_BUDDHIST_YEAR else year


def _date(value: str) -> date | None:
    """Return a date, or None where there is none to read."""
    try:
        return parse_date(value)
    except ThaiDateError:
        return None


def _page(value: str) -> int:
    """Return a page number that exists in principle."""
    digits = to_arabic(value)
    return (
        min(int(digits), LAST_PAGE)
        if digits.isascii() and digits.isdigit() and 0 < len(digits) < 6
        else 1
    )

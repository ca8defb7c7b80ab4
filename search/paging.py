"""Addresses around a page of results: other pages, facet values, filters to take off."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict

from search.parameters import FILTER_NAMES
from search.query import LAST_PAGE, PAGE_SIZE, Facet, Query, Results

_NEIGHBOURS: Final = 2


@dataclass(frozen=True, slots=True)
class Paging:
    """Where in the results a page stands; ``pages`` are (number, address), None a gap."""

    number: int
    num_pages: int
    previous_url: str
    next_url: str
    pages: tuple[tuple[int, str] | None, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A facet value a visitor may choose, or has chosen: ``url`` turns it on or off."""

    value: str | int
    count: int
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force: its facet, its value, and the address without it."""

    facet: str
    value: str
    url: str


def paging(query: Query, results: Results, address: QueryDict) -> Paging:
    """Return the pages around the one shown."""
    last = min(max(-(-results.total // PAGE_SIZE), 1), LAST_PAGE)
    number = min(query.page, last)
    near = range(max(number - _NEIGHBOURS, 1), min(number + _NEIGHBOURS, last) + 1)
    pages: list[tuple[int, str] | None] = []
    for page in sorted({1, *near, last}):
        if pages and pages[-1] and pages[-1][0] + 1 < page:
            pages.append(None)
        pages.append((page, _with(address, page=str(page))))
    return Paging(
        number,
        last,
        _with(address, page=str(number - 1)) if number > 1 else "",
        _with(address, page=str(number + 1)) if number < last else "",
        tuple(pages),
    )


def choices(results: Results, query: Query, address: QueryDict) -> dict[str, list[Choice]]:
    """Return the values of every facet with the address that turns each on or off."""
    return {
        facet: [
            _choice(name, value, getattr(query.filters, facet), address)
            for value in results.facets.get(facet, [])
        ]
        for name, facet in FILTER_NAMES.items()
    }


def chips(address: QueryDict) -> Iterator[Chip]:
    """Yield the filters in force, dates included."""
    for name in (*FILTER_NAMES, "from", "to"):
        for value in address.getlist(name):
            if value:
                yield Chip(FILTER_NAMES.get(name, name), value, _without(address, name, value))


def _choice(name: str, facet: Facet, chosen: tuple[str | int, ...], address: QueryDict) -> Choice:
    """Return one value of a facet; choosing replaces another value of the same facet."""
    is_chosen = facet.value in chosen
    url = _with(address, **{name: "" if is_chosen else str(facet.value), "page": ""})
    return Choice(facet.value, facet.count, url, is_chosen)


def _with(address: QueryDict, **changes: str) -> str:
    """Return the address with parameters changed; an empty value takes one out."""
    changed = address.copy()
    for name, value in changes.items():
        changed.pop(name, None)
        if value:
            changed[name] = value
    return "?" + changed.urlencode()


def _without(address: QueryDict, name: str, value: str) -> str:
    """Return the address without one value of a parameter, back on the first page."""
    changed = address.copy()
    changed.setlist(name, [other for other in changed.getlist(name) if other != value])
    changed.pop("page", None)
    return "?" + changed.urlencode()

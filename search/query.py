"""Asking: from what a visitor typed to a page of results."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from django.utils.safestring import SafeString
from django.utils.timezone import now as current_time

from search.engines import engine as chosen_engine
from search.engines.base import Engine, Stored
from search.filters import FACETS, Filters, Scope
from search.plan import Plan, read_query
from search.ranked import Pool, ranked
from search.repair import typed_as_meant
from search.snippets import Marker

PAGE_SIZE: Final = 20
LAST_PAGE: Final = 500

FacetValue = str | int | None

__all__ = ["Facet", "Filters", "Hit", "Query", "Results", "search"]


@dataclass(frozen=True, slots=True)
class Query:
    """What a visitor asks for, on which page of the results, and when."""

    text: str = ""
    filters: Filters = field(default_factory=Filters)
    page: int = 1
    now: datetime = field(default_factory=current_time)
    # The language of the screen: its translations come first, and each item comes once.
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One result; ``page`` is the page of the file on which the passage stands."""

    key: str
    title: str
    title_html: SafeString
    passage_html: SafeString
    page: int | None
    score: float
    kind: str
    section: str
    agency: str
    language: str
    number: str
    fiscal_year: int | None
    file_type: str
    published_from: datetime | None
    url: str
    file_url: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A value to narrow by, and how many results it would leave."""

    value: str | int
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """One page of results, and the figures of all of them."""

    total: int = 0
    hits: list[Hit] = field(default_factory=list)
    facets: dict[str, list[Facet]] = field(default_factory=dict)
    did_you_mean: str | None = None


def search(query: Query, engine: Engine | None = None) -> Results:
    """Answer a query; an empty one shows everything, newest first.

    Never fails because of what was typed.
    """
    index = engine or chosen_engine()
    scope = Scope(query.filters, query.now, query.reader)
    if not query.text.strip():
        return _newest(query.page, scope, index)
    meant = typed_as_meant(query.text, index)
    plan = read_query(meant or query.text)
    if not plan.groups:
        return Results(facets=_facets({}))
    frequencies = index.frequencies(plan.words)
    pool = ranked(plan, frequencies, scope, index)
    counts = _counts(plan, pool, scope, index)
    numbers = _page(query.page, plan, pool, scope, index)
    scores = {entry.candidate.number: entry.score for entry in pool.entries}
    marker = Marker(plan, frequencies)
    stored = index.stored(numbers)
    return Results(
        total=sum(counts.values()),
        hits=[
            _hit(entry, marker, scores.get(number, 0.0))
            for number, entry in zip(numbers, stored, strict=True)
        ],
        facets=_facets(counts),
        did_you_mean=meant,
    )


def _newest(page: int, scope: Scope, index: Engine) -> Results:
    """Return everything in scope, newest first."""
    counts = index.counts(scope).counts
    marker = Marker(Plan(), index.frequencies(()))
    stored = index.stored(index.newest(scope, _window(page)))
    return Results(
        sum(counts.values()), [_hit(entry, marker, 0.0) for entry in stored], _facets(counts)
    )


def _counts(
    plan: Plan, pool: Pool, scope: Scope, index: Engine
) -> Mapping[tuple[FacetValue, ...], int]:
    """Count results by their facet values.

    Results are the pool and, where it was cut, all other entries that hold the whole query.
    """
    if not pool.is_cut:
        return Counter(entry.candidate.facets for entry in pool.entries)
    partial = Counter(entry.candidate.facets for entry in pool.entries if not entry.is_complete)
    return partial + Counter(index.matches(plan, scope).counts)


def _page(page: int, plan: Plan, pool: Pool, scope: Scope, index: Engine) -> Sequence[int]:
    """Return the entries of a page: the pool first, then others that hold the whole query."""
    numbers = [entry.candidate.number for entry in pool.entries]
    window = _window(page)
    shown = numbers[window]
    missing = PAGE_SIZE - len(shown)
    if not missing or not pool.is_cut:
        return shown
    start = max(window.start - len(numbers), 0)
    return shown + index.tail(plan, scope, slice(start, start + missing), numbers)


def _window(page: int) -> slice:
    """Return the places of a page of results."""
    start = (min(max(page, 1), LAST_PAGE) - 1) * PAGE_SIZE
    return slice(start, start + PAGE_SIZE)


def _facets(counts: Mapping[tuple[FacetValue, ...], int]) -> dict[str, list[Facet]]:
    """Return the values of every facet: years downwards, others commonest first."""
    sums: dict[str, Counter[str | int]] = {name: Counter() for name in FACETS}
    for values, count in counts.items():
        for name, value in zip(FACETS, values, strict=True):
            if value not in (None, ""):
                sums[name][value] += count
    return {name: _sorted(Facet(*pair) for pair in found.items()) for name, found in sums.items()}


def _sorted(facets: Iterable[Facet]) -> list[Facet]:
    """Sort the values of a facet."""
    return sorted(
        facets,
        key=lambda facet: (
            (-facet.value, "") if isinstance(facet.value, int) else (-facet.count, facet.value)
        ),
    )


def _hit(entry: Stored, marker: Marker, score: float) -> Hit:
    """Return an entry as the results page shows it."""
    passage = marker.passage(entry.summary, entry.body)
    return Hit(
        key=entry.key,
        title=entry.title,
        title_html=marker.title(entry.title),
        passage_html=passage.html,
        page=passage.page,
        score=score,
        kind=entry.kind,
        section=entry.section,
        agency=entry.agency,
        language=entry.language,
        number=entry.number,
        fiscal_year=entry.fiscal_year,
        file_type=entry.file_type,
        published_from=entry.published_from,
        url=entry.url,
        file_url=entry.file_url,
    )

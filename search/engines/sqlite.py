"""The embedded engine: SQLite FTS5, written in the transaction of whoever publishes."""

import json
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, Self

from django.conf import settings
from django.db import connections
from django.db.models import Q, QuerySet

from search.analysis import VERSION
from search.engines import sqlite_rows, sqlite_tables
from search.engines.base import Candidate, Capabilities, Matches, Stored
from search.engines.sqlite_counts import Counts
from search.engines.sqlite_match import all_of, any_of, quoted
from search.engines.sqlite_scope import where, where_once
from search.engines.sqlite_scratch import scratch_database
from search.entry import SearchEntry
from search.filters import Scope, language_of
from search.models import IndexedEntry
from search.plan import Plan
from search.ranking import Frequencies
from thai.text import canonical

# Rare trigrams tell pages apart; common ones only cost time.
TRIGRAMS_USED: Final = 24
TRIGRAM_POSTINGS: Final = 20_000
SHORTEST_SUGGESTION: Final = 3

# VISIBLE becomes the scope.
_CANDIDATES: Final = """
    SELECT e.id, e.length, t.tokens, e.facets, e.item
    FROM search_words
    CROSS JOIN search_indexedentry e ON e.id = search_words.rowid
    CROSS JOIN search_indexedtext t ON t.entry_id = e.id
    WHERE search_words MATCH %s AND VISIBLE
    ORDER BY search_words.rank LIMIT %s"""
_LOOKALIKES: Final = """
    SELECT e.id, e.length, t.tokens, e.facets, e.item
    FROM search_indexedentry e
    CROSS JOIN search_indexedtext t ON t.entry_id = e.id
    WHERE e.id IN (SELECT value FROM json_each(%s)) AND VISIBLE"""
_HOLDING: Final = "SELECT rowid FROM search_trigrams WHERE search_trigrams MATCH %s"
_MATCHES: Final = """
    SELECT e.facets, e.item
    FROM search_words CROSS JOIN search_indexedentry e ON e.id = search_words.rowid
    WHERE search_words MATCH %s AND VISIBLE"""
_BEGINNING: Final = """
    SELECT rowid FROM search_words WHERE search_words MATCH %s ORDER BY rank LIMIT 500"""
_TAIL: Final = """
    SELECT e.id
    FROM search_words CROSS JOIN search_indexedentry e ON e.id = search_words.rowid
    WHERE search_words MATCH %s AND VISIBLE
      AND e.id NOT IN (SELECT value FROM json_each(%s))
    ORDER BY search_words.rank, e.id LIMIT %s OFFSET %s"""
_NEWEST: Final = """
    SELECT e.id FROM search_indexedentry e WHERE VISIBLE
    ORDER BY e.visible_from DESC, e.id DESC LIMIT %s OFFSET %s"""
_COUNTS: Final = """
    SELECT e.facets, e.item
    FROM search_indexedentry e WHERE VISIBLE"""
_STORED: Final = """
    SELECT e.id, t.shown, e.key, e.kind, e.section, e.agency, e.language, e.fiscal_year, e.file_type
    FROM search_indexedentry e CROSS JOIN search_indexedtext t ON t.entry_id = e.id
    WHERE e.id IN (SELECT value FROM json_each(%s))"""
_TITLES: Final = """
    SELECT e.id
    FROM search_titles CROSS JOIN search_indexedentry e ON e.id = search_titles.rowid
    WHERE search_titles MATCH %s AND VISIBLE
    ORDER BY search_titles.rank LIMIT %s"""


class SqliteEngine:
    """FTS5 tables beside the portal's own."""

    name = "sqlite"
    capabilities = Capabilities(transactional=True, trigrams=True, suggestions=True)

    def __init__(self, alias: str | None = None) -> None:
        """Index into the database of that alias, ``settings.SEARCH_DATABASE`` by default."""
        self.alias = alias or settings.SEARCH_DATABASE
        self._counts = Counts(self._rows)

    @classmethod
    @contextmanager
    def scratch(cls) -> Iterator[Self]:
        """Lend an empty index in a temporary file."""
        with scratch_database() as alias:
            yield cls(alias)

    def put(self, entries: Iterable[SearchEntry]) -> None:
        """Add entries, or replace those with the same key."""
        sqlite_rows.put(self.alias, entries)

    def drop(self, keys: Iterable[str]) -> None:
        """Forget entries; unknown keys are no error."""
        sqlite_rows.drop(self.alias, keys)

    def clear(self) -> None:
        """Forget everything."""
        sqlite_rows.clear(self.alias)

    def fingerprints(self) -> dict[str, str]:
        """Return the key of every entry with the fingerprint it was put with."""
        return dict(self._entries().values_list("key", "fingerprint"))

    def outdated(self) -> int:
        """Return how many entries another version of the analysis wrote."""
        return self._entries().filter(~Q(analysis=VERSION)).count()

    def frequencies(self, words: Iterable[str]) -> Frequencies:
        """Return how common words are."""
        return self._counts.words(words)

    def candidates(
        self, plan: Plan, frequencies: Frequencies, scope: Scope, limit: int
    ) -> list[Candidate]:
        """Return the likeliest entries that hold any of the plan's words."""
        expression = any_of(plan, frequencies, limit)
        if not expression:
            return []
        return _candidates(self._visible(_CANDIDATES, scope, [expression], [limit]))

    def lookalikes(self, plan: Plan, scope: Scope, limit: int) -> list[tuple[Candidate, float]]:
        """Return entries that share trigrams with the plan, with the weighted share (0 to 1)."""
        shares = self._shares(plan)
        best = sorted(shares, key=lambda number: -shares[number])[: limit * 4]
        found = _candidates(self._visible(_LOOKALIKES, scope, [json.dumps(best)]))
        ranked = sorted(found, key=lambda candidate: -shares[candidate.number])
        return [(candidate, shares[candidate.number]) for candidate in ranked[:limit]]

    def matches(self, plan: Plan, scope: Scope) -> Matches:
        """Count the entries that hold something of every group of the plan."""
        return _matches(self._visible(_MATCHES, scope, [all_of(plan)]), scope)

    def tail(self, plan: Plan, scope: Scope, window: slice, without: Sequence[int]) -> list[int]:
        """Return numbers of entries that hold the whole plan, likeliest first."""
        after: list[str | int] = [json.dumps(list(without)), *_limit_offset(window)]
        rows = self._visible(_TAIL, scope, [all_of(plan)], after, where_once)
        return [number for (number,) in rows]

    def newest(self, scope: Scope, window: slice) -> list[int]:
        """Return numbers of entries, newest first."""
        rows = self._visible(_NEWEST, scope, [], _limit_offset(window), where_once)
        return [number for (number,) in rows]

    def counts(self, scope: Scope) -> Matches:
        """Count every entry in scope."""
        return _matches(self._visible(_COUNTS, scope, []), scope)

    def stored(self, numbers: Sequence[int]) -> list[Stored]:
        """Return entries in the order of their numbers."""
        rows = self._rows(_STORED, [json.dumps(list(numbers))])
        found = {number: sqlite_tables.load_shown(columns) for number, *columns in rows}
        return [found[number] for number in numbers]

    def suggest(self, text: str, scope: Scope, limit: int) -> list[str]:
        """Return titles that contain the text, which needs at least three letters."""
        sought = canonical(text).strip()
        if len(sought) < SHORTEST_SUGGESTION:
            return []
        rows = self._visible(_TITLES, scope, [quoted(sought)], [limit])
        return list(dict.fromkeys(entry.title for entry in self.stored([n for (n,) in rows])))

    def _shares(self, plan: Plan) -> dict[int, float]:
        """Return, for every entry, the weighted share of the plan's trigrams that it holds."""
        if not plan.trigrams:
            return self._beginnings(plan)
        counts = self._counts.trigrams(plan.trigrams)
        entries = self._counts.words(()).entries
        weights = {piece: math.log(1 + entries / (count + 0.5)) for piece, count in counts.items()}
        shares: defaultdict[int, float] = defaultdict(float)
        everything, postings = sum(weights.values()), 0
        for piece in sorted(filter(counts.get, counts), key=counts.__getitem__)[:TRIGRAMS_USED]:
            for (number,) in self._rows(_HOLDING, [quoted(piece)]):
                shares[number] += weights[piece] / everything
            postings += counts[piece]
            if postings > TRIGRAM_POSTINGS:
                break
        return shares

    def _beginnings(self, plan: Plan) -> dict[int, float]:
        """Return entries with a word that begins like the plan's, too short for trigrams."""
        expression = " OR ".join(f"{quoted(word)} *" for word in plan.words)
        return {number: 0.5 for (number,) in self._rows(_BEGINNING, [expression])}

    def _visible(
        self,
        statement: str,
        scope: Scope,
        before: Sequence[str | int],
        after: Sequence[str | int] = (),
        conditions: Callable[[Scope], tuple[str, list[str | int]]] = where,
    ) -> list[tuple[Any, ...]]:
        """Run a statement with its VISIBLE replaced by the scope."""
        visible, parameters = conditions(scope)
        return self._rows(statement.replace("VISIBLE", visible), [*before, *parameters, *after])

    def _rows(self, statement: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Run a query."""
        with connections[self.alias].cursor() as cursor:
            cursor.execute(statement, parameters)
            return cursor.fetchall()

    def _entries(self) -> QuerySet[IndexedEntry]:
        """Return the rows of every entry."""
        return IndexedEntry.objects.using(self.alias)


def _candidates(rows: list[tuple[Any, ...]]) -> list[Candidate]:
    """Read rows whose columns are those of a candidate."""
    return [
        Candidate(
            number,
            sqlite_tables.load_tokens(packed, length),
            sqlite_tables.load_facets(facets),
            item,
        )
        for number, length, packed, facets, item in rows
    ]


def _matches(rows: list[tuple[Any, ...]], scope: Scope) -> Matches:
    """Count rows whose columns are the facets and the item."""
    if scope.is_once:
        rows = list(_once(rows, scope.reader))
    counted = Counter(facets for facets, _ in rows)
    return Matches({sqlite_tables.load_facets(facets): n for facets, n in counted.items()})


def _once(rows: list[tuple[Any, ...]], reader: str) -> Iterator[tuple[Any, ...]]:
    """Yield one row for each item, that of the reader's language where there is one."""
    chosen: dict[str, tuple[Any, ...]] = {}
    for row in rows:
        facets, item = row
        if not item:
            yield row
        elif item not in chosen or language_of(sqlite_tables.load_facets(facets)) == reader:
            chosen[item] = row
    yield from chosen.values()


def _limit_offset(window: slice) -> tuple[int, int]:
    """Return a window as SQL has it."""
    return window.stop - window.start, window.start

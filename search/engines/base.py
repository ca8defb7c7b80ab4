"""What every search engine promises; tests/search/engine_contract.py holds it to that."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from search.entry import Passage, SearchEntry
from search.filters import Scope
from search.plan import Plan
from search.ranking import Frequencies, Tokens


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine can do besides finding words."""

    transactional: bool
    """A put is undone when the caller's database transaction is."""
    trigrams: bool
    """``lookalikes`` finds misspelt words."""
    suggestions: bool
    """``suggest`` completes titles."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that holds some of the query, with what re-scoring and facets need."""

    number: int
    """The engine's own number of the entry; of use only in the next calls."""
    tokens: Tokens
    facets: tuple[str | int | None, ...]
    """Values in the order of ``search.filters.FACETS``."""
    item: str = ""
    """What the translations of one thing share."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An entry as the results page needs it."""

    key: str
    title: str
    kind: str
    section: str
    agency: str
    language: str
    number: str
    fiscal_year: int | None
    file_type: str
    summary: str
    published_from: datetime | None
    url: str
    file_url: str
    body: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Matches:
    """How many entries hold the whole query, by the combination of facet values.

    In a scope that is once, translations of one item count as one, in the reader's language.
    """

    counts: dict[tuple[str | int | None, ...], int]


class Engine(Protocol):
    """An index of entries. Everything asked is asked within a scope: nothing else is shown."""

    name: str
    capabilities: Capabilities

    @classmethod
    def scratch(cls) -> AbstractContextManager["Engine"]:
        """Lend an empty index of its own that disappears afterwards."""

    def put(self, entries: Iterable[SearchEntry]) -> None:
        """Add entries, or replace those with the same key."""

    def drop(self, keys: Iterable[str]) -> None:
        """Forget entries; unknown keys are no error."""

    def clear(self) -> None:
        """Forget everything."""

    def fingerprints(self) -> dict[str, str]:
        """Return the key of every entry with the fingerprint it was put with."""

    def outdated(self) -> int:
        """Return how many entries another version of the analysis wrote."""

    def frequencies(self, words: Iterable[str]) -> Frequencies:
        """Return how common words are."""

    def candidates(
        self, plan: Plan, frequencies: Frequencies, scope: Scope, limit: int
    ) -> list[Candidate]:
        """Return the likeliest entries that hold any of the plan's words."""

    def lookalikes(self, plan: Plan, scope: Scope, limit: int) -> list[tuple[Candidate, float]]:
        """Return entries that share trigrams with the plan, with the weighted share (0 to 1)."""

    def matches(self, plan: Plan, scope: Scope) -> Matches:
        """Count the entries that hold something of every group of the plan."""

    def tail(self, plan: Plan, scope: Scope, window: slice, without: Sequence[int]) -> list[int]:
        """Return numbers of entries that hold the whole plan, likeliest first."""

    def newest(self, scope: Scope, window: slice) -> list[int]:
        """Return numbers of entries, newest first."""

    def counts(self, scope: Scope) -> Matches:
        """Count every entry in scope."""

    def stored(self, numbers: Sequence[int]) -> list[Stored]:
        """Return entries in the order of their numbers."""

    def suggest(self, text: str, scope: Scope, limit: int) -> list[str]:
        """Return titles that contain the text."""

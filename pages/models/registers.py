"""The register (ดัชนี) of public records by requirement: a numbered table fit for inspection.

The notice of 24 February B.E. 2541 asks for an index by which people find information themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from pages.models.base import OfficialPage
from pages.models.listing import Row, items_in, rows
from pages.models.places import Place
from pages.models.published_code import PublishedCode
from thai import numerals

# Of a page that stays within its budget of bytes; the spreadsheet holds all of them.
PAGE_SIZE = 30
# How the codes of the Official Information Act begin, whichever section.
FRAMEWORK = "OIA"


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of the register and its number in it."""

    number: int
    row: Row
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """One page of a register."""

    entries: tuple[Entry, ...]
    total: int
    page: int
    query: str = ""

    @property
    def num_pages(self) -> int:
        """Return how many pages there are, at least one."""
        return max(-(-self.total // PAGE_SIZE), 1)

    @property
    def pages(self) -> list[tuple[int, str]]:
        """Return the pages with their addresses."""
        return [(number, self._address(number)) for number in range(1, self.num_pages + 1)]

    @property
    def previous_url(self) -> str:
        """Return the address of the page before this one, or nothing."""
        return self._address(self.page - 1) if self.page > 1 else ""

    @property
    def next_url(self) -> str:
        """Return the address of the page after this one, or nothing."""
        return self._address(self.page + 1) if self.page < self.num_pages else ""

    def with_clauses(self) -> Register:
        """Return the same page with the clauses that each record answers: one query."""
        known = clauses_of(entry.row for entry in self.entries) if self.entries else {}
        named = (replace(entry, codes=known.get(entry.row.pk, ())) for entry in self.entries)
        return replace(self, entries=tuple(named))

    def _address(self, page: int) -> str:
        return f"?{self.query}page={page}"

    @property
    def first(self) -> int:
        """Return the number of the first record shown."""
        return (self.page - 1) * PAGE_SIZE + 1

    @property
    def last(self) -> int:
        """Return the number of the last record shown."""
        return min(self.page * PAGE_SIZE, self.total)


def carrying(codes: Iterable[str]) -> Q:
    """Return the condition that a code is one of these or lies below one: 9(8) holds 9(8)-b."""
    either = (Q(code=code) | Q(code__startswith=f"{code}-") for code in codes)
    return reduce(or_, either, Q(pk__in=[]))


def answering_any(
    places: Iterable[Place], codes: Iterable[str], now: datetime
) -> QuerySet[OfficialPage]:
    """Return the public items that answer one of these requirements, the newest first."""
    holders = PublishedCode.objects.filter(carrying(codes)).values("page_id")
    return items_in(places, now).filter(pk__in=holders)


def register_of(
    places: Sequence[Place], codes: Sequence[str], now: datetime, *, page: str = "", query: str = ""
) -> Register:
    """Return one page of the register of some requirements; a page there is not becomes the last.

    At most two queries, whatever the length; `query` is kept in the addresses of other pages.
    """
    found = answering_any(places, codes, now)
    number = max(_number(page), 1)
    shown = _slice(found, places, now, number)
    if number == 1 and len(shown) < PAGE_SIZE:
        return Register(numbered(shown), len(shown), 1, query)
    total = found.order_by().count()
    last = max(-(-total // PAGE_SIZE), 1)
    if number > last:
        number, shown = last, _slice(found, places, now, last)
    return Register(numbered(shown, (number - 1) * PAGE_SIZE), total, number, query)


def _slice(
    found: QuerySet[OfficialPage], places: Sequence[Place], now: datetime, number: int
) -> tuple[Row, ...]:
    start = (number - 1) * PAGE_SIZE
    return rows(found[start : start + PAGE_SIZE], places, now)


def numbered(
    found: Iterable[Row], start: int = 0, clauses: Mapping[int, tuple[str, ...]] | None = None
) -> tuple[Entry, ...]:
    """Return rows with their numbers in the register and the clauses they answer, if known."""
    known = clauses or {}
    return tuple(
        Entry(number, row, known.get(row.pk, ())) for number, row in enumerate(found, start + 1)
    )


def clauses_of(found: Iterable[Row]) -> dict[int, tuple[str, ...]]:
    """Return which clauses of sections 7 and 9 each row answers: key → 7(1), 9(8)."""
    keys = [row.pk for row in found]
    pairs = PublishedCode.objects.filter(page_id__in=keys, code__startswith=FRAMEWORK)
    gathered: dict[int, dict[str, None]] = defaultdict(dict)
    for page, code in pairs.order_by("code").values_list("page_id", "code"):
        clause = code.partition(":")[2].partition("-")[0]
        if clause[:1].isdigit():
            gathered[page][clause] = None
    return {page: tuple(clauses) for page, clauses in gathered.items()}


def counts_of(places: Sequence[Place], codes: Sequence[str], now: datetime) -> dict[str, int]:
    """Return how many public records answer each requirement, those below it too: one query."""
    shown = items_in(places, now).order_by().values("pk")
    pairs = PublishedCode.objects.filter(carrying(codes), page_id__in=shown)
    pages: dict[str, set[int]] = {code: set() for code in codes}
    for page, code in pairs.values_list("page_id", "code"):
        wanted = (known for known in codes if code == known or code.startswith(f"{known}-"))
        for known in wanted:
            pages[known].add(page)
    return {code: len(found) for code, found in pages.items()}


def _number(text: str) -> int:
    digits = numerals.to_arabic(text.strip())
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else 1

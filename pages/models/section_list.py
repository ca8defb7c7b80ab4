"""The list of a section: the newest first, by month, narrowed by year and kind, twenty a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet
from django.http import QueryDict

from pages.models.base import OfficialPage
from pages.models.listing import Row, census, items_in, of_kind, rows
from pages.models.places import Place
from thai import calendar, numerals

PAGE_SIZE = 20
# Numbers up to here are Gregorian; a visitor may write either era.
FIRST_BUDDHIST_YEAR = 2400
NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """What a visitor narrowed the list to; the year is Gregorian, "" and None leave it open."""

    year: int | None = None
    kind: str = ""
    page: int = 1

    def query(self, **changes: object) -> str:
        """Return the address of the same list with some of it changed."""
        year = calendar.buddhist(self.year) if self.year else ""
        parameters = {"year": year, "kind": self.kind, "page": ""} | changes
        return "?" + urlencode({name: value for name, value in parameters.items() if value})


@dataclass(frozen=True, slots=True)
class Choice:
    """A year or a kind the list can be narrowed to, and how many items that leaves."""

    value: int | str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Month:
    """The items of one month on this page, and how many the month has in all."""

    first_day: datetime
    count: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SectionList:
    """One page of a section's list and the ways to narrow it."""

    asked: Asked
    total: int
    months: tuple[Month, ...]
    years: tuple[Choice, ...]
    kinds: tuple[Choice, ...]

    @property
    def is_narrowed(self) -> bool:
        """Return whether the visitor narrowed the list."""
        return self.asked.year is not None or bool(self.asked.kind)

    @property
    def first(self) -> int:
        """Return the number of the first item shown, counted from 1."""
        return (self.asked.page - 1) * PAGE_SIZE + 1

    @property
    def last(self) -> int:
        """Return the number of the last item shown."""
        return min(self.asked.page * PAGE_SIZE, self.total)

    @property
    def num_pages(self) -> int:
        """Return how many pages the list has, at least one."""
        return max(-(-self.total // PAGE_SIZE), 1)

    def pages(self) -> Iterator[tuple[int, str] | None]:
        """Yield page numbers with their addresses; None stands for a gap."""
        here = self.asked.page
        near = range(max(here - NEIGHBOURS, 1), min(here + NEIGHBOURS, self.num_pages) + 1)
        before = 0
        for number in sorted({1, *near, self.num_pages}):
            if number > before + 1:
                yield None
            yield number, self.asked.query(page=number)
            before = number

    def previous_url(self) -> str:
        """Return the address of the page before this one, or nothing."""
        return self.asked.query(page=self.asked.page - 1) if self.asked.page > 1 else ""

    def next_url(self) -> str:
        """Return the address of the page after this one, or nothing."""
        more = self.asked.page < self.num_pages
        return self.asked.query(page=self.asked.page + 1) if more else ""


def asked(parameters: QueryDict) -> Asked:
    """Read what a visitor asked for; what cannot be read does not narrow."""
    year = _number(parameters.get("year", ""))
    if year >= FIRST_BUDDHIST_YEAR:
        year -= calendar.BUDDHIST_OFFSET
    kind = parameters.get("kind", "").removeprefix("news_")
    return Asked(year or None, kind[:20], max(_number(parameters.get("page", "")), 1))


def _number(text: str) -> int:
    digits = numerals.to_arabic(text.strip())
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else 0


def section_list(
    place: Place, wanted: Asked, now: datetime, above: frozenset[str] = frozenset()
) -> SectionList:
    """Return what a section shows to a visitor; kinds shown whole `above` it are left out."""
    counted = census(place, now)
    # Whoever asks for a year or a kind is answered whole.
    above = above if wanted == Asked(page=wanted.page) else frozenset()
    total = sum(
        count
        for (year, kind), count in counted.items()
        if wanted.year in (None, year) and wanted.kind in ("", kind) and kind not in above
    )
    last_page = max(-(-total // PAGE_SIZE), 1)
    wanted = Asked(wanted.year, wanted.kind, min(wanted.page, last_page))
    items = _narrowed(items_in([place], now), wanted, above)
    start = (wanted.page - 1) * PAGE_SIZE
    shown = rows(items[start : start + PAGE_SIZE], [place], now) if total else ()
    return SectionList(
        asked=wanted,
        total=total,
        months=tuple(_by_month(shown, items)),
        years=_years(counted, wanted),
        kinds=_kinds(counted, wanted),
    )


def _narrowed(
    items: QuerySet[OfficialPage], wanted: Asked, above: frozenset[str]
) -> QuerySet[OfficialPage]:
    if wanted.year:
        items = items.filter(fiscal_year=wanted.year)
    if wanted.kind:
        items = of_kind(items, wanted.kind)
    return items.exclude(listed_kind__in=above) if above else items


def _years(counted: Counter[tuple[int | None, str]], wanted: Asked) -> tuple[Choice, ...]:
    sums: Counter[int] = Counter()
    for (year, _), count in counted.items():
        if year:
            sums[year] += count
    return tuple(Choice(year, sums[year], year == wanted.year) for year in sorted(sums)[::-1])


def _kinds(counted: Counter[tuple[int | None, str]], wanted: Asked) -> tuple[Choice, ...]:
    sums: Counter[str] = Counter()
    for (_, kind), count in counted.items():
        if kind:
            sums[kind] += count
    return tuple(Choice(kind, count, kind == wanted.kind) for kind, count in sums.most_common())


def _by_month(shown: tuple[Row, ...], items: QuerySet[OfficialPage]) -> Iterator[Month]:
    grouped = [(month, tuple(rows)) for month, rows in groupby(shown, key=_month)]
    counts = _month_counts([month for month, _ in grouped], items)
    for number, (month, members) in enumerate(grouped):
        yield Month(month, counts[f"month{number}"], members)


def _month(row: Row) -> datetime:
    local = calendar.in_bangkok(row.listed_at)
    return local.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def _month_counts(months: list[datetime], items: QuerySet[OfficialPage]) -> dict[str, int]:
    """Count the months on the page in one query over their days only."""
    if not months:
        return {}
    within = items.order_by().filter(listed_at__gte=months[-1], listed_at__lt=_after(months[0]))
    return within.aggregate(
        **{
            f"month{number}": Count(
                "pk", filter=Q(listed_at__gte=month, listed_at__lt=_after(month))
            )
            for number, month in enumerate(months)
        }
    )


def _after(month: datetime) -> datetime:
    later = calendar.first_of_month(month.date(), 1)
    return month.replace(year=later.year, month=later.month)

"""Figures of an agency's publication work, counted from the evidence and from nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from pages.models.home import HomePage
from pages.models.places import owners
from pages.models.remembered import remembered
from pages.publishing.holidays import days_off
from pages.publishing.models import PublicationRecord, TakeDown
from pages.publishing.models.evidence import Cause
from thai import calendar

MONTHS = 12


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many items went public in a month."""

    first_day: date
    count: int


@dataclass(frozen=True, slots=True)
class SectionCount:
    """How many items went public in a section, by its key; "" for sections that are gone."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Twelve months of publication work; `days` are working days, None while nothing is public."""

    months: tuple[MonthCount, ...]
    sections: tuple[SectionCount, ...]
    days: int | None
    same_day: int
    ended_by_date: int
    taken_down: int

    @property
    def total(self) -> int:
        """Return how many items went public in all."""
        return sum(month.count for month in self.months)

    @property
    def highest(self) -> int:
        """Return the count of the busiest month."""
        return max(month.count for month in self.months)


@dataclass(frozen=True, slots=True)
class Published:
    """One publication: when it was asked for, when it went public, and in which section."""

    asked_at: datetime
    published_at: datetime
    section: str
    holidays: frozenset[date] = frozenset()

    @property
    def days(self) -> int:
        """Return how many working days it took; 0 is the same day."""
        first, last = (
            calendar.in_bangkok(moment).date() for moment in (self.asked_at, self.published_at)
        )
        return max(calendar.working_days(first, last, self.holidays) - 1, 0)


def figures_of(home: HomePage, now: datetime) -> Figures:
    """Return the figures of an agency, counted anew only after something changed: two queries."""
    return remembered(f"figures:{home.translation_key}", now, lambda: _count(home, now))


def counted(published: Sequence[Published], ends: Counter[str], today: date) -> Figures:
    """Return the figures of these publications and ends in the twelve months up to a day."""
    by_month = Counter(_first_day(one.published_at) for one in published)
    by_section = Counter(one.section for one in published)
    days = [one.days for one in published]
    return Figures(
        months=tuple(MonthCount(month, by_month[month]) for month in last_months(today)),
        sections=tuple(SectionCount(key, count) for key, count in by_section.most_common()),
        days=round(median(days)) if days else None,
        same_day=days.count(0),
        ended_by_date=ends[Cause.EXPIRED],
        taken_down=ends[Cause.DECISION],
    )


def last_months(today: date) -> tuple[date, ...]:
    """Return the first days of the twelve months that end with this one."""
    return tuple(calendar.first_of_month(today, back) for back in range(1 - MONTHS, 1))


def _first_day(moment: datetime) -> date:
    return calendar.in_bangkok(moment).date().replace(day=1)


def _count(home: HomePage, now: datetime) -> Figures:
    today = calendar.in_bangkok(now).date()
    since = calendar.in_bangkok(now).replace(
        year=last_months(today)[0].year,
        month=last_months(today)[0].month,
        day=1,
        hour=0,
        minute=0,
        second=0,
        microsecond=0,
    )
    ends = TakeDown.objects.filter(
        record__request__agency__translation_key=home.translation_key, at__gte=since, at__lte=now
    ).values_list("cause", flat=True)
    return counted(tuple(_published(home, since, now)), Counter(ends), today)


def _published(home: HomePage, since: datetime, now: datetime) -> Iterable[Published]:
    standing = owners(home.places)
    found = PublicationRecord.objects.filter(
        request__agency__translation_key=home.translation_key,
        published_at__gte=since,
        published_at__lte=now,
    ).values_list("request__submitted_at", "published_at", "page__officialpage__section_page_id")
    closed = days_off()
    for asked_at, published_at, section in found:
        place = standing.get(section)
        yield Published(asked_at, published_at, place[0].key if place else "", closed)

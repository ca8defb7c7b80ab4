"""The twelve monthly summaries (สขร.1) of a fiscal year: out, due, missing, still to come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from thai import calendar

SATURDAY = 5


class MonthState(StrEnum):
    """What is known of the summary of a month."""

    OUT = "out"
    DUE = "due"
    MISSING = "missing"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Published:
    """A public summary: where it is and since when."""

    url: str
    since: date


@dataclass(frozen=True, slots=True)
class StripMonth:
    """One month of the strip."""

    first_day: date
    state: MonthState
    due_on: date
    summary: Published | None = None


def strip(
    fiscal_year: int, published: Mapping[date, Published], today: date
) -> tuple[StripMonth, ...]:
    """Return the months of a fiscal year (Gregorian year of its end), October first."""
    start = calendar.fiscal_year_start(fiscal_year)
    firsts = (calendar.first_of_month(start, months) for months in range(calendar.MONTHS_A_YEAR))
    return tuple(_month(first, published.get(first), today) for first in firsts)


def _month(first: date, summary: Published | None, today: date) -> StripMonth:
    due = due_on(first)
    if summary is not None:
        return StripMonth(first, MonthState.OUT, due, summary)
    if first > today:
        return StripMonth(first, MonthState.FUTURE, due)
    return StripMonth(first, MonthState.MISSING if today > due else MonthState.DUE, due)


def due_on(first: date) -> date:
    """Return the last working day of the month after, by which its summary is expected."""
    day = calendar.first_of_month(first, 2) - timedelta(days=1)
    # The last day of December is a holiday each year; the other holidays move.
    while day.weekday() >= SATURDAY or (day.month, day.day) == (12, 31):
        day -= timedelta(days=1)
    return day

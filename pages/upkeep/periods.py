"""Months and years that items are about (งวด): what follows what, and which one is due.

Days are Gregorian; a fiscal year (ปีงบประมาณ) begins on 1 October and is named after its end.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from thai import calendar

# How far back a hole in a series is still worth filling: one fiscal year.
REMEMBERED = 12
# One tick before a period's exclusive end lies its last day.
TICK = timedelta(microseconds=1)


class Cycle(StrEnum):
    """How often something is made anew."""

    MONTH = "month"
    YEAR = "year"

    @property
    def months(self) -> int:
        """Return its length in months."""
        return 1 if self is Cycle.MONTH else calendar.MONTHS_A_YEAR


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A whole month, fiscal year or calendar year, by its first day."""

    first: date
    cycle: Cycle

    @property
    def last(self) -> date:
        """Return the last day."""
        return calendar.first_of_month(self.first, self.cycle.months) - timedelta(days=1)

    @property
    def fiscal_year(self) -> int:
        """Return the Gregorian end year of the fiscal year in which the period begins."""
        return calendar.fiscal_year(self.first)

    @property
    def is_fiscal(self) -> bool:
        """Return whether this is a fiscal year."""
        return self.cycle is Cycle.YEAR and self.first.month == calendar.FISCAL_START_MONTH

    @property
    def years(self) -> frozenset[int]:
        """Return the Gregorian years by which people name the period."""
        return frozenset({self.first.year, self.last.year, self.fiscal_year})

    def after(self, steps: int = 1) -> Period:
        """Return the period so many steps later (earlier when negative)."""
        return Period(calendar.first_of_month(self.first, steps * self.cycle.months), self.cycle)


def month_of(day: date) -> Period:
    """Return the month of a day."""
    return Period(day.replace(day=1), Cycle.MONTH)


def fiscal(year: int) -> Period:
    """Return the fiscal year that ends in a Gregorian year."""
    return Period(calendar.fiscal_year_start(year), Cycle.YEAR)


def covering(first: date, last: date) -> Period | None:
    """Return the period that has exactly these ends, or None when it is none of ours."""
    if first.day != 1:
        return None
    found = (Period(first, cycle) for cycle in Cycle)
    return next((period for period in found if period.last == last), None)


def last_of_month(day: date) -> date:
    """Return the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def moved_day(day: date, months: int) -> date:
    """Return a day so many months later; the last day of a month stays the last one."""
    target = last_of_month(calendar.first_of_month(day, months))
    if day == last_of_month(day) or day.day > target.day:
        return target
    return target.replace(day=day.day)


def moved_start(moment: datetime, months: int) -> datetime:
    """Return a moment on the same wall clock in Bangkok so many months later."""
    local = calendar.in_bangkok(moment)
    return datetime.combine(moved_day(local.date(), months), local.time(), tzinfo=calendar.BANGKOK)


def moved_end(moment: datetime, old: Period, new: Period) -> datetime:
    """Return the exclusive end of a publication for the next period.

    What was public until the end of a fiscal year stays so, and moves on only with that year.
    """
    last = calendar.in_bangkok(moment - TICK).date()
    if last == calendar.fiscal_year_end(last.year):
        moved = calendar.fiscal_year_end(last.year + new.fiscal_year - old.fiscal_year)
    else:
        moved = moved_day(last, months_between(old, new))
    local = calendar.in_bangkok(moment - TICK)
    return datetime.combine(moved, local.time(), tzinfo=calendar.BANGKOK) + TICK


def months_between(old: Period, new: Period) -> int:
    """Return how many months later a period begins than another."""
    years = new.first.year - old.first.year
    return years * calendar.MONTHS_A_YEAR + new.first.month - old.first.month


def next_after(known: Collection[Period], today: date, *, fill: bool) -> Period:
    """Return the period to be made next: the first hole of the last year, else the newest + 1.

    known are the periods that exist, at least one; fill asks for holes, as the monthly สขร.1
    must have none (MOIT 5).
    """
    newest = max(known)
    if fill:
        oldest = max(min(known), newest.after(-REMEMBERED))
        period = oldest
        while period < newest:
            if period not in known and period.last < today:
                return period
            period = period.after()
    return newest.after()


def is_missing(period: Period, today: date) -> bool:
    """Return whether a period is over, so that the public may already ask for it."""
    return period.last < today


def is_due(period: Period, today: date, lead: timedelta) -> bool:
    """Return whether it is time to begin: the period has begun, or does within the lead."""
    return period.first <= today + lead

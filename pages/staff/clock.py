"""Waiting in working days and days that are left, as staff count them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from thai import calendar

# More than this is late (publication.md, Notices).
PATIENCE = 3


@dataclass(frozen=True, slots=True)
class Wait:
    """How many whole working days something has waited; 0 on the day it came."""

    days: int

    @property
    def is_today(self) -> bool:
        """Return whether it came today, or on days off since."""
        return self.days == 0

    @property
    def is_late(self) -> bool:
        """Return whether it waited longer than people should have to."""
        return self.days > PATIENCE


def waited(since: datetime, now: datetime, holidays: Collection[date]) -> Wait:
    """Return how long something has waited in working days."""
    first = calendar.in_bangkok(since).date() + timedelta(days=1)
    return Wait(calendar.working_days(first, calendar.in_bangkok(now).date(), holidays))


def days_left(until: datetime, now: datetime) -> int:
    """Return the days from today to the last day on which something is public."""
    return (last_day(until) - calendar.in_bangkok(now).date()).days


def last_day(until: datetime) -> date:
    """Return the last day of a period that ends, exclusively, at a moment."""
    return calendar.in_bangkok(until - timedelta(microseconds=1)).date()


def overdue(due: date, today: date, holidays: Collection[date]) -> int:
    """Return the working days since a due date; 0 while there is time."""
    return calendar.working_days(due + timedelta(days=1), today, holidays)

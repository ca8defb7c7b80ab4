"""How an agency keeps to the three working days: spoken approvals counted, for monitoring."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from wagtail.models import Page

from pages.publishing import routing
from pages.publishing.models import VerbalApproval
from thai import calendar


@dataclass(frozen=True, slots=True)
class Word:
    """One spoken approval: when its confirmation was due and when it came, if it did."""

    due_on: date
    confirmed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """Every spoken approval is in exactly one of the four groups."""

    in_time: int = 0
    late: int = 0
    waiting: int = 0
    overdue: int = 0

    @property
    def count(self) -> int:
        """Return how many there were."""
        return self.in_time + self.late + self.waiting + self.overdue

    @property
    def share_in_time(self) -> float | None:
        """Return the share confirmed in time of those whose time is up; None when there is none."""
        judged = self.count - self.waiting
        return self.in_time / judged if judged else None


def count(words: Iterable[Word], today: date) -> Figures:
    """Count spoken approvals; on the day it is due a confirmation is still in time."""
    groups = [_group(word, today) for word in words]
    return Figures(*(groups.count(name) for name in ("in_time", "late", "waiting", "overdue")))


def _group(word: Word, today: date) -> str:
    if word.confirmed_on is not None:
        return "in_time" if word.confirmed_on <= word.due_on else "late"
    return "waiting" if today <= word.due_on else "overdue"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=calendar.BANGKOK)


def figures(agency: Page, first: date, last: date, today: date) -> Figures:
    """Return the figures of an agency for what was recorded from one Bangkok day to another."""
    begin, end = _midnight(first), _midnight(last + timedelta(days=1))
    rows = VerbalApproval.objects.filter(
        decision__request__agency__in=routing.homes_of(agency),
        recorded_at__gte=begin,
        recorded_at__lt=end,
    ).values_list("due_on", "confirmation__at")
    return count(
        (Word(due, calendar.in_bangkok(at).date() if at else None) for due, at in rows), today
    )

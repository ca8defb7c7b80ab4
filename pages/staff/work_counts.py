"""Twelve months of somebody's work, counted from the evidence, and where its bars stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncMonth

from pages.models.figures import last_months
from thai import calendar

# Units of the drawing: twelve columns of one width, a line of figures above, of months below.
COLUMN, GAP = 24, 5
TOP, HEIGHT, FOOT = 18, 80, 20


@dataclass(frozen=True, slots=True)
class Bar:
    """One month: how much was done, and where its bar stands."""

    first_day: date
    count: int
    x: int
    height: int

    @property
    def y(self) -> int:
        """Return the upper edge."""
        return TOP + HEIGHT - self.height

    @property
    def middle(self) -> int:
        """Return where its figure and its month are centred."""
        return self.x + (COLUMN - GAP) // 2

    @property
    def month(self) -> str:
        """Return the short name of the month."""
        return calendar.SHORT_MONTHS[self.first_day.month - 1]


@dataclass(frozen=True, slots=True)
class MonthChart:
    """The bars of the last twelve months."""

    bars: tuple[Bar, ...]
    width: int = COLUMN * calendar.MONTHS_A_YEAR
    height: int = TOP + HEIGHT + FOOT
    base: int = TOP + HEIGHT

    @property
    def total(self) -> int:
        """Return what was done in all twelve months."""
        return sum(bar.count for bar in self.bars)

    @property
    def this_month(self) -> int:
        """Return what was done in the month that runs."""
        return self.bars[-1].count

    @property
    def figures_at(self) -> int:
        """Return the distance of a figure above its bar."""
        return 4


def chart(counts: Mapping[date, int], today: date) -> MonthChart:
    """Return the chart of counts by first day of a month; a month without one is 0."""
    months = last_months(today)
    peak = max((counts.get(month, 0) for month in months), default=0) or 1
    return MonthChart(
        tuple(
            Bar(month, count, place * COLUMN, round(count / peak * HEIGHT))
            for place, month in enumerate(months)
            for count in [counts.get(month, 0)]
        )
    )


def by_month(rows: QuerySet[Any], moment: str, now: datetime) -> dict[date, int]:
    """Count rows of evidence by the Bangkok month of a moment, twelve months back: one query."""
    first = last_months(calendar.in_bangkok(now).date())[0]
    since = datetime(first.year, first.month, 1, tzinfo=calendar.BANGKOK)
    found = (
        rows.filter(**{f"{moment}__gte": since, f"{moment}__lte": now})
        .order_by()
        .annotate(month=TruncMonth(moment, tzinfo=calendar.BANGKOK))
        .values("month")
        .annotate(count=Count("pk"))
    )
    return {row["month"].date(): row["count"] for row in found}

"""Addresses of new items: short, ASCII, and never shared."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from pages.publishing.numbering import next_number
from thai import calendar


def register_number(series: str, now: datetime | None = None) -> str:
    """Return the next number of a series in this fiscal year, as 2570-0001."""
    day = calendar.in_bangkok(now or timezone.now()).date()
    year = calendar.buddhist(calendar.fiscal_year(day))
    return f"{year}-{next_number(series, year):04}"

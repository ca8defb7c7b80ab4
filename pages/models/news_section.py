"""Above the list of news: alerts, recruitment that is open, monthly summaries, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from pages.models.diary import Dated, coming
from pages.models.listing import Row, items_in, rows, warning
from pages.models.month_strip import Published, StripMonth, strip
from pages.models.places import Place, address
from pages.models.procurement import ProcurementPage, Stage
from pages.models.remembered import remembered
from pages.models.section_visit import Visit
from thai import calendar

MOST_ALERTS = 3
MOST_JOBS = 6
MOST_EVENTS = 4


@dataclass(frozen=True, slots=True)
class Newsroom:
    """What the news section shows above its list; the list of months is empty before a first."""

    alerts: tuple[Row, ...]
    jobs: tuple[Row, ...]
    months: tuple[StripMonth, ...]
    fiscal_year: int
    dated: tuple[Dated, ...]


def parts(visit: Visit) -> dict[str, Any]:
    """Return what the template of the news section needs beside the list."""
    today = calendar.in_bangkok(visit.now).date()
    year = visit.asked.year or calendar.fiscal_year(today)
    name = f"newsroom:{visit.place.pk}:{visit.place.url}:{year}:{today}"
    room = remembered(name, visit.now, lambda: _room(visit.place, year, visit.now))
    return {"room": room, "is_first_view": visit.is_first_view, "today": today}


def _room(place: Place, year: int, now: datetime) -> Newsroom:
    today = calendar.in_bangkok(now).date()
    items = items_in([place], now)
    is_open = Q(jobpage__apply_from__isnull=True) | Q(jobpage__apply_from__lte=today)
    jobs = items.filter(is_open, jobpage__apply_until__gte=today).order_by("jobpage__apply_until")
    return Newsroom(
        alerts=rows(warning(items, today)[:MOST_ALERTS], [place], now),
        jobs=rows(jobs[:MOST_JOBS], [place], now),
        months=_months(place, year, now),
        fiscal_year=year,
        dated=coming([place], now, MOST_EVENTS),
    )


def _months(place: Place, year: int, now: datetime) -> tuple[StripMonth, ...]:
    """Return the twelve months; none for an office that never published a monthly summary."""
    monthly = ProcurementPage.objects.filter(
        pk__in=items_in([place], now).order_by().values("pk"), stage=Stage.MONTHLY
    )
    first, last = calendar.fiscal_year_start(year), calendar.fiscal_year_end(year)
    found = monthly.filter(month__range=(first, last)).order_by("-listed_at")
    columns = found.values_list("month", "slug", "listed_at")
    published: dict[date, Published] = {
        month: Published(address(place.slug, slug), calendar.in_bangkok(since).date())
        for month, slug, since in columns
    }
    if not published and not monthly.exists():
        return ()
    return strip(year, published, calendar.in_bangkok(now).date())

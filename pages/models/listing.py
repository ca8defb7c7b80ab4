"""Rows of lists: what a reader sees of an item before opening it, without loading the item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, TruncDate

from pages.models.base import OfficialPage
from pages.models.places import Place, address, owners
from pages.models.remembered import remembered
from pages.publishing.visibility import visible
from thai import calendar

NEW_FOR = timedelta(days=3)
CLOSING_WITHIN = timedelta(days=30)

# The last day on which readers can do something about an item, by the types that have one.
ACTS_UNTIL = ("jobpage__apply_until", "procurementpage__offers_until")
# One tick before an exclusive end lies its last day.
TICK = timedelta(microseconds=1)

COLUMNS = (
    "pk",
    "title",
    "summary",
    "slug",
    "section_page_id",
    "listed_at",
    "publish_until",
    "fiscal_year",
    "owner_source",
    "listed_kind",
    "listed_file_id",
    "listed_file__format",
    "listed_file__file_size",
    "listed_file__media_type",
    "newspage__alert_until",
    *ACTS_UNTIL,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One item in a list; sizes in bytes, years Gregorian."""

    pk: int
    title: str
    summary: str
    listed_at: datetime
    publish_until: datetime | None
    fiscal_year: int | None
    owner: str
    file: int | None
    format: str | None
    size: int | None
    media_type: str | None
    kind: str
    is_new: bool
    closes_soon: bool
    place: Place
    url: str
    closes_on: date | None = None
    days_left: int = 0
    # Of an alert: the last day on which it stands on the home page.
    warns_until: date | None = None
    language: str = settings.LANGUAGE_CODE


@dataclass(frozen=True, slots=True)
class Overview:
    """What an agency's home tells of all its items: section → count, what closes, the alert."""

    counts: Mapping[int, int]
    closing: tuple[Row, ...]
    alert: Row | None
    lately: int

    @property
    def total(self) -> int:
        """Return how many items are public."""
        return sum(self.counts.values())


def items_in(places: Iterable[Place], now: datetime) -> QuerySet[OfficialPage]:
    """Return the items of these sections that are public at a moment, the newest first.

    An item of the original section is among them only while it has no public translation.
    """
    places = tuple(places)
    sections = list(owners(places))
    pages = OfficialPage.objects.filter(listed_at__isnull=False)
    if len(places) == 1:
        pages = pages.filter(section_page_id__in=sections)
    else:
        # A sum has no index: the database walks down the dates and stops, and does not sort
        # every item of ten sections to show six.
        stands_in = ExpressionWrapper(F("section_page_id") + 0, models.IntegerField())
        pages = pages.alias(stands_in=stands_in).filter(stands_in__in=sections)
    return visible(_once(pages, places, now), now).order_by("-listed_at")


def _once(
    pages: QuerySet[OfficialPage], places: tuple[Place, ...], now: datetime
) -> QuerySet[OfficialPage]:
    """Leave out originals whose translation is public: readers get each item once."""
    originals = [place.original.pk for place in places if place.original]
    if not originals:
        return pages
    language = next(place.language for place in places if place.original)
    translation = OfficialPage.objects.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language
    )
    return pages.filter(
        ~Q(section_page_id__in=originals) | ~Exists(visible(translation, now)),
    )


def rows(items: QuerySet[OfficialPage], places: Iterable[Place], now: datetime) -> tuple[Row, ...]:
    """Return the rows of a slice of items: one query, whatever its length."""
    where = owners(places)
    found = items.values(*COLUMNS)
    return tuple(_row(values, *where[values["section_page_id"]], now) for values in found)


def _row(values: Mapping[str, Any], place: Place, language: str, now: datetime) -> Row:
    closes_on, left = _end(values, now)
    return Row(
        pk=values["pk"],
        title=values["title"],
        summary=values["summary"],
        listed_at=values["listed_at"],
        publish_until=values["publish_until"],
        fiscal_year=values["fiscal_year"],
        owner=values["owner_source"],
        file=values["listed_file_id"],
        format=values["listed_file__format"],
        size=values["listed_file__file_size"],
        media_type=values["listed_file__media_type"],
        kind=values["listed_kind"],
        is_new=values["listed_at"] > now - NEW_FOR,
        closes_soon=closes_on is not None and left < CLOSING_WITHIN.days,
        place=place,
        url=address(place.slug, values["slug"]),
        closes_on=closes_on,
        days_left=left,
        warns_until=values["newspage__alert_until"],
        language=language,
    )


def _end(values: Mapping[str, Any], now: datetime) -> tuple[date | None, int]:
    """Return the day on which something ends, the last to act before that of the item itself."""
    today = calendar.in_bangkok(now).date()
    days = [values[name] for name in ACTS_UNTIL if values[name] and values[name] >= today]
    if days:
        return days[0], (days[0] - today).days
    until = values["publish_until"]
    if until is None:
        return None, 0
    return calendar.in_bangkok(until - TICK).date(), max((until - now).days, 0)


def overview(home: OfficialPage, places: tuple[Place, ...], now: datetime) -> Overview:
    """Return the figures of an agency's home, remembered while nothing changes."""
    language = places[0].url if places else ""
    return remembered(f"overview:{home.pk}:{language}", now, lambda: _look_over(places, now))


def _look_over(places: tuple[Place, ...], now: datetime) -> Overview:
    items = items_in(places, now)
    counted = items.order_by().values_list("section_page_id").annotate(Count("pk"))
    where = owners(places)
    counts: Counter[int] = Counter()
    for section, count in counted:
        counts[where[section][0].pk] += count
    alerts = warning(items, calendar.in_bangkok(now).date())
    return Overview(
        counts=counts,
        closing=rows(_closing(items, now)[:4], places, now),
        alert=next(iter(rows(alerts[:1], places, now)), None),
        lately=items.filter(listed_at__gt=now - timedelta(days=30)).count(),
    )


def warning(items: QuerySet[OfficialPage], today: date) -> QuerySet[OfficialPage]:
    """Narrow items to the alerts that stand on the home page on a day."""
    return items.filter(listed_kind="alert", newspage__alert_until__gte=today)


def _closing(items: QuerySet[OfficialPage], now: datetime) -> QuerySet[OfficialPage]:
    """Return what ends soon, the first to end first: the day to act by, else the item's own."""
    today = calendar.in_bangkok(now).date()
    days = (today, today + CLOSING_WITHIN)
    soon = Q(publish_until__lt=now + CLOSING_WITHIN)
    for name in ACTS_UNTIL:
        soon |= Q(**{f"{name}__range": days})
    return items.filter(soon).order_by(Coalesce(*ACTS_UNTIL, TruncDate("publish_until")))


def census(place: Place, now: datetime) -> Counter[tuple[int | None, str]]:
    """Return how many items of a section there are: (fiscal year, kind) → count."""
    return remembered(f"census:{place.pk}", now, lambda: _count(place, now))


def _count(place: Place, now: datetime) -> Counter[tuple[int | None, str]]:
    items = items_in([place], now).order_by()
    counted = items.values_list("fiscal_year", "listed_kind").annotate(Count("pk"))
    return Counter({(year, kind): count for year, kind, count in counted})


def of_kind(items: QuerySet[OfficialPage], kind: str) -> QuerySet[OfficialPage]:
    """Narrow items to one kind of document or of news."""
    return items.filter(listed_kind=kind)

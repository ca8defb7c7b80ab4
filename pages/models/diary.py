"""The calendar of events: which events fall into a month, and which come next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from pages.models.events import EventPage
from pages.models.listing import items_in
from pages.models.places import Place, address
from pages.models.translations import language_of
from thai import calendar, numerals

ASKED = re.compile(r"(\d{4})-(\d{1,2})")
# Numbers from here on are Buddhist; addresses of months carry those in both languages.
FIRST_BUDDHIST_YEAR = 2400


@dataclass(frozen=True, slots=True)
class Dated:
    """An event and its address."""

    event: EventPage
    url: str

    @property
    def language(self) -> str:
        """Return the language the event is written in."""
        return language_of(self.event) or ""


@dataclass(frozen=True, slots=True)
class DiaryMonth:
    """A month of the calendar, by its first day."""

    first_day: date

    @property
    def after(self) -> DiaryMonth:
        """Return the month after this one."""
        return self._moved(1)

    @property
    def before(self) -> DiaryMonth:
        """Return the month before this one."""
        return self._moved(-1)

    @property
    def last_day(self) -> date:
        """Return the last day of the month."""
        return self.after.first_day - timedelta(days=1)

    @property
    def code(self) -> str:
        """Return the month as its address has it: 2569-12."""
        return f"{calendar.buddhist(self.first_day.year)}-{self.first_day.month:02}"

    def _moved(self, months: int) -> DiaryMonth:
        return DiaryMonth(calendar.first_of_month(self.first_day, months))


def month_asked(text: str, today: date) -> DiaryMonth:
    """Read the month of an address, in either era; what cannot be read is the current month."""
    found = ASKED.fullmatch(numerals.to_arabic(text.strip()))
    year, month = (int(found[1]), int(found[2])) if found else (today.year, today.month)
    if year >= FIRST_BUDDHIST_YEAR:
        year -= calendar.BUDDHIST_OFFSET
    if not (1 <= month <= calendar.MONTHS_A_YEAR and abs(year - today.year) <= 100):
        year, month = today.year, today.month
    return DiaryMonth(date(year, month, 1))


def events(places: Sequence[Place], now: datetime) -> QuerySet[EventPage]:
    """Return the public events of these sections in the order of their days."""
    shown = items_in(places, now).order_by().values("pk")
    return EventPage.objects.filter(pk__in=shown).order_by("first_day", "starts_at", "pk")


def within(found: QuerySet[EventPage], first: date, last: date) -> QuerySet[EventPage]:
    """Return the events of which at least one day lies between two days."""
    ends = Coalesce("last_day", "first_day")
    return found.alias(ends=ends).filter(Q(first_day__lte=last), ends__gte=first)


def coming(places: Sequence[Place], now: datetime, count: int) -> tuple[Dated, ...]:
    """Return the next events, those that last today included."""
    today = calendar.in_bangkok(now).date()
    return addressed(within(events(places, now), today, date.max)[:count], places)


def addressed(found: Iterable[EventPage], places: Sequence[Place]) -> tuple[Dated, ...]:
    """Return events with their addresses, without a query for each."""
    slugs = {section.pk: place.slug for place in places for section in place.sections}
    return tuple(
        Dated(event, address(slugs[event.section_page_id or 0], event.slug)) for event in found
    )

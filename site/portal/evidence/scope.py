"""What an export covers: which agencies, from which day to which."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.auth import get_user_model
from django.db.models import Q
from wagtail.models import Page

from pages.publishing import routing
from portal.evidence.errors import NoAgency, PeriodReversed
from thai import calendar


@dataclass(frozen=True, slots=True)
class Scope:
    """Agencies (each the home in its own language) and two Bangkok days, both included."""

    agencies: tuple[Page, ...]
    first: date
    last: date

    def __post_init__(self) -> None:
        if not self.agencies:
            raise NoAgency
        if self.last < self.first:
            raise PeriodReversed

    @property
    def start(self) -> datetime:
        """Return the first moment of the first day."""
        return datetime.combine(self.first, time.min, tzinfo=calendar.BANGKOK)

    @property
    def end(self) -> datetime:
        """Return the first moment after the last day."""
        return datetime.combine(self.last + timedelta(days=1), time.min, tzinfo=calendar.BANGKOK)

    def within(self, field: str) -> Q:
        """Return the condition that a moment lies in the period."""
        return Q(**{f"{field}__gte": self.start, f"{field}__lt": self.end})

    def of_agency(self, field: str) -> Q:
        """Return the condition that a key is one of the agencies'."""
        return Q(**{f"{field}__in": [agency.pk for agency in self.agencies]})

    def below(self, page: str) -> Q:
        """Return the condition that a page stands in a tree of the agencies, in any language."""
        found = Q(pk__in=())
        for agency in self.agencies:
            for home in routing.homes_of(agency):
                found |= Q(**{f"{page}path__startswith": home.path})
        return found

    def pages(self) -> Collection[str]:
        """Return the keys of all pages of the agencies, as the audit log writes them."""
        keys = Page.objects.filter(self.below("")).values_list("pk", flat=True)
        return frozenset(map(str, keys))

    def people(self) -> Collection[str]:
        """Return the keys of all who ever held a role in the agencies, as the log writes them."""
        homes = [home.pk for agency in self.agencies for home in routing.homes_of(agency)]
        found = get_user_model().objects.filter(groups__agency_role__agency__in=homes)
        return frozenset(map(str, found.values_list("pk", flat=True)))

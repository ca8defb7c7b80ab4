"""What the section "about" shows above its list: the office at a glance, from its public pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.db.models import F, QuerySet

from pages.models.about import HistoryEvent, Unit, map_address, text_lines
from pages.models.base import OfficialPage
from pages.models.listing import items_in
from pages.models.organisation import chart
from pages.models.people import Executive, board_of
from pages.models.places import Place, address
from pages.models.remembered import remembered
from pages.models.section_visit import Visit
from thai import calendar

# Kinds that stand whole above the list; the others only lend their addresses.
SHOWN: Final = frozenset({"mission", "executives", "structure", "history", "contact"})
LINKED: Final = frozenset({"powers", "plan"})
# A long history is told by its beginning and by what happened last.
EVENTS: Final = 4
COLUMNS: Final = {
    "vision": F("missionpage__vision"),
    "mission": F("missionpage__mission"),
    "map_picture": F("contactpage__map_picture_id"),
    "map_text": F("contactpage__map_text"),
    "latitude": F("contactpage__latitude"),
    "longitude": F("contactpage__longitude"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """A public page of the section: where it is, of which day its data are, its own fields."""

    pk: int
    url: str
    title: str
    fiscal_year: int | None
    data_until: date | None
    vision: str
    mission: str
    map_picture: int | None
    map_text: str
    latitude: Decimal | None
    longitude: Decimal | None

    @property
    def mission_lines(self) -> list[str]:
        """Return the points of the mission."""
        return text_lines(self.mission or "")

    @property
    def map_url(self) -> str:
        """Return where a map shows the office."""
        return map_address(self.latitude, self.longitude)


def parts(visit: Visit) -> Mapping[str, Any]:
    """Return the sources by kind and what their blocks show; nothing to a narrowed list."""
    if not visit.is_first_view:
        return {}
    today = calendar.in_bangkok(visit.now).date()
    name = f"office:{visit.place.pk}:{visit.place.url}:{today}"
    return remembered(name, visit.now, lambda: _glance(visit))


def _glance(visit: Visit) -> Mapping[str, Any]:
    found = sources(visit.place, items_in([visit.place], visit.now))
    events = _events(found.get("history"))
    return {
        "sources": found,
        "board": _board(found.get("executives")),
        "chart": _chart(found.get("structure")),
        "events": events if len(events) <= EVENTS else [events[0], *events[1 - EVENTS :]],
        "events_total": len(events),
    }


def sources(place: Place, items: QuerySet[OfficialPage]) -> dict[str, Source]:
    """Return the newest public page of each kind that the blocks are made of: one query."""
    wanted = items.filter(listed_kind__in=SHOWN | LINKED).order_by("-fiscal_year", "-listed_at")
    shared = ("pk", "title", "slug", "fiscal_year", "data_until", "listed_kind")
    found: dict[str, Source] = {}
    for values in wanted.values(*shared, **COLUMNS):
        kind = values.pop("listed_kind")
        url = address(place.slug, values.pop("slug"))
        found.setdefault(kind, Source(url=url, **values))
    return found


def _board(source: Source | None) -> Any:
    people = Executive.objects.filter(page_id=source.pk).order_by("sort_order") if source else ()
    return board_of(people, calendar.today())


def _chart(source: Source | None) -> Any:
    return chart(Unit.objects.filter(page_id=source.pk).order_by("sort_order")) if source else ()


def _events(source: Source | None) -> list[HistoryEvent]:
    if source is None:
        return []
    return list(HistoryEvent.objects.filter(page_id=source.pk).order_by("year", "sort_order"))

"""What the page of one item shows beside its text: signatures, versions, what stands near it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from pages.models.base import OfficialPage
from pages.models.home import HomePage
from pages.models.listing import Row, items_in, rows
from pages.models.places import Place, owners
from pages.models.remembered import remembered
from pages.publishing.models import Decision, PublicationRecord
from pages.publishing.models.evidence import Act

RELATED = 4
SIGNED = (Act.SUBMIT, Act.APPROVE, Act.PUBLISH)


@dataclass(frozen=True, slots=True)
class Signed:
    """One of the three signatures: what was done, in which position, when, how."""

    act: str
    position: str
    channel: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """One publication of the item."""

    number: int
    since: datetime


def record_context(page: OfficialPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of an item needs; a past or drafted one has no signatures."""
    now = timezone.now()
    home = HomePage.of(page, request)
    place = place_of(page, home)
    # Read when a template shows it: a page that has enough of its own leaves it out.
    near = SimpleLazyObject(lambda: related(page, place, now) if place else ())
    context = {"now": now, "place": place, "related": near}
    record = vars(request).get("publication_record")
    if record is None:
        return context
    return context | {
        "record": record,
        "signatures": signatures(record),
        "versions": versions(page, record, now),
    }


def place_of(page: OfficialPage, home: HomePage) -> Place | None:
    """Return the section in which a page is listed for readers of a home; None for a hidden one."""
    found = owners(home.places).get(page.section_page_id or 0)
    return found[0] if found else None


def signatures(record: PublicationRecord) -> tuple[Signed, ...]:
    """Return who asked, approved and put online; structure has no request and no signatures."""
    found = Decision.objects.filter(request_id=record.request_id, action__in=SIGNED)
    columns = found.order_by("at", "pk").values_list("action", "by_position", "channel", "at")
    return tuple(Signed(*values) for values in columns) if record.request_id else ()


def versions(page: OfficialPage, record: PublicationRecord, now: datetime) -> tuple[Version, ...]:
    """Return the publications of an item up to now, the newest first."""
    if record.version == 1:
        return (Version(1, record.visible_from),)
    found = PublicationRecord.objects.filter(page_id=page.pk, visible_from__lte=now)
    columns = found.order_by("-version").values_list("version", "visible_from")
    return tuple(Version(*values) for values in columns)


def related(page: OfficialPage, place: Place, now: datetime) -> tuple[Row, ...]:
    """Return the newest other items of the same section."""
    # One more than are shown: the item itself may be among them.
    newest = remembered(
        f"newest:{place.pk}:{get_language()}",
        now,
        lambda: rows(items_in([place], now)[: RELATED + 1], [place], now),
    )
    return tuple(row for row in newest if row.pk != page.pk)[:RELATED]

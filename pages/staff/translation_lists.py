"""Which public items wait for their English version, and which versions are behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from pages.models import OfficialPage
from pages.publishing.routing import SECTION_DEPTH
from pages.publishing.visibility import visible
from pages.staff.roles import offices
from pages.staff.standing import Standing, standings
from pages.upkeep.translating import LANGUAGE

if TYPE_CHECKING:
    from portal.accounts.models import User


class Which(StrEnum):
    """The lists of the screen."""

    MISSING = "missing"
    OUTDATED = "outdated"
    DONE = "done"

    @classmethod
    def asked(cls, text: str) -> Which:
        """Return the list an address names; what is behind comes first to nobody's mind."""
        return cls(text) if text in set(cls) else cls.MISSING


NAMES = {
    Which.MISSING: _("Not in English yet"),
    Which.OUTDATED: _("The original changed"),
    Which.DONE: _("Up to date"),
}
_BEHIND = Q(translated_from__isnull=True) | ~Q(translated_from=F("live_revision_id"))
CONDITIONS = {
    Which.MISSING: Q(translation__isnull=True),
    Which.OUTDATED: Q(translation__isnull=False) & _BEHIND,
    Which.DONE: Q(translation__isnull=False, translated_from=F("live_revision_id")),
}


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: its name and how long it is."""

    which: Which
    name: Any
    count: int


def originals(user: User, now: datetime) -> QuerySet[OfficialPage]:
    """Return the public items of a person's agencies with what is known of their translation."""
    within = Q(pk__in=())
    for path in offices(user).values_list("path", flat=True):
        within |= Q(path__startswith=path)
    beside = OfficialPage.objects.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=LANGUAGE
    )
    items = OfficialPage.objects.filter(within, depth__gt=SECTION_DEPTH)
    return visible(items, now).annotate(
        translation=Subquery(beside.values("pk")[:1]),
        translated_from=Subquery(beside.values("source_revision_id")[:1]),
    )


def listed(user: User, which: Which, now: datetime) -> QuerySet[OfficialPage]:
    """Return one list, the newest first."""
    return originals(user, now).filter(CONDITIONS[which]).order_by("-listed_at", "-pk")


def counted(user: User, now: datetime) -> list[Listing]:
    """Return the lists with their lengths, in one query."""
    counts = originals(user, now).aggregate(
        **{which.value: Count("pk", filter=CONDITIONS[which]) for which in Which}
    )
    return [Listing(which, NAMES[which], counts[which.value]) for which in Which]


def rows(found: Iterable[OfficialPage], now: datetime) -> list[dict[str, Any]]:
    """Return what the list shows of each item: the item, its translation, where that stands."""
    items: list[Any] = list(found)
    made = OfficialPage.objects.in_bulk([one.translation for one in items if one.translation])
    known: dict[int, Standing] = standings(made.values(), now)
    return [
        {
            "page": one,
            "translation": made.get(one.translation),
            "standing": known.get(one.translation),
        }
        for one in items
    ]

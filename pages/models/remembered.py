"""Counts that cost a walk over all items, remembered for exactly as long as they are true."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar

from asgiref.local import Local
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db.models import Min, Q, Subquery
from django.dispatch import receiver

from pages.models.former import FormerAddress
from pages.publishing.models import PublicationRecord, TakeDown

T = TypeVar("T")

# A move is dated before it commits, so an earlier one may come later; a minute bounds that.
LONGEST = timedelta(seconds=60)
UNREAD: Final = object()
# Several counts of one page ask for the newest evidence: it is read once for each visit.
_visit = Local()


def remembered(name: str, now: datetime, count: Callable[[], T]) -> T:
    """Return a count made since the last publication, take-down or move, or count anew.

    What is public changes only with the append-only evidence and with the clock; so the newest
    evidence and the next beginning or end of a publication say how long a count holds. Where it
    stands changes only by moves, each of which leaves a former address.
    """
    stamp = _stamp()
    kept = cache.get(name)
    if kept is not None and kept[0] == stamp and now < kept[1]:
        value: T = kept[2]
        return value
    fresh = count()
    cache.set(name, (stamp, _holds_until(now), fresh), LONGEST.total_seconds())
    return fresh


@receiver(request_started)
def _begin(**_: Any) -> None:
    _visit.stamp = UNREAD


@receiver(request_finished)
def _end(**_: Any) -> None:
    _visit.stamp = None


def _stamp() -> tuple[object, ...] | None:
    """Return the newest evidence; outside a visit it is read every time."""
    known = getattr(_visit, "stamp", None)
    if known is None:
        return _newest_evidence()
    if known is UNREAD:
        _visit.stamp = known = (_newest_evidence(),)
    stamp: tuple[object, ...] | None = known[0]
    return stamp


def _newest_evidence() -> tuple[object, ...] | None:
    ended = TakeDown.objects.order_by("-pk").values("pk")[:1]
    moved = FormerAddress.objects.order_by("-since").values("since")[:1]
    newest = PublicationRecord.objects.order_by("-pk").annotate(
        ended=Subquery(ended), moved=Subquery(moved)
    )
    return newest.values_list("pk", "published_at", "ended", "moved").first()


def _holds_until(now: datetime) -> datetime:
    """Return the next moment at which something begins or ceases to be public."""
    changes = PublicationRecord.objects.filter(take_down__isnull=True).aggregate(
        begins=Min("visible_from", filter=Q(visible_from__gt=now)),
        ends=Min("visible_until", filter=Q(visible_until__gt=now)),
    )
    moments = [moment for moment in changes.values() if moment is not None]
    return min([*moments, now + LONGEST])

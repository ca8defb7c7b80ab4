"""The one answer to "may the public see this now?" (publication.md, The gate)."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.models import Page

from pages.publishing.models import PublicationRecord

P = TypeVar("P", bound=Page)


def records_now(now: datetime) -> QuerySet[PublicationRecord]:
    """Return the records that make something visible at a moment."""
    return PublicationRecord.objects.filter(
        Q(visible_until=None) | Q(visible_until__gt=now),
        visible_from__lte=now,
        take_down__isnull=True,
    )


def visible(pages: QuerySet[P], now: datetime | None = None) -> QuerySet[P]:
    """Narrow pages to those the public may see: live, and that revision on record, within time."""
    record = records_now(now or timezone.now()).filter(
        page_id=OuterRef("pk"), revision_id=OuterRef("live_revision_id")
    )
    return pages.filter(Exists(record), live=True)


def current_record(page: Page, now: datetime | None = None) -> PublicationRecord | None:
    """Return the record that makes this page visible now, or None."""
    if not page.live or page.live_revision_id is None:
        return None
    return (
        records_now(now or timezone.now())
        .filter(page_id=page.pk, revision_id=page.live_revision_id)
        .select_related("request")
        .order_by("-pk")
        .first()
    )


def last_record(page: Page) -> PublicationRecord | None:
    """Return the newest record of a page that once was public, or None: the tombstone's source."""
    return (
        PublicationRecord.objects.filter(page_id=page.pk)
        .select_related("request", "take_down", "take_down__reason")
        .order_by("-pk")
        .first()
    )

"""Compares live pages with what was approved: a database console passes every guard."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import OuterRef, Subquery
from wagtail.models import Page

from pages.publishing.content import page_fingerprint
from pages.publishing.models import PublicationRecord


def altered() -> Iterator[Page]:
    """Yield live pages that say something else than their record, or that have no record."""
    record = PublicationRecord.objects.filter(
        page_id=OuterRef("pk"), revision_id=OuterRef("live_revision_id")
    ).order_by("-pk")
    live = Page.objects.filter(live=True, depth__gt=1).annotate(
        approved=Subquery(record.values("content_sha256")[:1])
    )
    for page in live.order_by("path").iterator():
        if page.approved is None or page_fingerprint(page.specific) != page.approved:
            yield page

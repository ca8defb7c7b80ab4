"""Where an item stands, as one word with its colour (terms.md 5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pages.publishing.models import PublicationRecord, PublicationRequest, Status
from pages.publishing.models.evidence import Cause


@dataclass(frozen=True, slots=True)
class Standing:
    """One state in words, and the tone it is shown in."""

    label: Any
    tone: str = ""


DRAFT = Standing(_("Draft"))
REQUESTED: dict[str, Standing] = {
    Status.SUBMITTED: Standing(_("Waiting for approval"), "warning"),
    Status.APPROVED: Standing(_("Approved, waiting to be published"), "warning"),
    Status.RETURNED: Standing(_("Returned"), "warning"),
    Status.REJECTED: Standing(_("Rejected"), "critical"),
}


def standings(pages: Iterable[Page], now: datetime) -> dict[int, Standing]:
    """Return where each of some items stands; three queries whatever their number."""
    found = list(pages)
    ids = [page.pk for page in found]
    requests = {
        request.page_id: request
        for request in PublicationRequest.objects.filter(page__in=ids).order_by("pk")
    }
    records = {
        record.page_id: record
        for record in PublicationRecord.objects.filter(page__in=ids)
        .select_related("take_down")
        .order_by("pk")
    }
    return {
        page.pk: standing(page, requests.get(page.pk), records.get(page.pk), now) for page in found
    }


def standing(
    page: Page, request: PublicationRequest | None, record: PublicationRecord | None, now: datetime
) -> Standing:
    """Return where an item stands, from its newest request and its newest record."""
    if request is not None and request.is_open:
        return REQUESTED[request.status]
    if record is not None and (record.request_id is None or _newest(request, record)):
        return _public(page, record, now)
    if request is not None and request.status in REQUESTED:
        return REQUESTED[request.status]
    return _public(page, record, now) if record is not None else DRAFT


def _newest(request: PublicationRequest | None, record: PublicationRecord) -> bool:
    return request is None or request.pk == record.request_id


def _public(page: Page, record: PublicationRecord, now: datetime) -> Standing:
    ended = getattr(record, "take_down", None)
    if ended is not None:
        expired = ended.cause == Cause.EXPIRED
        return Standing(_("Publication period ended") if expired else _("Taken down"), "critical")
    if record.visible_from > now:
        return Standing(_("Scheduled"), "positive")
    if record.visible_until is not None and record.visible_until <= now:
        return Standing(_("Publication period ended"), "critical")
    if page.has_unpublished_changes:
        return Standing(_("Published, being revised"), "positive")
    return Standing(_("Published now"), "positive")

"""The frame of a new agency: its home and its ten sections go public once, without a request."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from pages.publishing import custody, fixity, gate, order
from pages.publishing.errors import GateClosed
from pages.publishing.models import PublicationRecord
from pages.publishing.models.evidence import Basis
from pages.publishing.refusals import stopped
from pages.publishing.signals import published
from search import indexing

if TYPE_CHECKING:
    from portal.accounts.models import User


@indexing.one_change()
def establish(
    page: Page, *, by: User | None = None, now: datetime | None = None
) -> PublicationRecord:
    """Publish a structural page for the first time; its later changes pass the gate like all else.

    Raises GateClosed for a page type that carries content, or one that was public before.
    """
    now = now or timezone.now()
    page = custody.hold_page(page)
    known = PublicationRecord.objects.filter(page_id=page.pk).exists()
    if not getattr(page, "is_structure", False) or known:
        raise stopped(GateClosed(), page=page.pk)
    revision = page.get_latest_revision() or page.save_revision(user=by, log_action=False)
    covered = fixity.taken(revision)
    order.hold(order.Turn.EVIDENCE)
    record = PublicationRecord.objects.create(
        basis=Basis.STRUCTURE,
        page_id=page.pk,
        revision=revision,
        title=page.title,
        content_sha256=fixity.root(covered),
        published_by=by,
        published_at=now,
        visible_from=now,
    )
    covered.record = record
    covered.save(force_insert=True)
    gate.release(record, by)
    log(page, "publishing.establish", user=by)
    published.send(sender=type(page), page=page.specific, record=record, now=now)
    return record

"""Background jobs of publication: they only call actions."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django_tasks import task
from wagtail.models import Page

from pages.publishing import actions
from pages.publishing.errors import PublishingError
from pages.publishing.models import PublicationRecord

logger = logging.getLogger("publishing")


def overdue(now: datetime) -> list[Page]:
    """Return live pages whose publication period has ended; an older version's end is none."""
    ended = PublicationRecord.objects.filter(
        page=OuterRef("pk"),
        revision=OuterRef("live_revision"),
        visible_until__lte=now,
        take_down__isnull=True,
    )
    return list(Page.objects.filter(Exists(ended), live=True))


def take_down_overdue(now: datetime) -> int:
    """Expire every overdue item, each in its own transaction; return how many."""
    done = 0
    for page in overdue(now):
        try:
            actions.expire(page, now=now)
        except PublishingError as refusal:
            # Somebody else took it down or renewed it meanwhile; both are fine.
            told = {"page": page.pk, "reason": type(refusal).__name__}
            logger.info("expiry.refused", extra=told)
            continue
        done += 1
    return done


@task()
def take_down_due() -> int:
    """Expire what is due; the public already lost it at that second."""
    return take_down_overdue(timezone.now())

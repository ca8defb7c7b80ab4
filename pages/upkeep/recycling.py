"""The recycle bin (ถังรีไซเคิล): what is in it is out of the way, and nothing is ever lost.

Nothing is deleted. An item that was public once keeps its page, its tombstone and its evidence;
the bin only takes it off the lists of work.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from pages.models import OfficialPage
from pages.publishing import custody, policy
from pages.publishing.models import PublicationRequest, Status
from pages.upkeep import errors, journal

if TYPE_CHECKING:
    from portal.accounts.models import User


@transaction.atomic
def put_away(page: Page, *, by: User, now: datetime | None = None) -> None:
    """Put an item into the bin.

    Raises NotOwner, InBin, StillWaiting, StillReturned, StillPublic, Inactive.
    """
    now = now or timezone.now()
    page = custody.hold_page(page)
    require_owner(page, by)
    refusal = hindrance(page)
    if refusal is not None:
        raise refusal
    OfficialPage.objects.filter(pk=page.pk).update(binned_at=now, binned_by=by)
    log(page, journal.BIN, user=by)


@transaction.atomic
def restore(page: Page, *, by: User) -> None:
    """Take an item out of the bin. Raises NotOwner, NotBinned, Inactive."""
    page = custody.hold_page(page)
    require_owner(page, by)
    if page.binned_at is None:
        raise errors.NotBinned
    OfficialPage.objects.filter(pk=page.pk).update(binned_at=None, binned_by=None)
    log(page, journal.RESTORE, user=by)


def require_owner(page: Page, by: User) -> None:
    """Refuse anyone but the item's owner, and everybody for homes and sections."""
    policy.require_active(by)
    if page.owner_id != by.pk or policy.is_structure(page):
        raise errors.NotOwner


def hindrance(page: OfficialPage) -> errors.UpkeepError | None:
    """Return why an item may not be put away now, or None.

    A draft never sent may; what was sent only after it was withdrawn, rejected or taken down.
    """
    if page.binned_at is not None:
        return errors.InBin()
    if page.live:
        return errors.StillPublic()
    asked = PublicationRequest.objects.filter(page_id=page.pk).order_by("-pk").first()
    if asked is not None and asked.is_open:
        return errors.StillWaiting()
    if asked is not None and asked.status == Status.RETURNED:
        return errors.StillReturned()
    return None

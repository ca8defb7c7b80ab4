"""Work that waits on somebody who left: a web master gives it to somebody else, with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from pages.publishing import custody, errors, notices, people_errors, policy, routing, staffing
from pages.publishing.models import Handover, PublicationRequest, Status
from pages.publishing.models.handover import Part
from pages.publishing.models.notice import NoticeKind

if TYPE_CHECKING:
    from portal.accounts.models import User


@dataclass(frozen=True, slots=True)
class Given:
    """To whom, through whom, why and when."""

    to: User
    by: User
    reason: str
    at: datetime


@transaction.atomic
def hand_over(
    page: Page, *, to: User, by: User, reason: str, now: datetime | None = None
) -> Handover:
    """Give an item of somebody whose account is closed to another information owner.

    Raises NotWebMaster, StillHere, NoSuccessor, NoteRequired. An open request stays as it is; the
    new owner may withdraw it, is told of its outcome, and decides nothing about it.
    """
    now = now or timezone.now()
    page = custody.hold_page(page)
    policy.require_web_master(page, by)
    owner = page.owner
    if owner is None or owner.is_active or policy.is_structure(page):
        raise people_errors.StillHere
    _require_reason(reason)
    newest = PublicationRequest.objects.filter(page_id=page.pk).order_by("-pk").first()
    if to.pk == by.pk or not routing.is_owner(to, page) or _signed(to, newest):
        raise people_errors.NoSuccessor

    Page.objects.filter(pk=page.pk).update(owner=to)
    made = _write(Part.OWNER, page, newest, Given(to, by, reason, now))
    if newest is not None:
        notices.tell([to], NoticeKind.HANDED_OVER, newest, now)
    return made


@transaction.atomic
def appoint(
    request: PublicationRequest, *, to: User, by: User, reason: str, now: datetime | None = None
) -> Handover:
    """Name who decides one request that no approver may decide.

    Only a web master of the agency who had no hand in it, never who names them: two of the three
    signatures would hang on one person. Raises NotWebMaster, DeciderHere, NoSuccessor.
    """
    now = now or timezone.now()
    request = custody.hold_request(request, Status.SUBMITTED)
    policy.require_web_master(request.page, by)
    if staffing.decidable(request):
        raise people_errors.DeciderHere
    _require_reason(reason)
    if to.pk == by.pk or not may_stand_in(request, to):
        raise people_errors.NoSuccessor

    made = _write(Part.DECIDER, request.page, request, Given(to, by, reason, now))
    notices.tell([to], NoticeKind.WAITING, request, now)
    return made


def may_stand_in(request: PublicationRequest, person: User) -> bool:
    """Return whether a person may be named for a request that no approver may decide."""
    return routing.is_web_master(person, request.page) and person.pk not in policy.authors(request)


def _signed(person: User, request: PublicationRequest | None) -> bool:
    if request is None or not request.is_open:
        return False
    return person.pk in policy.approvers_of(request)


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise errors.NoteRequired


def _write(part: Part, page: Page, request: PublicationRequest | None, given: Given) -> Handover:
    before = page.owner if part == Part.OWNER else None
    made: Handover = Handover.objects.create(
        part=part,
        page_id=page.pk,
        agency=routing.agency_of(page),
        request=request,
        title=request.title if request else page.title,
        from_person=before,
        from_name=before.get_full_name() if before else "",
        to_person=given.to,
        to_name=given.to.get_full_name(),
        reason=given.reason.strip(),
        by=given.by,
        by_name=given.by.get_full_name(),
        at=given.at,
    )
    told = {"part": part, "from": made.from_name, "to": made.to_name, "reason": made.reason}
    log(page, "publishing.handed_over", user=given.by, data=told)
    return made

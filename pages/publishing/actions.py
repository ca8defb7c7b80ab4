"""Every change of state on the way from draft to take-down: one function, one transaction each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log
from wagtail.models import Page

from pages.publishing import (
    checklist,
    custody,
    errors,
    notices,
    order,
    policy,
    readiness,
    routing,
    snapshot,
)
from pages.publishing.evidence import Signed, sign
from pages.publishing.models import PublicationRecord, PublicationRequest, Reason, Status, TakeDown
from pages.publishing.models.evidence import Act, Cause, Signature
from pages.publishing.models.notice import NoticeKind
from pages.publishing.signals import published, withdrawn_from_public
from pages.publishing.verbal import confirm_verbal_approval, record_verbal_approval
from search import indexing
from thai import calendar

if TYPE_CHECKING:
    from portal.accounts.models import User


@dataclass(frozen=True, slots=True)
class Answer:
    """A decision against an item: a coded reason and words for its author."""

    reason: Reason | None
    note: str = ""


@transaction.atomic
def submit(page: Page, *, by: User, now: datetime | None = None) -> PublicationRequest:
    """Send the latest draft for approval (ส่งขอเผยแพร่); what is sent is frozen."""
    now = now or timezone.now()
    page = custody.hold_page(page)
    policy.require_author(page, by)
    readiness.require_not_binned(page)
    readiness.require_no_open_request(page)
    revision = page.get_latest_revision()
    draft = revision.as_object() if revision else page
    readiness.require_complete(draft, now)

    readiness.end_returned_workflow(page, by)
    request = snapshot.take(snapshot.Asked(page, revision, draft), by=by, now=now)
    sign(request, Signed(Act.SUBMIT, Signature.OWNER, by, now))
    page.get_workflow().start(page, by)
    log(page, "publishing.submit", user=by, revision=revision, data={"request": request.number})
    notices.tell(routing.approvers(page), NoticeKind.WAITING, request, now)
    return request


@transaction.atomic
def withdraw(request: PublicationRequest, *, by: User, now: datetime | None = None) -> None:
    """Take a request back to correct it (ถอนคำขอ); only while nobody has published it."""
    now = now or timezone.now()
    request = custody.hold_request(request, Status.SUBMITTED, Status.APPROVED)
    policy.require_author(request.page, by)

    custody.move(request, Status.WITHDRAWN)
    sign(request, Signed(Act.WITHDRAW, Signature.OWNER, by, now))
    custody.workflow_of(request).cancel(user=by)
    log(request.page, "publishing.withdraw", user=by, data={"request": request.number})


@transaction.atomic
def approve(
    request: PublicationRequest,
    *,
    by: User,
    seen: int | None = None,
    confirmed: Collection[int] = (),
    now: datetime | None = None,
) -> None:
    """Approve exactly the revision that was sent (อนุมัติ).

    seen is the id of the revision on the person's screen, confirmed the ids of the justified
    findings they ticked. Raises a PublishingError that says why not.
    """
    now = now or timezone.now()
    request = custody.hold_request(request, Status.SUBMITTED)
    acting = policy.require_decider(request, by, bangkok_day(now))
    policy.require_seen(request, seen)
    readiness.require_files_cleared(request, confirmed)

    custody.move(request, Status.APPROVED)
    ticks = tuple(confirmed)
    sign(request, Signed(Act.APPROVE, Signature.APPROVER, by, now, confirmed=ticks, acting=acting))
    custody.step_of(request).approve(user=by)
    log(request.page, "publishing.approve", user=by, data={"request": request.number})
    notices.tell([policy.answers_for(request)], NoticeKind.APPROVED, request, now)
    notices.tell(routing.web_masters(request.page), NoticeKind.TO_PUBLISH, request, now)


@transaction.atomic
def send_back(
    request: PublicationRequest,
    *,
    by: User,
    answer: Answer,
    seen: int | None = None,
    now: datetime | None = None,
) -> None:
    """Return a request with a reason its author can act on (ส่งกลับแก้ไข)."""
    now = now or timezone.now()
    request = custody.hold_request(request, Status.SUBMITTED, Status.APPROVED)
    acting = policy.require_returner(request, by, bangkok_day(now))
    policy.require_seen(request, seen)
    policy.require_reason(answer.reason, answer.note)

    role = Signature.APPROVER if request.status == Status.SUBMITTED else Signature.WEB_MASTER
    custody.move(request, Status.RETURNED)
    sign(request, Signed(Act.RETURN, role, by, now, answer.reason, answer.note, acting=acting))
    custody.step_of(request).reject(user=by)
    log(request.page, "publishing.send_back", user=by, data=_why(request, answer))
    notices.tell([policy.answers_for(request)], NoticeKind.RETURNED, request, now)


@transaction.atomic
def reject(
    request: PublicationRequest,
    *,
    by: User,
    answer: Answer,
    seen: int | None = None,
    now: datetime | None = None,
) -> None:
    """Close a request for good, with a reason (ไม่อนุมัติ)."""
    now = now or timezone.now()
    request = custody.hold_request(request, Status.SUBMITTED)
    acting = policy.require_decider(request, by, bangkok_day(now))
    policy.require_seen(request, seen)
    policy.require_reason(answer.reason, answer.note)

    custody.move(request, Status.REJECTED)
    reason, note = answer.reason, answer.note
    sign(request, Signed(Act.REJECT, Signature.APPROVER, by, now, reason, note, acting=acting))
    custody.workflow_of(request).cancel(user=by)
    log(request.page, "publishing.reject", user=by, data=_why(request, answer))
    notices.tell([policy.answers_for(request)], NoticeKind.REJECTED, request, now)


def bangkok_day(moment: datetime) -> date:
    """Return the day of a moment where the offices are."""
    return calendar.in_bangkok(moment).date()


def _why(request: PublicationRequest, answer: Answer) -> dict[str, str]:
    return {
        "request": request.number,
        "reason": answer.reason.code if answer.reason else "",
        "note": answer.note,
    }


@indexing.one_change()
def publish(
    request: PublicationRequest,
    *,
    by: User,
    checked: Collection[str],
    seen: int | None = None,
    now: datetime | None = None,
) -> PublicationRecord:
    """Put online what was approved: that revision, those bytes (นำขึ้นเผยแพร่, clause 2.2.2).

    checked holds the points of the checklist the web master ticked; they stand in the evidence.
    """
    now = now or timezone.now()
    request = custody.hold_request(request, Status.APPROVED)
    policy.require_publisher(request, by)
    policy.require_seen(request, seen)
    ticks = tuple(checklist.require_all(checked))
    readiness.require_publishable(request, now=now)

    custody.move(request, Status.PUBLISHED)
    sign(request, Signed(Act.PUBLISH, Signature.WEB_MASTER, by, now, checked=ticks))
    record = readiness.record_for(request, by=by, now=now)
    custody.step_of(request).approve(user=by)
    page = type(request.revision.content_object).objects.get(pk=request.page_id)
    log(page, "publishing.publish", user=by, data={"request": request.number})
    published.send(sender=type(page), page=page, record=record, now=now)
    notices.tell([policy.answers_for(request)], NoticeKind.PUBLISHED, request, now)
    return record


@indexing.one_change()
def take_down(page: Page, *, by: User, answer: Answer, now: datetime | None = None) -> TakeDown:
    """Take a public item down at once, with a reason (นำลง); address and history stay."""
    now = now or timezone.now()
    page = custody.hold_page(page)
    policy.require_web_master(page, by)
    policy.require_reason(answer.reason, answer.note, take_down=True)
    record = readiness.public_record(page)

    order.hold(order.Turn.EVIDENCE)
    ended = TakeDown.objects.create(
        record=record, cause=Cause.DECISION, by=by, reason=answer.reason, note=answer.note, at=now
    )
    _leave_public(page, ended, by)
    return ended


@indexing.one_change()
def expire(page: Page, *, now: datetime | None = None) -> TakeDown:
    """Tidy up an item whose publication period has ended; the public lost it at that second."""
    now = now or timezone.now()
    page = custody.hold_page(page)
    record = readiness.public_record(page)
    if record.visible_until is None or record.visible_until > now:
        raise errors.NotPublic

    order.hold(order.Turn.EVIDENCE)
    ended = TakeDown.objects.create(record=record, cause=Cause.EXPIRED, at=now)
    _leave_public(page, ended, None)
    return ended


def _leave_public(page: Page, ended: TakeDown, by: User | None) -> None:
    """Unpublish, write the log, tell the layers above and the owner."""
    # The tester lets nobody unpublish directly; the take-down row is the permission.
    UnpublishPageAction(page, user=by, log_action=False).execute(skip_permission_checks=True)
    log(page, f"publishing.{ended.cause}", user=by, data={"record": ended.record_id})
    withdrawn_from_public.send(sender=type(page), page=page, take_down=ended, now=ended.at)
    if ended.record.request:
        kind = NoticeKind.EXPIRED if ended.cause == Cause.EXPIRED else NoticeKind.TAKEN_DOWN
        asked = ended.record.request
        notices.tell([policy.answers_for(asked)], kind, asked, ended.at)


__all__ = [
    "Answer",
    "approve",
    "confirm_verbal_approval",
    "expire",
    "publish",
    "record_verbal_approval",
    "reject",
    "send_back",
    "submit",
    "take_down",
    "withdraw",
]

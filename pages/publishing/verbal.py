"""Urgent approval by word of mouth: recorded by a web master, confirmed afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from documents.models import StoredFile
from pages.publishing import custody, errors, holidays, notices, policy, readiness, routing
from pages.publishing.evidence import Signed, sign
from pages.publishing.models import (
    Decision,
    Delegation,
    PublicationRequest,
    Status,
    VerbalApproval,
    VerbalConfirmation,
)
from pages.publishing.models.evidence import Act, Channel, Signature
from pages.publishing.models.notice import NoticeKind
from thai import calendar

if TYPE_CHECKING:
    from portal.accounts.models import User

# The written confirmation is due within three working days (publication.md, Evidence).
DUE_WORKING_DAYS = 3


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was said: by whom, when, how, before whom, in which words, and why it was urgent."""

    by: User
    at: datetime
    channel: Channel
    witness: str
    words: str
    why_urgent: str


def due_on(now: datetime) -> date:
    """Return the day by which an approval spoken now must be confirmed."""
    today = calendar.in_bangkok(now).date()
    return calendar.due_after(today, DUE_WORKING_DAYS, holidays.days_off())


def _require_recordable(
    request: PublicationRequest, spoken: Spoken, by: User, now: datetime
) -> Delegation | None:
    """Refuse what was not said as the clause wants it; return what a deputy spoke on."""
    if not request.is_urgent:
        raise errors.NotUrgent
    if not all(words.strip() for words in (spoken.witness, spoken.words, spoken.why_urgent)):
        raise errors.WordsMissing
    if spoken.at > now or spoken.channel == Channel.SCREEN:
        raise errors.NotSpoken
    policy.require_web_master(request.page, by)
    acting = policy.require_decider(request, spoken.by, calendar.in_bangkok(spoken.at).date())
    if by.pk in policy.authors(request) or by.pk == spoken.by.pk:
        raise errors.OwnRequest
    return acting


@transaction.atomic
def record_verbal_approval(
    request: PublicationRequest,
    *,
    by: User,
    spoken: Spoken,
    seen: int | None = None,
    now: datetime | None = None,
) -> VerbalApproval:
    """Approve an urgent request on an approver's spoken word (อนุญาตทางวาจา, clause 2.2.1)."""
    now = now or timezone.now()
    request = custody.hold_request(request, Status.SUBMITTED)
    acting = _require_recordable(request, spoken, by, now)
    policy.require_seen(request, seen)
    confirmed = tuple(finding.pk for finding in readiness.findings_to_confirm(request))
    readiness.require_files_cleared(request, confirmed)

    custody.move(request, Status.APPROVED)
    signed = Signed(
        Act.APPROVE,
        Signature.APPROVER,
        spoken.by,
        now,
        channel=spoken.channel,
        confirmed=confirmed,
        acting=acting,
    )
    verbal = _write(sign(request, signed), by, spoken, now)
    custody.step_of(request).approve(user=by)
    log(request.page, "publishing.verbal", user=by, data={"request": request.number})
    notices.tell([policy.answers_for(request)], NoticeKind.APPROVED, request, now)
    notices.tell(routing.web_masters(request.page), NoticeKind.TO_PUBLISH, request, now)
    return verbal


def _write(decision: Decision, by: User, spoken: Spoken, now: datetime) -> VerbalApproval:
    return VerbalApproval.objects.create(
        decision=decision,
        given_by=spoken.by,
        given_at=spoken.at,
        channel=spoken.channel,
        witness=spoken.witness,
        words=spoken.words,
        why_urgent=spoken.why_urgent,
        recorded_by=by,
        recorded_at=now,
        due_on=due_on(now),
    )


@transaction.atomic
def confirm_verbal_approval(
    verbal: VerbalApproval,
    *,
    by: User,
    paper: StoredFile | None = None,
    now: datetime | None = None,
) -> VerbalConfirmation:
    """Settle a verbal approval: the approver's own press, or a web master with the signed paper."""
    now = now or timezone.now()
    policy.require_active(by)
    verbal = VerbalApproval.objects.select_for_update().get(pk=verbal.pk)
    if VerbalConfirmation.objects.filter(verbal=verbal).exists():
        raise errors.AlreadyDecided
    request = verbal.decision.request
    if paper is None and by.pk != verbal.given_by_id:
        raise errors.NotApprover
    if paper is not None:
        policy.require_web_master(request.page, by)
    settled = VerbalConfirmation.objects.create(verbal=verbal, by=by, at=now, paper=paper)
    log(request.page, "publishing.confirm_verbal", user=by, data={"request": request.number})
    return settled

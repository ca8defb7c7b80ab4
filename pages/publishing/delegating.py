"""Naming an approver's deputy for a period, and ending it early when the approver is back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import Page

from pages.publishing import errors, people_errors, policy, routing
from pages.publishing.models import Delegation, DelegationEnd
from pages.publishing.models.delegation import Capacity
from thai import calendar

if TYPE_CHECKING:
    from portal.accounts.models import User

# An order for longer is no leave: the deputy should be given the role itself.
LONGEST_DAYS = 366


@dataclass(frozen=True, slots=True)
class Terms:
    """Who stands in for whom, on what footing, from which day to which, and why."""

    principal: User
    deputy: User
    first_day: date
    last_day: date
    reason: str
    capacity: Capacity = Capacity.ACTING


@transaction.atomic
def delegate(agency: Page, terms: Terms, *, by: User, now: datetime | None = None) -> Delegation:
    """Name a deputy (รักษาราชการแทน / ปฏิบัติราชการแทน); it ends by itself after the last day.

    Raises NotRecorder, NotApprover, NoDeputy, WrongPeriod, DeputyAlready, NoteRequired.
    """
    now = now or timezone.now()
    agency = routing.agency_of(agency)
    Page.objects.select_for_update().get(pk=agency.pk)
    _require_recorder(agency, terms.principal, by)
    _require_people(agency, terms, by)
    _require_days(agency, terms, calendar.in_bangkok(now).date())

    made: Delegation = Delegation.objects.create(
        agency=agency,
        principal=terms.principal,
        principal_name=terms.principal.get_full_name(),
        principal_position=terms.principal.position,
        deputy=terms.deputy,
        deputy_name=terms.deputy.get_full_name(),
        capacity=terms.capacity,
        first_day=terms.first_day,
        last_day=terms.last_day,
        reason=terms.reason.strip(),
        recorded_by=by,
        recorded_at=now,
    )
    log(agency.specific, "publishing.delegate", user=by, data=_told(made))
    return made


@transaction.atomic
def end_early(
    delegation: Delegation, *, by: User, reason: str = "", now: datetime | None = None
) -> DelegationEnd:
    """End a delegation before its last day. Raises NotRecorder, DelegationOver."""
    now = now or timezone.now()
    held = Delegation.objects.select_for_update().get(pk=delegation.pk)
    if held.agency is None or DelegationEnd.objects.filter(delegation=held).exists():
        raise people_errors.DelegationOver
    if held.last_day < calendar.in_bangkok(now).date():
        raise people_errors.DelegationOver
    _require_recorder(held.agency, held.principal, by)
    ended: DelegationEnd = DelegationEnd.objects.create(
        delegation=held, by=by, at=now, reason=reason.strip()
    )
    log(held.agency.specific, "publishing.delegation_ended", user=by, data=_told(held))
    return ended


def candidates(agency: Page) -> list[User]:
    """Return who may be a deputy: staff of the agency who are neither approvers nor auditors."""
    approving = set(routing.approvers(agency).values_list("pk", flat=True))
    return [
        one
        for one in routing.staff_of(agency)
        if one.pk not in approving and not routing.holds_role(one, agency, routing.AUDITOR)
    ]


def _require_recorder(agency: Page, principal: User, by: User) -> None:
    policy.require_active(by)
    if by.pk != principal.pk and not routing.holds_role(by, agency, routing.ADMINISTRATOR):
        raise people_errors.NotRecorder


def _require_people(agency: Page, terms: Terms, by: User) -> None:
    policy.require_active(terms.principal)
    if not routing.is_approver(terms.principal, agency):
        raise errors.NotApprover
    deputy = terms.deputy
    if not terms.reason.strip():
        raise errors.NoteRequired(_("Write why, and the number of the order if there is one."))
    if deputy.pk == by.pk:
        raise people_errors.NoDeputy(_("Nobody names themselves a deputy."))
    if routing.is_approver(deputy, agency):
        raise people_errors.NoDeputy(_("This person is an approver already."))
    if not routing.staff_of(agency).filter(pk=deputy.pk).exists():
        raise people_errors.NoDeputy(_("The deputy must be active staff of this agency."))
    if routing.holds_role(deputy, agency, routing.AUDITOR):
        raise people_errors.NoDeputy(_("An auditor decides nothing."))


def _require_days(agency: Page, terms: Terms, today: date) -> None:
    first, last = terms.first_day, terms.last_day
    if last < first or last < today or (last - min(first, today)).days > LONGEST_DAYS:
        raise people_errors.WrongPeriod
    if first < today:
        raise people_errors.WrongPeriod(_("A delegation begins today or later; it heals nothing."))
    known = Delegation.objects.filter(agency=agency, principal=terms.principal, end__isnull=True)
    if known.filter(first_day__lte=last, last_day__gte=first).exists():
        raise people_errors.DeputyAlready


def _told(delegation: Delegation) -> dict[str, str]:
    return {
        "principal": delegation.principal_name,
        "deputy": delegation.deputy_name,
        "capacity": delegation.capacity,
        "first_day": delegation.first_day.isoformat(),
        "last_day": delegation.last_day.isoformat(),
        "reason": delegation.reason,
    }

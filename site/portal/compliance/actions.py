"""What an agency says of a requirement: one function, with its rules and its record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from pages.staff.roles import StaffRole, holds
from portal.compliance import evidence
from portal.compliance.errors import NotColleague, NotKeeper, ReasonMissing
from portal.compliance.models import AgencyRequirement, Requirement

if TYPE_CHECKING:
    from portal.accounts.models import User

KEEPERS = (StaffRole.ADMINISTRATOR, StaffRole.WEB_MASTER)


@dataclass(frozen=True, slots=True)
class Statement:
    """Whether a requirement applies and why not; who brings what is missing, and by when."""

    not_applicable: bool = False
    reason: str = ""
    responsible: User | None = None
    due_on: date | None = None
    note: str = ""


@transaction.atomic
def state(
    requirement: Requirement,
    agency: Page,
    said: Statement,
    *,
    by: User,
    now: datetime | None = None,
) -> AgencyRequirement:
    """Record what an agency says of a requirement. Raises ComplianceError."""
    _require(agency, said, by)
    statement, _ = AgencyRequirement.objects.select_for_update().update_or_create(
        agency=agency,
        requirement=requirement,
        defaults={
            "not_applicable": said.not_applicable,
            "reason": said.reason.strip() if said.not_applicable else "",
            "responsible": said.responsible,
            "due_on": said.due_on,
            "note": said.note.strip(),
            "stated_by": by,
            "stated_at": now or timezone.now(),
        },
    )
    log(
        agency,
        "compliance.state",
        user=by,
        data={"code": requirement.full_code, "not_applicable": said.not_applicable},
    )
    transaction.on_commit(partial(evidence.forget, agency))
    return statement


def _require(agency: Page, said: Statement, by: User) -> None:
    if not may_state(by, agency):
        raise NotKeeper
    if said.not_applicable and not said.reason.strip():
        raise ReasonMissing
    if said.responsible and not colleagues(agency).filter(pk=said.responsible.pk).exists():
        raise NotColleague


def may_state(user: User, agency: Page) -> bool:
    """Return whether a person keeps the list of this agency."""
    return user.is_superuser or holds(user, agency, *KEEPERS)


def colleagues(agency: Page) -> QuerySet[User]:
    """Return the active people who hold a role in an agency."""
    people = get_user_model().objects.filter(
        is_active=True,
        groups__agency_role__agency__translation_key=agency.translation_key,
    )
    return people.distinct().order_by("first_name", "pk")

"""The three steps of a request and who holds it now: send, approve, publish."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.publishing import routing
from pages.publishing.models import PublicationRequest, Status
from pages.staff.clock import Wait, waited

# With more people than this a count says more than the names.
FEW = 2


class Stage(StrEnum):
    """Where one step stands."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the bar: its words and where it stands."""

    label: str
    stage: Stage


def steps(
    request: PublicationRequest, now: datetime, holidays: Collection[date]
) -> tuple[Step, ...]:
    """Return the three-step bar of an open request."""
    wait = duration(waited(standing_since(request), now, holidays))
    if request.status == Status.SUBMITTED:
        return (
            Step(_("Sent"), Stage.DONE),
            Step(
                _("Waiting for %(names)s to approve (%(wait)s)")
                % {"names": holders(request), "wait": wait},
                Stage.NOW,
            ),
            Step(_("Put online"), Stage.LATER),
        )
    return (
        Step(_("Sent"), Stage.DONE),
        Step(_("Approved"), Stage.DONE),
        Step(_("Waiting to be put online (%(wait)s)") % {"wait": wait}, Stage.NOW),
    )


def standing_since(request: PublicationRequest) -> datetime:
    """Return since when the request waits for the person who holds it now."""
    return request.approved_at or request.submitted_at


def duration(wait: Wait) -> str:
    """Say how long something waits."""
    if wait.is_today:
        return _("since today")
    return ngettext("%(days)s working day", "%(days)s working days", wait.days) % {
        "days": wait.days
    }


def holders(request: PublicationRequest) -> str:
    """Name the people who hold an open request, or count them when they are many."""
    if request.page is None:
        return ""
    if request.status == Status.SUBMITTED:
        people = routing.approvers(request.page).exclude(pk=request.submitted_by_id)
        role = _("approvers")
    else:
        people = routing.web_masters(request.page).exclude(pk=request.submitted_by_id)
        role = _("web masters")
    return named([person.get_full_name() for person in people], role)


def named(names: Iterable[str], role: str) -> str:
    """Return a few names in words, or the role and how many hold it."""
    known = list(names)
    if not known:
        return role
    if len(known) <= FEW:
        return _(" or ").join(known)
    return _("%(count)s %(role)s") % {"count": len(known), "role": role}

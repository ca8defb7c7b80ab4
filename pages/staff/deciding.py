"""What each button of the decision screen does: a form, one publishing action, one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from documents.states import FindingKind
from pages.publishing import actions, policy, readiness
from pages.publishing.checklist import Point
from pages.publishing.models import Decision, Delegation, PublicationRequest, Reason
from pages.publishing.models.evidence import Act

if TYPE_CHECKING:
    from portal.accounts.models import User

DIALOGS = ("return_form", "reject_form", "verbal_form")
# The reason that fits each finding, to be offered first.
REASONS = {FindingKind.NATIONAL_ID: "personal_data", FindingKind.SECRECY_MARK: "legal_risk"}

Posted = Mapping[str, Any]
Run = Callable[[PublicationRequest, "User", Any, Any], str]


@dataclass(frozen=True, slots=True)
class Button:
    """One way to decide; `form` names the dialog it needs, if any."""

    run: Run
    form: str = ""


def seen(posted: Posted) -> int | None:
    """Return the revision the person had on the screen."""
    text = str(posted.get("seen", ""))
    return int(text) if text.isdigit() else None


def _approve(asked: PublicationRequest, by: User, posted: Any, form: Any) -> str:
    ticked = [int(pk) for pk in posted.getlist("confirmed") if pk.isdigit()]
    actions.approve(asked, by=by, seen=seen(posted) or 0, confirmed=ticked)
    return _("Approved. The web masters have been told.")


def _send_back(asked: PublicationRequest, by: User, posted: Any, form: Any) -> str:
    actions.send_back(asked, by=by, answer=form.answer(), seen=seen(posted) or 0)
    return _("Returned for correction. The person who asked sees your reason.")


def _reject(asked: PublicationRequest, by: User, posted: Any, form: Any) -> str:
    actions.reject(asked, by=by, answer=form.answer(), seen=seen(posted) or 0)
    return _("Not approved. The request is closed and the person who asked sees your reason.")


def _publish(asked: PublicationRequest, by: User, posted: Any, form: Any) -> str:
    ticks = posted.getlist("checked")
    actions.publish(asked, by=by, seen=seen(posted) or 0, checked=ticks)
    return _("“%(title)s” is online.") % {"title": asked.title}


def _record(asked: PublicationRequest, by: User, posted: Any, form: Any) -> str:
    verbal = actions.record_verbal_approval(
        asked, by=by, spoken=form.spoken(), seen=seen(posted) or 0
    )
    return _("The verbal approval is recorded. %(name)s still has to confirm it.") % {
        "name": verbal.given_by
    }


def questions(section: str, *, has_files: bool) -> list[tuple[str, str]]:
    """Return the checklist as the web master reads it: each point and what to look at."""
    readable = (
        _("The file opens, fits the title, and every page can be read")
        if has_files
        else _("Text and pictures fit the title and can be read")
    )
    asked = {
        Point.SECTION: _("It stands in the right section (%(name)s)") % {"name": section},
        Point.FORMAT: readable,
        Point.METADATA: _("Source, data period, file type and size are shown"),
        Point.PERSONAL_DATA: _("No personal data that need not be public"),
        Point.SPELLING: _("Title and text are spelt correctly"),
    }
    return [(point.value, asked[point]) for point in Point]


ACTS: dict[str, Button] = {
    "approve": Button(_approve),
    "return": Button(_send_back, "return_form"),
    "reject": Button(_reject, "reject_form"),
    "publish": Button(_publish),
    "verbal": Button(_record, "verbal_form"),
}


def suggestion(asked: PublicationRequest) -> dict[str, Any]:
    """Return the reason and words that the first blocking finding suggests."""
    for finding in readiness.findings_to_confirm(asked):
        code = REASONS.get(FindingKind(finding.kind), "incomplete")
        note = _("%(what)s on page %(page)s. Black it out and attach the new file.") % {
            "what": finding.get_kind_display(),
            "page": finding.page,
        }
        return {"reason": Reason.objects.filter(code=code).first(), "note": note}
    return {}


def acting(asked: PublicationRequest, user: User) -> Delegation | None:
    """Return the delegation on which a person would decide, or None for their own right."""
    return policy.require_decider(asked, user)


def approval_of(asked: PublicationRequest) -> Decision | None:
    """Return the second signature under a request, or None."""
    return asked.decisions.filter(action=Act.APPROVE).select_related("verbal").first()

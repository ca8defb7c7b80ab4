"""The recorded steps of one item, and the rules that make its evidence believable.

Pure: no database, no clock. The names of the acts are those of `pages.publishing.actions`,
with "draft", "translate", "revise" and "confirm" for what happens around them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

DRAFT = "draft"
WAITING = "waiting"
RETURNED = "returned"
APPROVED = "approved"
PUBLISHED = "published"
REVISING = "revising"
SCHEDULED = "scheduled"
REJECTED = "rejected"
WITHDRAWN = "withdrawn"
EXPIRED = "expired"
TAKEN_DOWN = "taken_down"
STATES = (
    DRAFT,
    WAITING,
    RETURNED,
    APPROVED,
    PUBLISHED,
    REVISING,
    SCHEDULED,
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    TAKEN_DOWN,
)
PUBLIC_STATES = frozenset({PUBLISHED, REVISING})
REASONS = frozenset(
    {
        "not_our_mission",
        "incomplete",
        "wrong_section",
        "file_format",
        "personal_data",
        "legal_risk",
        "duplicate",
        "other",
    }
)
OWNERS = frozenset({"owner", "owner2"})
APPROVERS = frozenset({"approver"})
WEB_MASTERS = frozenset({"webmaster", "webmaster2"})
# Nobody presses a button when the period ends: the system takes the item down.
SYSTEM = "system"

MAY: dict[str, frozenset[str]] = {
    "draft": OWNERS,
    "translate": OWNERS,
    "revise": OWNERS,
    "submit": OWNERS,
    "withdraw": OWNERS,
    "approve": APPROVERS,
    "send_back": APPROVERS | WEB_MASTERS,
    "reject": APPROVERS,
    "record_verbal_approval": WEB_MASTERS,
    "confirm": APPROVERS,
    "publish": WEB_MASTERS,
    "take_down": WEB_MASTERS,
    "expire": frozenset({SYSTEM}),
}
NEEDS_REASON = frozenset({"send_back", "reject", "take_down"})
LEADS_TO: dict[tuple[str, str], str] = {
    ("", "draft"): DRAFT,
    ("", "translate"): DRAFT,
    (DRAFT, "submit"): WAITING,
    (RETURNED, "submit"): WAITING,
    (WAITING, "withdraw"): WITHDRAWN,
    (WAITING, "approve"): APPROVED,
    (WAITING, "send_back"): RETURNED,
    (WAITING, "reject"): REJECTED,
    (WAITING, "record_verbal_approval"): APPROVED,
    (APPROVED, "confirm"): APPROVED,
    (APPROVED, "send_back"): RETURNED,
    (APPROVED, "publish"): PUBLISHED,
    (PUBLISHED, "confirm"): PUBLISHED,
    (PUBLISHED, "revise"): REVISING,
    (REVISING, "submit"): WAITING,
    (PUBLISHED, "take_down"): TAKEN_DOWN,
    (PUBLISHED, "expire"): EXPIRED,
}


@dataclass(frozen=True, slots=True)
class Verbal:
    """An approval given by word of mouth, as the web master wrote it down."""

    given_by: str
    given_at: datetime
    channel: str
    words: str
    why_urgent: str
    witness: str


@dataclass(frozen=True, slots=True)
class Step:
    """One act of one person at one moment (aware, Asia/Bangkok)."""

    act: str
    by: str
    at: datetime
    reason: str = ""
    note: str = ""
    verbal: Verbal | None = None

    def shifted(self, by: timedelta) -> "Step":
        """Return the step moved in time, a spoken approval with it."""
        verbal = self.verbal
        if verbal is not None:
            verbal = replace(verbal, given_at=verbal.given_at + by)
        return replace(self, at=self.at + by, verbal=verbal)


def state_after(steps: Sequence[Step]) -> str:
    """Return the state these steps end in.

    Raises ValueError with a readable reason when a step cannot follow the one before it,
    is taken by someone who may not, or breaks the rule of three different signatures.
    """
    state = ""
    for before, step in zip([None, *steps], steps, strict=False):
        if before is not None and step.at <= before.at:
            raise ValueError(_("“%(act)s” is not later than the step before") % {"act": step.act})
        _require_right(step)
        if (state, step.act) not in LEADS_TO:
            raise ValueError(
                _("“%(act)s” cannot follow the state “%(state)s”")
                % {"act": step.act, "state": state}
            )
        state = LEADS_TO[state, step.act]
    _require_three_people(steps)
    return state


def _require_right(step: Step) -> None:
    if step.by not in MAY.get(step.act, ()):
        raise ValueError(_("“%(who)s” may not do “%(act)s”") % {"who": step.by, "act": step.act})
    if step.act in NEEDS_REASON and step.reason not in REASONS:
        raise ValueError(_("“%(act)s” needs a known reason") % {"act": step.act})
    if (step.act == "record_verbal_approval") != (step.verbal is not None):
        raise ValueError(_("a verbal approval needs who gave it, when and how"))


def _require_three_people(steps: Sequence[Step]) -> None:
    recorders = {step.by for step in steps if step.act == "record_verbal_approval"}
    for step in steps:
        if step.act == "publish" and step.by in recorders:
            raise ValueError(_("who recorded a verbal approval may not publish the item"))
        if step.verbal is not None and step.verbal.given_at > step.at:
            raise ValueError(_("a verbal approval is recorded after it was given"))

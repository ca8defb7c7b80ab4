"""Why a publication action is refused; every message is safe to show."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _


class PublishingError(PermissionDenied):
    """Base of all refusals; Wagtail's own views turn a PermissionDenied into a clean answer."""

    message = _("This cannot be done now.")

    def __init__(self, message: object = None) -> None:
        super().__init__(message or self.message)

    def __str__(self) -> str:
        return str(self.args[0])


class NotAuthor(PublishingError):
    """Only the person who drafts an item may send or withdraw it."""

    message = _("Only the person who drafted this item may do that.")


class NotApprover(PublishingError):
    """The person holds no approver role in this agency."""

    message = _("Only an approver of this agency may decide this item.")


class NotWebMaster(PublishingError):
    """The person holds no web master role in this agency."""

    message = _("Only a web master of this agency may do that.")


class OwnRequest(PublishingError):
    """Two of the three signatures would come from one person."""

    message = _("You prepared this item, so you cannot decide it. Another person must.")


class SameSigner(PublishingError):
    """The approver may not also publish."""

    message = _("You approved this item, so another web master must publish it.")


class Inactive(PublishingError):
    """The account was deactivated."""

    message = _("This account is closed.")


class AlreadyDecided(PublishingError):
    """Somebody else decided first; the loser is told who, what and when."""

    message = _("This item was already decided. Nothing more is needed from you.")

    @classmethod
    def told(cls, name: str, act: str, at: datetime) -> AlreadyDecided:
        """Return the refusal that names the decision made in between."""
        return cls(
            _("%(name)s already did this: %(act)s, at %(time)s. Nothing more is needed from you.")
            % {"name": name, "act": act, "time": localtime(at).strftime("%H:%M")}
        )


class Changed(PublishingError):
    """The content is not the one the person saw."""

    message = _("The item changed while you were reading. Open it again and decide then.")


class AlreadyWaiting(PublishingError):
    """The item already has an open request."""

    message = _("This item is already waiting. Withdraw the request before sending it again.")


class Incomplete(PublishingError):
    """Something that the request needs is missing; `missing` maps field names to messages."""

    message = _("Something is still missing before this can be sent.")

    def __init__(self, missing: dict[str, object]) -> None:
        self.missing = missing
        super().__init__(" · ".join(str(text) for text in missing.values()) or None)


class InBin(PublishingError):
    """The item lies in the recycle bin."""

    message = _("This item is in the recycle bin. Restore it first.")


class Gone(PublishingError):
    """Somebody deleted the draft a moment ago."""

    message = _("This item was deleted meanwhile. Nothing more can be done with it.")


class ReasonRequired(PublishingError):
    """A decision against the item needs a reason its author can act on."""

    message = _("Choose a reason. The person who asked must know what to correct.")


class NoteRequired(PublishingError):
    """This reason says nothing without words."""

    message = _("Write what should be corrected.")


class FindingOpen(PublishingError):
    """The screening found something that nobody has justified or confirmed."""

    message = _("The file check found something that must be confirmed first.")


class ChecklistOpen(PublishingError):
    """The web master has not ticked every point."""

    message = _("Tick every point of the checklist before publishing.")

    @classmethod
    def naming(cls, points: list[str]) -> ChecklistOpen:
        """Return the refusal that names the points still open."""
        return cls(
            _("Tick every point of the checklist before publishing. Still open: %(points)s")
            % {"points": ", ".join(points)}
        )


class BytesChanged(PublishingError):
    """The stored file is not the one that was approved."""

    message = _("The file differs from the approved one. It was not published.")


class NotApproved(PublishingError):
    """There is no approval of exactly this revision."""

    message = _("This item has not been approved, so it cannot be published.")


class NotPublic(PublishingError):
    """The item is not public, so there is nothing to take down."""

    message = _("This item is not public now.")


class PeriodOver(PublishingError):
    """The publication period ended before anybody published the item."""

    message = _("The publication period has already ended. Send it back to choose a later day.")


class NotScanned(PublishingError):
    """The virus scanner has not yet passed a file."""

    message = _("The file has not passed the virus check yet. Try again in a few minutes.")


class NotUrgent(PublishingError):
    """Only an urgent request may be approved by word of mouth."""

    message = _("Only an urgent item may be approved verbally.")


class GateClosed(PublishingError):
    """Something tried to make content public around the publication actions."""

    message = _("Content goes public only through an approved request.")


class Frozen(PublishingError):
    """A revision that was sent, approved or published never changes."""

    message = _("This version was already sent or published and cannot change.")


class EvidenceKept(PublishingError):
    """The page has publication evidence, so it may be taken down but not deleted."""

    message = _("This item has a publication history. Take it down instead of deleting it.")


class WorkWaiting(PublishingError):
    """A workflow step cannot be switched off while items wait at it."""

    message = _("Items are waiting at this step. Decide or withdraw them first.")


class NotKeeper(PublishingError):
    """Only an administrator keeps the list of reasons."""

    message = _("Only an administrator may change the list of reasons.")


class CodeTaken(PublishingError):
    """Another reason, perhaps a retired one, has this code."""

    message = _("Another reason has this code already. Choose another one.")


class ReasonUseless(PublishingError):
    """A reason for nothing would never be offered."""

    message = _("Say what the reason is for: returns and rejections, take-downs, or both.")


class ReasonQuoted(PublishingError):
    """New words would be put into the mouth of whoever decided with the old ones."""

    message = _(
        "Decisions quote this reason, so its words stay. Retire it and add another with new words."
    )


class LastReason(PublishingError):
    """Without any reason nothing could be returned, rejected or taken down."""

    message = _("One reason must stay for returns and rejections, and one for take-downs.")


class WordsMissing(PublishingError):
    """A spoken approval without witness, words or urgency proves nothing."""

    message = _("Write who witnessed it, what was said, and why it was urgent.")


class NotSpoken(PublishingError):
    """Nobody speaks through the screen, or tomorrow."""

    message = _("Say by which channel and when it was said; that moment must have passed.")


class UrgentAlone(PublishingError):
    """Urgent items are decided one by one."""

    message = _("Urgent: open it and decide it by itself.")


class FindingAlone(PublishingError):
    """What the screening found is looked at one by one."""

    message = _("The file check found something: open it and decide it by itself.")


class NotOpened(PublishingError):
    """Nobody decides what they have not looked at."""

    message = _("You have not opened this version yet: open it and decide it by itself.")

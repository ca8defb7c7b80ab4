"""Why an item is not moved, copied or put away; every message is safe to show."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _


class UpkeepError(PermissionDenied):
    """Base of all refusals."""

    message = _("This cannot be done now.")

    def __init__(self, message: object = None) -> None:
        super().__init__(message or self.message)

    def __str__(self) -> str:
        return str(self.args[0])


class StillWaiting(UpkeepError):
    """Somebody is asked to decide about the item as it stands."""

    message = _("This item waits for a decision. Withdraw the request first.")


class NotMover(UpkeepError):
    """A draft is moved by who drafts it, a published item by a web master."""

    message = _(
        "The person who drafts an item may move it; once it was published, a web master may."
    )


class WrongSection(UpkeepError):
    """The section is no place for this type, or belongs to another agency or language."""

    message = _("An item of this kind cannot stand in that section.")


class NotOwner(UpkeepError):
    """Only the person who drafts an item puts it into the bin or takes it out."""

    message = _("Only the person who drafted this item may do that.")


class InBin(UpkeepError):
    """The item lies in the recycle bin."""

    message = _("This item is in the recycle bin. Restore it first.")


class StillPublic(UpkeepError):
    """A public item is taken down before it is put away."""

    message = _("This item is public. A web master must take it down first.")


class StillReturned(UpkeepError):
    """A returned request expects an answer."""

    message = _("This item was returned to you. Correct it and send it again.")


class NotBinned(UpkeepError):
    """The item does not lie in the bin."""

    message = _("This item is not in the recycle bin.")


class NotCopied(UpkeepError):
    """Owners copy their own items, and those of colleagues that the public can read."""

    message = _("You can copy your own items, and those of your colleagues that are public.")


class OnlyOne(UpkeepError):
    """There may be only one page of this type."""

    message = _("This item cannot be copied: its section holds only one of its kind.")


class NotDue(UpkeepError):
    """Somebody made that period's item already."""

    message = _("The item of that period exists already. Look for it among all items.")


class NotTranslated(UpkeepError):
    """Only the owners of the agency translate, and only what the public can read."""

    message = _("An English version can be made of a published item, by the owners of its agency.")


class TranslatedAlready(UpkeepError):
    """There is an English version; somebody else may have begun it a moment ago."""

    message = _("This item has an English version already. Open it in the list of translations.")


class NoOriginal(UpkeepError):
    """There is nothing to compare the translation with."""

    message = _("The Thai original of this item is gone.")

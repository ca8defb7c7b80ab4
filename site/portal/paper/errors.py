"""What can go wrong when a paper is printed; each message may be shown."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _


class PaperError(Exception):
    """A paper that cannot be made."""

    message = _("This paper cannot be made.")

    def __str__(self) -> str:
        """Return the message, in the language of the reader."""
        return str(self.message)


class NothingChosen(PaperError):
    """Printing many needs at least one."""

    message = _("Tick at least one item, then print again.")


class TooMany(PaperError):
    """Too many forms for one file."""

    message = _("At most 100 forms fit into one file. Choose fewer, and print the rest afterwards.")


class NothingHappened(PaperError):
    """A certificate of an item nobody ever asked to publish."""

    message = _("Nobody has asked to publish this item yet, so there is no history to certify.")


class NotSet(PaperError):
    """The press refused the sheet."""

    message = _("The paper could not be set. Tell the administrator which item it is.")

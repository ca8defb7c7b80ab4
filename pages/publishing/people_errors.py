"""Why somebody cannot stand in for somebody else; every message is safe to show."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from pages.publishing.errors import PublishingError


class PrincipalsRequest(PublishingError):
    """The person whose power a deputy holds prepared the item."""

    message = _("The person you act for prepared this item, so you cannot decide it either.")


class NotRecorder(PublishingError):
    """Only the approver or an administrator names a deputy."""

    message = _("Only the approver or an administrator may name a deputy.")


class NoDeputy(PublishingError):
    """This person cannot stand in for that approver; the message says why."""

    message = _("This person cannot be the deputy.")


class WrongPeriod(PublishingError):
    """The days of a delegation do not fit."""

    message = _("The last day is before the first, has passed, or lies more than a year ahead.")


class DeputyAlready(PublishingError):
    """One approver has one deputy at a time."""

    message = _("A deputy is named for some of these days already. End that first.")


class DelegationOver(PublishingError):
    """The delegation has ended already."""

    message = _("This delegation has ended already.")


class StillHere(PublishingError):
    """Work is taken only from people whose account is closed."""

    message = _("This item has an owner who is still here, or belongs to the whole office.")


class NoSuccessor(PublishingError):
    """This person cannot take the work over."""

    message = _(
        "This person cannot take it over: it must be a colleague with that role who has not "
        "signed here yet, and not yourself."
    )


class DeciderHere(PublishingError):
    """An approver can still decide this request."""

    message = _("An approver can still decide this item, so nobody else is named.")

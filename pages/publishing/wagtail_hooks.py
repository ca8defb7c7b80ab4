"""Names of the publication events in Wagtail's log, and so in the audit chain."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

EVENTS = {
    "publishing.establish": _("Section opened"),
    "publishing.submit": _("Sent for publication"),
    "publishing.withdraw": _("Request withdrawn"),
    "publishing.approve": _("Approved"),
    "publishing.verbal": _("Verbal approval recorded"),
    "publishing.confirm_verbal": _("Verbal approval confirmed"),
    "publishing.send_back": _("Returned for correction"),
    "publishing.reject": _("Not approved"),
    "publishing.publish": _("Published on the site"),
    "publishing.expired": _("Publication period ended"),
    "publishing.decision": _("Taken down"),
    "publishing.holidays": _("Public holidays changed"),
    "publishing.handed_over": _("Work handed over"),
    "publishing.delegate": _("Deputy named"),
    "publishing.delegation_ended": _("Deputy's time ended early"),
    "publishing.reason_added": _("Reason added"),
    "publishing.reason_reworded": _("Reason reworded"),
    "publishing.reason_retired": _("Reason retired"),
    "publishing.reason_back": _("Reason in use again"),
    "publishing.reason_moved": _("Reasons put in another order"),
}


@hooks.register("register_log_actions")
def register_publication_events(actions: LogActionRegistry) -> None:
    """Make the publication events known, so that they may be logged."""
    for action, label in EVENTS.items():
        actions.register_action(action, label, label)

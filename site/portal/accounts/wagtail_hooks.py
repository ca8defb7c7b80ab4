"""Names of the account events in Wagtail's log."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

EVENTS = (
    ("accounts.sign_in", _("Sign in"), _("Signed in")),
    ("accounts.sign_out", _("Sign out"), _("Signed out")),
    ("accounts.sign_in_refused", _("Sign-in refused"), _("Wrong password")),
    ("accounts.anonymise", _("Account anonymised"), _("Name taken off the account")),
)


@hooks.register("register_log_actions")
def register_account_events(actions: LogActionRegistry) -> None:
    """Make the account events known, so that they may be logged."""
    for action, label, message in EVENTS:
        actions.register_action(action, label, message)

"""Hangs the accounts into Wagtail: the names of their events, and their own screen."""

from __future__ import annotations

from django.urls import URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from pages.staff.refusals import noted_all
from portal.accounts import staff_urls
from portal.accounts.anonymising import has_left
from portal.accounts.models import User

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


@hooks.register("register_admin_urls")
def our_addresses() -> list[URLResolver]:
    """Put our screen below the admin."""
    return noted_all([path("work/people/", include(staff_urls))])


@hooks.register("register_user_listing_buttons")
def name_off_button(user: User, request_user: User) -> list[Button]:
    """Offer to take the name off a closed account, in the list of people."""
    if not has_left(user):
        return []
    return [Button(_("Take the name off"), reverse("accounts:name_off", args=[user.pk]))]

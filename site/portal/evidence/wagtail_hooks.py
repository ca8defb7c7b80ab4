"""Hangs the auditor's screen into Wagtail's admin, and names its event."""

from __future__ import annotations

from django.urls import URLResolver, include, path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from pages.staff.menu import RoleItem
from pages.staff.refusals import noted_all
from portal.evidence import urls
from portal.evidence.routes import ROUTES

ITEM = RoleItem(
    pgettext_lazy("menu", "Evidence"),
    "evidence:export",
    roles=ROUTES["evidence:export"],
    name="evidence",
    icon_name="download",
    order=70,
)


@hooks.register("register_admin_urls")
def our_address() -> list[URLResolver]:
    """Put our screen below the admin."""
    return noted_all([path("work/evidence/", include(urls))])


@hooks.register("register_admin_menu_item")
def our_entry() -> RoleItem:
    """Add the screen to the auditor's sidebar."""
    return ITEM


@hooks.register("register_log_actions")
def our_event(actions: LogActionRegistry) -> None:
    """Make our event known, so that it may be logged."""
    label = _("Evidence of a period taken")
    actions.register_action("evidence.export", label, label)

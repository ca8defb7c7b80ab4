"""Hangs the list of required information into Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLResolver, include, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.permissions import register_permission_policy

from pages.staff.menu import RoleItem
from pages.staff.refusals import noted_all
from pages.staff.roles import StaffRole
from portal.compliance.models import Requirement
from portal.compliance.staff import panels, urls
from portal.compliance.staff.routes import ROUTES
from portal.compliance.staff.rows import OnlyEditing, RequirementViewSet

# The pages app leaves on the home page only what it knows; what we add comes after that.
LATER = 10
ITEM = RoleItem(
    pgettext_lazy("menu", "Required information"),
    "compliance:list",
    # Who approves meets requirements one by one, in the requests; the rest work from the list.
    roles=ROUTES["compliance:list"] - {StaffRole.APPROVER},
    name="coverage",
    icon_name="list-ul",
    order=25,
)


@hooks.register("register_admin_urls")
def our_addresses() -> list[URLResolver]:
    """Put our screens below the admin."""
    return noted_all([path("work/coverage/", include(urls))])


@hooks.register("register_admin_menu_item")
def our_entry() -> RoleItem:
    """Add the list to the sidebar."""
    return ITEM


@hooks.register("construct_homepage_panels", order=LATER)
def our_panels(request: HttpRequest, shown: list[Any]) -> None:
    """Show what the office lacks."""
    shown.extend(panels.panels_for(request))


@hooks.register("insert_global_admin_css")
def our_sheet() -> SafeString:
    """Load our style sheet on every admin page."""
    return format_html('<link rel="stylesheet" href="{}">', static("staff/coverage.css"))


@hooks.register("register_log_actions")
def our_events(actions: LogActionRegistry) -> None:
    """Make our event known, so that it may be logged."""
    label = _("Statement about a requirement")
    actions.register_action("compliance.state", label, label)


@hooks.register("register_admin_viewset")
def our_rows() -> RequirementViewSet:
    """Let superusers edit rows; the guard has no rule for others, so it refuses them."""
    register_permission_policy(Requirement, OnlyEditing(Requirement))
    return RequirementViewSet("requirements")

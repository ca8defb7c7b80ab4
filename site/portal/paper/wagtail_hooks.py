"""Hangs the papers into Wagtail's admin."""

from __future__ import annotations

from django.templatetags.static import static
from django.urls import URLResolver, include, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import pgettext_lazy
from wagtail import hooks

from pages.staff.menu import RoleItem
from pages.staff.refusals import noted_all
from portal.paper import staff_urls
from portal.paper.routes import ROUTES

ITEM = RoleItem(
    pgettext_lazy("menu", "Printed papers"),
    "paper:list",
    roles=ROUTES["paper:list"],
    name="papers",
    icon_name="doc-full-inverse",
    order=40,
)


@hooks.register("register_admin_urls")
def our_addresses() -> list[URLResolver]:
    """Put our screens below the admin."""
    return noted_all([path("work/paper/", include(staff_urls))])


@hooks.register("register_admin_menu_item")
def our_entry() -> RoleItem:
    """Add the list of papers to the sidebar."""
    return ITEM


@hooks.register("insert_global_admin_css")
def our_sheet() -> SafeString:
    """Load our style sheet on every admin page."""
    return format_html('<link rel="stylesheet" href="{}">', static("staff/papers.css"))

"""Hangs the staff screens into Wagtail's admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.templatetags.static import static
from django.urls import URLResolver, include, path
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.auth import permission_denied
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from pages.models import ITEM_TYPES, HomePage, SectionPage
from pages.publishing.visibility import visible
from pages.staff import form_actions, home, menu, people, urls
from pages.staff.dates import ThaiDateField
from pages.staff.moments import ThaiMomentField, ThaiTimeField
from pages.staff.page_views import views_of
from pages.staff.refusals import note_closed, noted, noted_all
from pages.staff.roles import agencies, signed_in
from pages.upkeep import journal
from pages.upkeep.translating import is_translation

if TYPE_CHECKING:
    from portal.accounts.models import User

# Every date of every form, of the rows below a page too, is typed in the Buddhist era.
for _model_field, _form_field in (
    (models.DateField, ThaiDateField),
    (models.DateTimeField, ThaiMomentField),
    (models.TimeField, ThaiTimeField),
):
    register_form_field_override(
        _model_field, override={"form_class": _form_field}, exact_class=True
    )

SHEETS = (
    "tokens",
    "base",
    "sidebar",
    "parts",
    "home",
    "form",
    "kinds",
    "decision",
    "lists",
    "start",
    "translation",
    "appearance",
    "notices",
)
SCRIPTS = ("codes", "dates", "files", "steps", "saving", "drafts", "decision")


@hooks.register("register_admin_urls")
def our_addresses() -> list[URLResolver]:
    """Put our screens below the admin."""
    return noted_all([path("work/", include(urls))])


@hooks.register("register_log_actions")
def our_log_entries(actions: LogActionRegistry) -> None:
    """Name our entries in the history."""
    actions.register_action("pages.restyle", _("Look changed"), _("Changed the look"))
    for name, label in journal.ACTS.items():
        actions.register_action(name, label, label)


@hooks.register("register_admin_viewset")
def our_page_forms() -> list[PageViewSet]:
    """Replace the form views of the page types staff write."""
    return [views_of(page_type) for page_type in (*ITEM_TYPES, HomePage, SectionPage)]


@hooks.register("construct_main_menu")
def our_menu(request: HttpRequest, items: list[Any]) -> None:
    """Leave staff only what their roles need, and superusers only what opens."""
    if menu.is_staff(signed_in(request)):
        items[:] = [item for item in items if isinstance(item, menu.RoleItem)]
    items[:] = [item for item in items if item.name not in menu.CLOSED]


@hooks.register("construct_settings_menu")
def no_redirects(request: HttpRequest, items: list[Any]) -> None:
    """Offer nothing that the guard keeps closed."""
    items[:] = [item for item in items if item.name not in menu.CLOSED]


for _item in menu.ITEMS:
    hooks.register("register_admin_menu_item", lambda item=_item: item)


@hooks.register("register_admin_search_area")
def our_search() -> menu.ItemSearch:
    """Search items from the sidebar."""
    return menu.ItemSearch()


@hooks.register("construct_homepage_panels")
def our_panels(request: HttpRequest, panels: list[Any]) -> None:
    """Show what waits for this person."""
    panels[:] = home.panels_for(request)


@hooks.register("construct_homepage_summary_items")
def no_counts(request: HttpRequest, items: list[Any]) -> None:
    """Drop Wagtail's counts of pages, pictures and documents."""
    items.clear()


@hooks.register("construct_page_action_menu")
def our_buttons(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Leave sending, saving and withdrawing."""
    items[:] = form_actions.buttons(context)


@hooks.register("before_create_page")
def only_items(
    request: HttpRequest, parent: Page, page_class: type[Page]
) -> HttpResponseBase | None:
    """Refuse new homes and sections to everybody: a command founds them, with their records.

    Staff begin no English item either: it is made from its original.
    """
    is_item = page_class in ITEM_TYPES
    if is_item and (signed_in(request).is_superuser or not is_translation(parent)):
        return None
    note_closed(request)
    refusal: HttpResponseBase = permission_denied(request)
    return refusal


@hooks.register("construct_page_chooser_queryset")
def public_pages_of_own_agencies(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    """Offer for links only what the public can open, in the person's own agencies."""
    own = Page.objects.none()
    for agency in agencies(signed_in(request)):
        own |= Page.objects.descendant_of(agency, inclusive=True)
    return visible(pages & own)


@hooks.register("before_create_user")
@noted
def limit_new_user(request: HttpRequest) -> None:
    """Keep administrators within their agency."""
    people.refuse_rise(request)


@hooks.register("before_edit_user")
@noted
def limit_edited_user(request: HttpRequest, user: User) -> None:
    """Keep administrators within their agency."""
    people.refuse_rise(request, user)


@hooks.register("insert_global_admin_css")
def our_sheets() -> SafeString:
    """Load our style sheets on every admin page."""
    links = ((static(f"staff/{name}.css"),) for name in SHEETS)
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', links)


@hooks.register("insert_global_admin_js")
def our_scripts() -> SafeString:
    """Load our controllers on every admin page."""
    tags = ((static(f"staff/{name}.js"),) for name in SCRIPTS)
    return format_html_join("\n", '<script src="{}" defer></script>', tags)

"""Who may open which admin address: a table from route name to roles; what is not in it is refused.

Hiding a menu item is not permission (staff.md 9): Wagtail answers its copy, move and report
addresses to anybody who may enter. Superusers pass, to repair, but not where CLOSED says so;
publishing has a gate of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponseBase, HttpResponseNotAllowed
from wagtail.admin.auth import permission_denied

from documents.models import Finding, StoredFile
from pages.staff.access import may_see_file
from pages.staff.refusals import note_closed, noted
from pages.staff.roles import DECIDERS, READERS, StaffRole, roles_of

if TYPE_CHECKING:
    from portal.accounts.models import User

# Wagtail's forms post. Its confirmation pages also take DELETE, and then delete without asking.
METHODS = ("GET", "HEAD", "OPTIONS", "POST")
View = Callable[..., HttpResponseBase]
Condition = Callable[["User", dict[str, Any]], bool]

EVERYBODY = frozenset(StaffRole)
OWNER = frozenset({StaffRole.OWNER})
ADMINISTRATOR = frozenset({StaffRole.ADMINISTRATOR})
READER = frozenset({StaffRole.OWNER, *READERS})

ROUTES: dict[str, frozenset[StaffRole]] = {
    # Entering, leaving, one's own account, and what every screen loads.
    "wagtailadmin_home": EVERYBODY,
    "wagtailadmin_login": EVERYBODY,
    "wagtailadmin_logout": EVERYBODY,
    "wagtailadmin_account": EVERYBODY,
    "wagtailadmin_password_reset": EVERYBODY,
    "wagtailadmin_password_reset_done": EVERYBODY,
    "wagtailadmin_password_reset_confirm": EVERYBODY,
    "wagtailadmin_password_reset_complete": EVERYBODY,
    "wagtailadmin_sprite": EVERYBODY,
    "wagtailadmin_javascript_catalog": EVERYBODY,
    "wagtailadmin_dismissibles": EVERYBODY,
    # Wagtail's "not found".
    "wagtail.admin.views.home.default": EVERYBODY,
    # The page form.
    "wagtailadmin_pages:add": OWNER,
    "wagtailadmin_pages:edit": OWNER,
    "wagtailadmin_pages:preview_on_add": OWNER,
    "wagtailadmin_pages:preview_on_edit": OWNER,
    "wagtailadmin_editing_sessions:ping": OWNER,
    "wagtailadmin_editing_sessions:release": OWNER,
    "wagtailadmin_block_preview": OWNER,
    # Links inside a paragraph; which pages they offer is narrowed in wagtail_hooks.
    "wagtailadmin_choose_page": OWNER,
    "wagtailadmin_choose_page_child": OWNER,
    "wagtailadmin_choose_page_search": OWNER,
    "wagtailadmin_choose_page_external_link": OWNER,
    "wagtailadmin_choose_page_email_link": OWNER,
    "wagtailadmin_choose_page_phone_link": OWNER,
    "wagtailadmin_choose_page_anchor_link": OWNER,
    # Files: each of them only for those who work on it, see CONDITIONS.
    "documents:upload": OWNER | {StaffRole.WEB_MASTER},
    "documents:card": READER,
    "documents:preview": READER,
    "documents:content": READER,
    "documents:excuse": OWNER,
    # Our own screens; each view asks again about the item it shows.
    "staff:start": OWNER,
    "staff:items": READER | {StaffRole.RECORDS_OFFICER},
    "staff:card": READER,
    "staff:checks": OWNER,
    "staff:withdraw": OWNER,
    "staff:make_next": OWNER,
    "staff:copy": OWNER,
    "staff:move": OWNER | {StaffRole.WEB_MASTER},
    "staff:put_away": OWNER,
    "staff:restore": OWNER,
    "staff:bin": READER,
    "staff:translate": OWNER,
    "staff:translations": OWNER | {StaffRole.WEB_MASTER},
    "staff:translation": READER,
    "staff:queue": frozenset(DECIDERS),
    "staff:queue_results": frozenset(DECIDERS),
    "staff:bulk": frozenset(DECIDERS),
    "staff:urgent": frozenset({StaffRole.WEB_MASTER}),
    "staff:urgent_results": frozenset({StaffRole.WEB_MASTER}),
    "staff:decide": READER,
    "staff:frame": READER,
    "staff:history": READER | {StaffRole.RECORDS_OFFICER},
    "staff:take_down": frozenset({StaffRole.WEB_MASTER}),
    "staff:confirm_verbal": frozenset({StaffRole.APPROVER}),
    "staff:verbal_paper": frozenset({StaffRole.WEB_MASTER}),
    "staff:notices": EVERYBODY,
    "staff:read_notices": EVERYBODY,
    "staff:read_notice": EVERYBODY,
    "staff:here": EVERYBODY,
    # Deputies of approvers; the actions ask whose.
    "staff:deputies": frozenset({StaffRole.APPROVER, StaffRole.ADMINISTRATOR}),
    "staff:deputy_end": frozenset({StaffRole.APPROVER, StaffRole.ADMINISTRATOR}),
    # Work of people who left.
    "staff:handovers": frozenset({StaffRole.WEB_MASTER}),
    # The coded reasons of returns, rejections and take-downs.
    "staff:reasons": ADMINISTRATOR,
    "staff:reason_new": ADMINISTRATOR,
    "staff:reason": ADMINISTRATOR,
    "staff:reason_move": ADMINISTRATOR,
    "staff:reason_use": ADMINISTRATOR,
    # Looks.
    "staff:appearance": ADMINISTRATOR,
    # Days on which nobody works.
    "staff:holidays": ADMINISTRATOR,
    "staff:holidays_take": ADMINISTRATOR,
    "staff:holidays_confirm": ADMINISTRATOR,
    "staff:holiday_remove": ADMINISTRATOR,
    # People.
    "wagtailusers_users:index": ADMINISTRATOR,
    "wagtailusers_users:index_results": ADMINISTRATOR,
    "wagtailusers_users:add": ADMINISTRATOR,
    "wagtailusers_users:edit": ADMINISTRATOR,
}


# What nobody opens, superusers included: Wagtail's libraries of documents and pictures know no
# scan, no request and no evidence, its redirects and snippets are public at once, its page search
# has no index here. Ours stand beside them.
CLOSED = frozenset(
    {
        "wagtaildocs",
        "wagtaildocs_chooser",
        "wagtailimages",
        "wagtailimages_chooser",
        "wagtailredirects",
        "wagtailsnippets",
        "wagtailadmin_error_test",
        "wagtailadmin_pages:search",
        "wagtailadmin_pages:search_results",
    }
)


def _file(user: User, kwargs: dict[str, Any]) -> bool:
    file = StoredFile.objects.filter(pk=kwargs["pk"]).first()
    return file is None or may_see_file(user, file)


def _file_of_finding(user: User, kwargs: dict[str, Any]) -> bool:
    finding = Finding.objects.select_related("file").filter(pk=kwargs["pk"]).first()
    return finding is None or may_see_file(user, finding.file)


CONDITIONS: dict[str, Condition] = {
    "documents:card": _file,
    "documents:preview": _file,
    "documents:content": _file,
    "documents:excuse": _file_of_finding,
}


def open_to(routes: Mapping[str, frozenset[StaffRole]]) -> None:
    """Add the screens of an upper layer when its app is ready; none may change a rule of ours."""
    for name, roles in routes.items():
        if ROUTES.setdefault(name, roles) != roles:
            raise ValueError(f"{name} has another rule already.")


def is_closed(route: str) -> bool:
    """Return whether an address, or all of its namespace, is closed to everybody."""
    return route in CLOSED or route.partition(":")[0] in CLOSED


def may_open(user: User, route: str, kwargs: dict[str, Any]) -> bool:
    """Return whether a person may open an admin address."""
    if is_closed(route):
        return False
    if user.is_superuser:
        return True
    if not ROUTES.get(route, frozenset()) & roles_of(user):
        return False
    condition = CONDITIONS.get(route)
    return condition is None or condition(user, kwargs)


def guarded(view: View) -> View:
    """Refuse an admin view to people without a rule for it; strangers meet the sign-in."""

    inside = noted(view)

    @wraps(view)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        match = request.resolver_match
        if isinstance(request.user, AnonymousUser) or match is None:
            return inside(request, *args, **kwargs)
        if not may_open(request.user, match.view_name, dict(match.kwargs)) and enters(request.user):
            note_closed(request)
            return permission_denied(request)
        return inside(request, *args, **kwargs)

    return opened


def enters(user: User) -> bool:
    """Return whether a person may enter the admin at all; Wagtail refuses the others itself."""
    return bool(user.has_perm("wagtailadmin.access_admin"))

"""The sidebar: a few words per role, and nothing of Wagtail's that these people do not need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.search import SearchArea

from pages.staff.roles import DECIDERS, READERS, StaffRole, roles_of, signed_in

if TYPE_CHECKING:
    from portal.accounts.models import User


def is_staff(user: User) -> bool:
    """Return whether a person works under the guard; superusers see all of Wagtail's menu."""
    return not user.is_superuser


class RoleItem(MenuItem):
    """A menu item for some roles."""

    def __init__(
        self, label: Any, route: str, *, roles: frozenset[StaffRole], **looks: Any
    ) -> None:
        self.roles = roles
        super().__init__(label, reverse_lazy(route), **looks)

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person holds one of the roles."""
        return bool(self.roles & roles_of(signed_in(request)))


class AllItems(RoleItem):
    """The list of items, for people who are not owners only."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Leave it to "My documents" for somebody who only writes."""
        return super().is_shown(request) and roles_of(signed_in(request)) != {StaffRole.OWNER}


class OwnItems(RoleItem):
    """The list of items under the name it has for owners."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to somebody who only writes."""
        return roles_of(signed_in(request)) == {StaffRole.OWNER}


# No name begins with another one: Wagtail would mark both as the current page.
ITEMS: tuple[RoleItem, ...] = (
    RoleItem(
        _("Home"),
        "wagtailadmin_home",
        roles=frozenset(StaffRole),
        name="home",
        icon_name="home",
        order=1,
    ),
    RoleItem(
        _("Waiting for review"),
        "staff:queue",
        roles=frozenset(DECIDERS),
        name="requests",
        icon_name="tasks",
        order=10,
    ),
    RoleItem(
        pgettext_lazy("menu", "Notices"),
        "staff:notices",
        roles=frozenset({StaffRole.OWNER, *DECIDERS}),
        name="notices",
        icon_name="mail",
        order=15,
    ),
    OwnItems(
        _("My documents"),
        "staff:items",
        roles=frozenset({StaffRole.OWNER}),
        name="my-documents",
        icon_name="doc-full",
        order=20,
    ),
    AllItems(
        _("All items"),
        "staff:items",
        roles=frozenset({StaffRole.OWNER, StaffRole.RECORDS_OFFICER, *READERS}),
        name="all-items",
        icon_name="doc-full",
        order=20,
    ),
    RoleItem(
        _("Deputies"),
        "staff:deputies",
        roles=frozenset({StaffRole.APPROVER, StaffRole.ADMINISTRATOR}),
        name="signing-deputies",
        icon_name="group",
        order=44,
    ),
    RoleItem(
        _("Reasons"),
        "staff:reasons",
        roles=frozenset({StaffRole.ADMINISTRATOR}),
        name="decision-reasons",
        icon_name="list-ul",
        order=45,
    ),
    RoleItem(
        _("Appearance"),
        "staff:appearance",
        roles=frozenset({StaffRole.ADMINISTRATOR}),
        name="appearance",
        icon_name="view",
        order=50,
    ),
    RoleItem(
        _("English versions"),
        "staff:translations",
        roles=frozenset({StaffRole.OWNER, StaffRole.WEB_MASTER}),
        name="translations",
        icon_name="globe",
        order=30,
    ),
    RoleItem(
        _("Public holidays"),
        "staff:holidays",
        roles=frozenset({StaffRole.ADMINISTRATOR}),
        name="days-off",
        icon_name="calendar-alt",
        order=55,
    ),
    RoleItem(
        _("Users"),
        "wagtailusers_users:index",
        roles=frozenset({StaffRole.ADMINISTRATOR}),
        name="people",
        icon_name="user",
        order=60,
    ),
)
# Wagtail's names of what pages.staff.guard keeps closed to everybody.
CLOSED = frozenset({"documents", "images", "snippets", "redirects"})


class ItemSearch(SearchArea):
    """The search box of the sidebar: it finds items, not Wagtail's pages."""

    def __init__(self) -> None:
        super().__init__(
            _("Items"), reverse_lazy("staff:items"), name="items", icon_name="search", order=1
        )

    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to everybody who may open the list."""
        listed = frozenset({StaffRole.OWNER, StaffRole.RECORDS_OFFICER, *READERS})
        return bool(listed & roles_of(signed_in(request)))

"""What every panel of the home page is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from wagtail.admin.ui.components import Component

from pages.staff.roles import StaffRole, roles_of

if TYPE_CHECKING:
    from portal.accounts.models import User


class HomePanel(Component):
    """One panel of the home page, in the head, the wide or the narrow column."""

    place = "wide"
    roles: frozenset[StaffRole] = frozenset()

    def __init__(self, user: User, now: datetime) -> None:
        self.user = user
        self.now = now

    def rows(self) -> dict[str, Any]:
        """Return what the template shows."""
        return {}

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Hand the rows and the person's roles to the template."""
        given = parent_context or {}
        request = given.get("request")
        held = roles_of(self.user)
        return {
            "request": request,
            # Wagtail renders a component without the request; its forms would carry no token.
            "csrf_token": given.get("csrf_token"),
            "roles": held,
            "is_owner": StaffRole.OWNER in held,
        } | self.rows()

"""The list of people for an administrator: who works in the office, as what, and since when not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.users.views.users import IndexView, UserViewSet

from pages.staff import people
from pages.staff.roles import signed_in
from pages.staff.tables import RowColumn

if TYPE_CHECKING:
    from portal.accounts.models import User


class PeopleView(IndexView):
    """The people an administrator may look after; everybody for a superuser."""

    table_classname = "listing staff-cards"
    show_export_buttons = False

    @property
    def columns(self) -> list[RowColumn]:
        """Return the columns, without checkboxes: no bulk action on people is open to anybody."""
        return [
            RowColumn("person", _nothing, label=_("Name"), sort_key="name"),
            RowColumn("roles", _roles, label=_("Roles"), width="34%"),
            RowColumn("standing", self._buttons, label=_("Last login"), sort_key="last_login"),
        ]

    def _buttons(self, row: User) -> dict[str, Any]:
        offered = hooks.get_hooks("register_user_listing_buttons")
        by = signed_in(self.request)
        return {"buttons": [one for hook in offered for one in hook(user=row, request_user=by)]}

    def get_base_queryset(self) -> QuerySet[User]:
        """Return the people of the person's own agencies, and those who have no role yet."""
        return people.within_reach(signed_in(self.request)).prefetch_related("groups__agency_role")


class PeopleViewSet(UserViewSet):
    """Wagtail's user administration with our list."""

    index_view_class = PeopleView
    index_template_name = "wagtailadmin/generic/listing.html"
    index_results_template_name = "wagtailadmin/generic/listing_results.html"
    filterset_class = None
    copy_view_enabled = False


def _nothing(row: User) -> dict[str, Any]:
    return {}


def _roles(row: User) -> dict[str, Any]:
    held = [group.agency_role for group in row.groups.all() if hasattr(group, "agency_role")]
    return {"roles": sorted({str(role.get_role_display()) for role in held})}

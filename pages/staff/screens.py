"""The frame of our own screens: Wagtail's furniture, one bar on top that leads back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from pages.staff.roles import roles_of, signed_in

if TYPE_CHECKING:
    from portal.accounts.models import User

P = TypeVar("P", bound=Page)


class StaffView(WagtailAdminTemplateMixin, TemplateView):
    """One of our own screens."""

    # Where the bar on top leads back to: a route and its words.
    back_route = "wagtailadmin_home"
    back_label: Any = _("Home")

    @property
    def user(self) -> User:
        """Return the person at the screen."""
        return signed_in(self.request)

    def asked_for(self, agencies: Sequence[P]) -> P:
        """Return the agency asked for, or the first. Raises PermissionDenied when it is none."""
        asked = self.request.GET.get("agency")
        found = [one for one in agencies if asked in (None, str(one.pk))]
        if not found:
            raise PermissionDenied
        return found[0]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return none: the bar on top leads back."""
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the way back and the person's roles."""
        return super().get_context_data(**kwargs) | {
            "back_route": self.back_route,
            "back_label": self.back_label,
            "roles": roles_of(self.user),
        }

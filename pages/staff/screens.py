"""The frame of our own screens: Wagtail's furniture, one bar on top that leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from pages.staff.roles import roles_of, signed_in

if TYPE_CHECKING:
    from portal.accounts.models import User


class StaffView(WagtailAdminTemplateMixin, TemplateView):
    """One of our own screens."""

    # Where the bar on top leads back to: a route and its words.
    back_route = "wagtailadmin_home"
    back_label: Any = _("Home")

    @property
    def user(self) -> User:
        """Return the person at the screen."""
        return signed_in(self.request)

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

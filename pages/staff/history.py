"""The history of an item: who did what and when, and who holds it now."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from pages.models import OfficialPage
from pages.publishing import routing
from pages.publishing.visibility import current_record
from pages.staff.roles import READERS, StaffRole, holds
from pages.staff.screens import StaffView
from pages.staff.standing import standings
from pages.staff.timeline import events, holder_of


class HistoryView(StaffView):
    """One item from its first sending to its last take-down."""

    template_name = "pages/staff/history.html"
    header_icon = "history"

    @cached_property
    def page(self) -> OfficialPage:
        """Return the item."""
        return get_object_or_404(OfficialPage, pk=self.kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse people who neither wrote it nor read in its agency."""
        reads = holds(self.user, self.page, *READERS, StaffRole.RECORDS_OFFICER)
        if not (reads or self.page.owner_id == self.user.pk or self.user.is_superuser):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """Name the screen."""
        return _("History of “%(title)s”") % {"title": self.page.title}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the events and what this person may do next."""
        record = current_record(self.page)
        return super().get_context_data(**kwargs) | {
            "page": self.page.specific,
            "standing": standings([self.page], timezone.now())[self.page.pk],
            "holder": holder_of(self.page),
            "events": events(self.page),
            "is_public": record is not None,
            "may_edit": self.page.owner_id == self.user.pk,
            "may_take_down": self.page.live and routing.is_web_master(self.user, self.page),
        }

"""The history of an item: who did what and when, and who holds it now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from pages.models import OfficialPage
from pages.publishing import policy, routing
from pages.publishing.visibility import current_record
from pages.staff.roles import StaffRole, holds, may_read
from pages.staff.screens import StaffView
from pages.staff.standing import standings
from pages.staff.timeline import events, holder_of
from pages.upkeep import copies, moves, recycling, translating

if TYPE_CHECKING:
    from portal.accounts.models import User


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
        reads = holds(self.user, self.page, StaffRole.RECORDS_OFFICER)
        if not (reads or may_read(self.user, self.page)):
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
            "may_edit": policy.drafts(self.user, self.page) and not self.page.binned_at,
            "may_copy": copies.may_copy(self.user, self.page),
            "may_move": moves.may_move(self.user, self.page) and not self.page.binned_at,
            "may_bin": self.page.owner_id == self.user.pk
            and recycling.hindrance(self.page) is None,
            "may_restore": self.page.owner_id == self.user.pk and self.page.binned_at,
            **translations(self.user, self.page),
            "may_take_down": self.page.live and routing.is_web_master(self.user, self.page),
        }


def translations(user: User, page: OfficialPage) -> dict[str, Any]:
    """Return the English version of an item, whether one may be begun, and if this is one."""
    version = translating.translation_of(page)
    return {
        "translation": version if version is not None and may_read(user, version) else None,
        "may_translate": version is None and translating.may_translate(user, page),
        "is_translation": translating.is_translation(page),
    }

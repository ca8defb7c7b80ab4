"""The list of the recycle bin: what lies in it, since when, through whom."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages.staff import worklists
from pages.staff.screens import StaffView
from pages.staff.standing import standings

PER_PAGE = 30


class BinView(StaffView):
    """The recycle bin."""

    template_name = "pages/staff/bin.html"
    page_title = _("Recycle bin")
    header_icon = "bin"
    back_route = "staff:items"
    back_label = _("List of items")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add one page of the bin, newest first."""
        found = worklists.binned(self.user).select_related("binned_by")
        page = Paginator(found, PER_PAGE).get_page(self.request.GET.get("p"))
        known = standings(list(page.object_list), timezone.now())
        rows = [
            {"page": one, "standing": known[one.pk], "is_mine": one.owner_id == self.user.pk}
            for one in page.object_list
        ]
        return super().get_context_data(**kwargs) | {"page_obj": page, "rows": rows}

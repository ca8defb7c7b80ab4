"""Looking up an item by its title: one's own, or all of the agency for those who read it."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages.models import OfficialPage
from pages.publishing.models import PublicationRequest
from pages.staff import worklists
from pages.staff.roles import StaffRole, roles_of
from pages.staff.screens import StaffView
from pages.staff.standing import standings

PER_PAGE = 30


class ItemsView(StaffView):
    """My documents, or all items."""

    template_name = "pages/staff/items.html"
    header_icon = "doc-full"

    def get_page_title(self) -> Any:
        """Name the list after what is in it."""
        only_own = roles_of(self.user) == {StaffRole.OWNER}
        return _("My documents") if only_own else _("All items")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add one page of items with where each of them stands."""
        query = self.request.GET.get("q", "").strip()
        found = worklists.items(self.user)
        if query:
            found = found.filter(title__icontains=query)
        page = Paginator(found, PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {
            "query": query,
            "writes": StaffRole.OWNER in roles_of(self.user),
            "page_obj": page,
            "rows": _rows(list(page.object_list), self.user.pk),
        }


def _rows(pages: list[OfficialPage], person: int) -> list[dict[str, Any]]:
    known = standings(pages, timezone.now())
    waiting = set(
        PublicationRequest.objects.open()
        .filter(page__in=[page.pk for page in pages])
        .values_list("page_id", flat=True)
    )
    return [
        {
            "page": page,
            "standing": known[page.pk],
            "may_edit": page.owner_id == person and page.pk not in waiting,
            "may_copy": _many(page) and (page.owner_id == person or page.live),
        }
        for page in pages
    ]


def _many(page: OfficialPage) -> bool:
    """Return whether a section may hold several of this type; what else a copy needs, it asks."""
    kind = page.specific_class
    return kind is not None and kind.max_count_per_parent is None

"""The list of everything a person was told, by day, each with its way on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from pages.publishing import notices
from pages.publishing.models import Notice
from pages.publishing.models.notice import NoticeKind
from pages.staff.roles import signed_in
from pages.staff.screens import StaffView
from thai import calendar

PER_PAGE = 30
TO_DECIDE = (NoticeKind.WAITING, NoticeKind.WAITING_LONG, NoticeKind.TO_PUBLISH)
# What asks for something to be done soon, in the colour of a warning.
PRESSING = (NoticeKind.RETURNED, NoticeKind.REJECTED, NoticeKind.WAITING_LONG)


def address_of(notice: Notice) -> str:
    """Return where a person goes on from a notice: to decide, to correct, or to the history."""
    request = notice.request
    if request.page_id is None or notice.kind in TO_DECIDE:
        return reverse("staff:decide", args=[request.pk])
    if notice.kind == NoticeKind.RETURNED:
        return reverse("wagtailadmin_pages:edit", args=[request.page_id])
    return reverse("staff:history", args=[request.page_id])


def public_address(notice: Notice) -> str:
    """Return where the public finds what was published, "" for other notices."""
    return notice.request.url if notice.kind == NoticeKind.PUBLISHED else ""


class NoticesView(StaffView):
    """All notices, or the unread ones (?show=unread)."""

    template_name = "pages/staff/notices.html"
    page_title = _("Notices to you")
    header_icon = "mail"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add one page of notices in groups of a day."""
        unread = notices.unread(self.user)
        only_unread = self.request.GET.get("show") == "unread"
        found = unread if only_unread else self.user.notices.select_related("request")
        page = Paginator(found, PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {
            "days": list(by_day(page.object_list)),
            "page_obj": page,
            "only_unread": only_unread,
            "unread": unread.count(),
            "today": calendar.today(),
        }


def by_day(found: Iterable[Notice]) -> Iterable[tuple[date, list[dict[str, Any]]]]:
    """Group notices, newest first, by the Bangkok day they were told on."""
    for day, told in groupby(found, lambda notice: calendar.in_bangkok(notice.at).date()):
        yield day, [_row(notice) for notice in told]


def _row(notice: Notice) -> dict[str, Any]:
    return {
        "notice": notice,
        "address": address_of(notice),
        "public": public_address(notice),
        "tone": "warning" if notice.kind in PRESSING else "",
    }


@require_POST
def read_all(http: HttpRequest) -> HttpResponse:
    """Put away every notice of this person; go back to the screen that asked."""
    notices.mark_read(signed_in(http), timezone.now())
    return redirect("staff:notices" if "stay" in http.POST else "wagtailadmin_home")


@require_POST
def read_one(http: HttpRequest, pk: int) -> HttpResponse:
    """Put away one notice of this person; somebody else's stays as it is."""
    notices.mark_read(signed_in(http), timezone.now(), pk)
    return redirect("staff:notices")

"""The screens of the papers: a press makes one and leads to its PDF; a list shows what was made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import Page

from pages.models import HomePage
from pages.publishing.models import PublicationRequest
from pages.staff import refusals
from pages.staff.roles import offices, roles_of, signed_in
from pages.staff.screens import StaffView
from portal.paper import actions, codes, reading
from portal.paper.errors import PaperError
from portal.paper.models import Rendition
from portal.paper.routes import KEEPERS

PER_PAGE = 30
# More digits than any id of a database has.
LONGEST_ID = 18


@require_POST
def form(http: HttpRequest, pk: int) -> HttpResponse:
    """Print the form of a request."""
    asked = _asked(http, pk)
    ink = "ink" in http.POST
    return _printed(http, lambda: actions.print_form(asked, by=signed_in(http), ink=ink))


@require_POST
def memo(http: HttpRequest, pk: int) -> HttpResponse:
    """Print the covering memo of a request."""
    asked = _asked(http, pk)
    ink = "ink" in http.POST
    return _printed(http, lambda: actions.print_memo(asked, by=signed_in(http), ink=ink))


@require_POST
def certificate(http: HttpRequest, pk: int) -> HttpResponse:
    """Print the history of an item."""
    page = get_object_or_404(Page, pk=pk)
    user = signed_in(http)
    if not reading.may_certify(user, page):
        raise PermissionDenied
    return _printed(http, lambda: actions.print_certificate(page, by=user))


@require_POST
def announcement(http: HttpRequest, pk: int) -> HttpResponse:
    """Print the announcement of an agency this person keeps."""
    user = signed_in(http)
    home = get_object_or_404(HomePage, pk=pk)
    if not (user.is_superuser or offices(user, *KEEPERS).filter(pk=home.pk).exists()):
        raise PermissionDenied
    return _printed(http, lambda: actions.print_announcement(home, by=user))


@require_POST
def batch(http: HttpRequest) -> HttpResponse:
    """Print the forms of many requests, or of the newest request of many items."""
    user = signed_in(http)
    wanted = (
        _numbers(http, "id")
        or _numbers(http, "rows")
        or reading.latest_of(user, _numbers(http, "item"))
    )
    asked = reading.chosen(user, wanted)
    return _printed(http, lambda: actions.print_batch(asked, by=user, ink="ink" in http.POST))


def _numbers(http: HttpRequest, name: str) -> list[int]:
    """Return the ids that were sent, one more than fit into a file at most.

    A row that was ticked in the queue names its revision too, behind a colon.
    """
    sent = [text.partition(":")[0] for text in http.POST.getlist(name)]
    given = [text for text in sent if text.isdecimal() and len(text) < LONGEST_ID]
    return [int(text) for text in given[: actions.MOST + 1]]


@require_safe
@never_cache
def sheet(http: HttpRequest, code: str) -> HttpResponse:
    """Send a printed paper to somebody who may read what it says."""
    rendition = get_object_or_404(Rendition, code=codes.read(code))
    if not reading.may_open(signed_in(http), rendition):
        raise PermissionDenied
    response = HttpResponse(bytes(rendition.pdf), content_type="application/pdf")
    name = f"{rendition.kind}-{codes.shown(rendition.code)}.pdf"
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


class PapersView(StaffView):
    """The papers of the person's agencies, newest first, and the announcement to print."""

    template_name = "paper/staff/list.html"
    page_title = _("Printed papers")
    header_icon = "doc-full"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add one page of papers and the agencies whose announcement the person may print."""
        found = reading.printed_for(self.user).select_related("made_by")
        page = Paginator(found, PER_PAGE).get_page(self.request.GET.get("p"))
        keeps = offices(self.user, *KEEPERS) if roles_of(self.user) & KEEPERS else ()
        return super().get_context_data(**kwargs) | {
            "page_obj": page,
            "papers": [(paper, codes.shown(paper.code)) for paper in page.object_list],
            "agencies": keeps,
            "query": "",
        }


def _asked(http: HttpRequest, pk: int) -> PublicationRequest:
    """Return a request the person may read. Raises PermissionDenied for one of others."""
    asked = get_object_or_404(PublicationRequest.objects.select_related("agency"), pk=pk)
    if not reading.requests_of(signed_in(http)).filter(pk=pk).exists():
        raise PermissionDenied
    return asked


def _printed(http: HttpRequest, make: Callable[[], Rendition]) -> HttpResponse:
    """Lead to the paper, or back with word of why there is none."""
    try:
        made = make()
    except PaperError as refusal:
        refusals.show(http, refusal)
        back = http.headers.get("Referer", "")
        known = url_has_allowed_host_and_scheme(back, {http.get_host()}, http.is_secure())
        return redirect(back if known else "paper:list")
    return redirect("paper:sheet", codes.shown(made.code))

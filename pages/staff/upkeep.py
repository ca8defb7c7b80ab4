"""Buttons beside the form: the next period, a copy, the recycle bin and out of it."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from pages.models import ItemPage, OfficialPage
from pages.publishing.errors import PublishingError
from pages.staff import refusals
from pages.staff.roles import may_read, signed_in
from pages.upkeep import copies, next_period, recycling
from pages.upkeep.errors import UpkeepError


@require_POST
def make_next(http: HttpRequest, pk: int) -> HttpResponse:
    """Make the item of the next month or year, and open its form."""
    told = _("The next one is ready. Only the file is missing; look through the rest.")
    return _made(http, lambda: next_period.make_next(_item(pk), by=signed_in(http)), told)


@require_POST
def copy(http: HttpRequest, pk: int) -> HttpResponse:
    """Make a copy of one's own, and open its form."""
    told = _("This is a new draft with the words of the old one. Change its title before sending.")
    return _made(http, lambda: copies.copy(_item(pk), by=signed_in(http)), told)


def _made(http: HttpRequest, make: Callable[[], ItemPage], told: str) -> HttpResponse:
    try:
        made = make()
    except (UpkeepError, PublishingError) as refusal:
        refusals.show(http, refusal)
        return redirect("staff:start")
    messages.success(http, told)
    return redirect("wagtailadmin_pages:edit", made.pk)


@require_POST
def put_away(http: HttpRequest, pk: int) -> HttpResponse:
    """Put an item into the bin."""
    page = _seen(http, pk)
    told = _("“%(title)s” is in the recycle bin. You can restore it there.")
    return _kept(http, page, lambda: recycling.put_away(page, by=signed_in(http)), told)


@require_POST
def restore(http: HttpRequest, pk: int) -> HttpResponse:
    """Take an item out of the bin."""
    page = _seen(http, pk)
    told = _("“%(title)s” is back among your documents.")
    return _kept(http, page, lambda: recycling.restore(page, by=signed_in(http)), told)


def _kept(
    http: HttpRequest, page: OfficialPage, act: Callable[[], None], told: str
) -> HttpResponse:
    try:
        act()
    except (UpkeepError, PublishingError) as refusal:
        refusals.show(http, refusal)
        return redirect("staff:history", page.pk)
    messages.success(http, told % {"title": page.title})
    return redirect("staff:bin" if http.path.endswith("/restore/") else "staff:items")


def _item(pk: int) -> OfficialPage:
    return get_object_or_404(OfficialPage, pk=pk)


def _seen(http: HttpRequest, pk: int) -> OfficialPage:
    """Return an item this person may read. Raises PermissionDenied."""
    page = _item(pk)
    if not may_read(signed_in(http), page):
        raise PermissionDenied
    return page

"""The table of an item as CSV, so that anybody can reckon with it (open data)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from pages.models import ItemPage, OfficialPage
from pages.public.spreadsheets import csv_response
from pages.publishing.visibility import current_record


@require_safe
def item_table(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the table of a visible item; 410 after its time, 404 for a page without one."""
    page = get_object_or_404(OfficialPage, pk=pk).specific
    if current_record(page) is None:
        return page.serve_tombstone(request)
    table = page.open_table() if isinstance(page, ItemPage) else ()
    if not table:
        raise Http404
    return csv_response(page.slug, table)

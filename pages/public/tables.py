"""The table of an item as CSV, so that anybody can reckon with it (open data)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from documents.serving import disposition
from pages.models import ItemPage, OfficialPage
from pages.publishing.visibility import current_record

# A spreadsheet would run a cell that begins so; a minus before a figure stays a figure.
_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")


@require_safe
def item_table(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the table of a visible item; 410 after its time, 404 for a page without one."""
    page = get_object_or_404(OfficialPage, pk=pk).specific
    if current_record(page) is None:
        return page.serve_tombstone(request)
    table = page.open_table() if isinstance(page, ItemPage) else ()
    if not table:
        raise Http404
    response = HttpResponse(as_csv(table), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = disposition(f"{page.title}.csv", inline=False)
    response.headers["Cache-Control"] = "no-cache"
    return response


def as_csv(table: Iterable[Sequence[object]]) -> bytes:
    """Return rows as UTF-8 with the mark by which spreadsheets know it."""
    written = io.StringIO()
    csv.writer(written).writerows([[_cell(value) for value in row] for row in table])
    return written.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    harmful = isinstance(value, str) and value.startswith(_FORMULAS)
    return f"'{value}" if harmful else value

"""The table of a page of statistics as a spreadsheet."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from pages.models import StatisticsPage
from pages.public.spreadsheets import csv_response
from pages.publishing.visibility import current_record


@require_safe
def table(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the public table as CSV; 410 after its time, 404 before it."""
    page = get_object_or_404(StatisticsPage, pk=pk)
    if current_record(page) is None:
        return page.serve_tombstone(request)
    return csv_response(page.slug, [page.figures.columns, *page.figures.rows])

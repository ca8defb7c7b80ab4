"""The figures of the publication work as a table that spreadsheets open."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from pages.models import FiguresPage, HomePage
from pages.models.figures import figures_of
from pages.models.stats import FiguresKind
from pages.public.spreadsheets import csv_response
from pages.publishing.visibility import current_record


@require_safe
def figures_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with month and count, one row a month; 410 after the page's time, 404 before it."""
    page = get_object_or_404(FiguresPage, pk=pk, figures_kind=FiguresKind.PUBLICATION)
    if current_record(page) is None:
        return page.serve_tombstone(request)
    months = figures_of(HomePage.of(page, request), timezone.now()).months
    rows = [(f"{month.first_day:%Y-%m}", str(month.count)) for month in months]
    return csv_response(page.slug, [("month", "items_published"), *rows])

"""The public list of what the office must publish, section by section, and the same as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from pages.models import HomePage
from pages.navigation import frame_of
from pages.public.spreadsheets import csv_response
from portal.compliance import evidence
from portal.compliance.coverage import Row, by_section, figures
from portal.compliance.words import Kind, State


@require_safe
def coverage(request: HttpRequest) -> HttpResponse:
    """Show every requirement with what answers it; ?state=missing narrows the list."""
    rows = evidence.public_rows(_home(request), timezone.now())
    state = request.GET.get("state", "")
    chosen = State(state) if state in State.values else None
    context = {
        "whole": figures(rows),
        "chosen": chosen,
        "sections": tuple(_sections(rows, chosen)),
    }
    return render(request, "compliance/coverage.html", context)


def _sections(rows: tuple[Row, ...], chosen: State | None) -> Iterator[dict[str, Any]]:
    for key, found in by_section(rows).items():
        shown = [row for row in found if chosen in (None, row.state)]
        if shown:
            yield {"key": key, "figures": figures(found), "rows": shown}


@require_safe
def coverage_csv(request: HttpRequest) -> HttpResponse:
    """Answer with the index as a spreadsheet (OIA s.9, notice of 24 Feb 2541: an index)."""
    rows = evidence.public_rows(_home(request), timezone.now())
    heads = (_("Codes"), _("Requirement"), _("Section"), _("Kind"), _("State"), _("Web address"))
    return csv_response(
        "coverage", [[*heads, _("Reason")], *(_cells(row, request) for row in rows)]
    )


def _cells(row: Row, request: HttpRequest) -> list[object]:
    address = request.build_absolute_uri(row.url) if row.url else ""
    reason = row.asked.reason if row.state == State.NOT_APPLICABLE else ""
    return [
        " ".join(row.codes),
        row.asked.title,
        row.asked.section,
        Kind(row.asked.kind).label,
        row.state.label,
        address,
        reason,
    ]


def _home(request: HttpRequest) -> HomePage:
    home = frame_of(request).home
    if home is None:
        raise Http404
    return home

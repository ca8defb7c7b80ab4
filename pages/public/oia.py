"""The index of official information, for people who search themselves (notice of 24 Feb 2541)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from pages.models import HomePage, kind_names
from pages.models.listing import rows
from pages.models.oia import Clause
from pages.models.registers import Entry, answering_any, clauses_of, numbered, register_of
from pages.navigation import frame_of
from pages.public.spreadsheets import csv_response
from thai.templatetags.thai import thai_short_date


def _home(request: HttpRequest) -> HomePage:
    home = frame_of(request).home
    if home is None:
        raise Http404
    return home


def _asked(request: HttpRequest) -> str:
    """Return the clause that was asked for; an unknown one asks for all."""
    clause = request.GET.get("clause", "")
    return clause if clause in Clause.values else ""


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show the records of all clauses or of one as a numbered table."""
    home, clause = _home(request), _asked(request)
    query = f"{urlencode({'clause': clause})}&" if clause else ""
    register = register_of(
        home.places,
        [clause] if clause else Clause.values,
        timezone.now(),
        page=request.GET.get("page", ""),
        query=query,
    )
    context = {
        "register": register.with_clauses(),
        "clauses": Clause.choices,
        "clause": clause,
        "place": next((place for place in home.places if place.key == "oia"), None),
    }
    return render(request, "oia_index.html", context)


@require_safe
def index_csv(request: HttpRequest) -> HttpResponse:
    """Answer with the whole index, or that of one clause, as a spreadsheet."""
    home, clause, now = _home(request), _asked(request), timezone.now()
    found = answering_any(home.places, [clause] if clause else Clause.values, now)
    heading = [
        _("No."), _("Title"), _("Published"), _("Kind"), _("Where"), _("Clause"), _("Address"),
    ]  # fmt: skip
    listed = rows(found, home.places, now)
    entries = numbered(listed, clauses=clauses_of(listed))
    return csv_response("oia-index", [heading, *_lines(entries, request)])


def _lines(entries: tuple[Entry, ...], request: HttpRequest) -> Iterator[list[str]]:
    kinds = kind_names()
    for entry in entries:
        row = entry.row
        yield [
            str(entry.number),
            row.title,
            thai_short_date(row.listed_at),
            str(kinds.get(row.kind, "")),
            row.place.name,
            " ".join(entry.codes),
            request.build_absolute_uri(row.url),
        ]

"""The papers one can print: each gathers what it states, and returns its rendition."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone
from wagtail.models import Page

from pages.models import HomePage
from pages.publishing.models import PublicationRequest
from pages.publishing.routing import agency_of
from portal.paper import errors, facts, letterhead
from portal.paper.making import Paper, make
from portal.paper.models import Kind, Rendition
from portal.paper.procedure import procedure_of
from thai import calendar

if TYPE_CHECKING:
    from portal.accounts.models import User

MOST: Final = 100


def print_form(asked: PublicationRequest, *, by: User, ink: bool = False) -> Rendition:
    """Print the official request form, signed by the evidence or with lines for a pen."""
    return make(_of_request(Kind.FORM, asked, ink=ink), by=by)


def print_memo(asked: PublicationRequest, *, by: User, ink: bool = False) -> Rendition:
    """Print the covering memo (บันทึกข้อความ) of a request."""
    return make(_of_request(Kind.MEMO, asked, ink=ink), by=by)


def print_certificate(page: Page, *, by: User) -> Rendition:
    """Print everything on record about an item. Raises NothingHappened for a mere draft."""
    stated = facts.of_item(page.pk)
    if not (stated["requests"] or stated["opened"]):
        raise errors.NothingHappened
    agency = agency_of(page)
    paper = Paper(
        Kind.CERTIFICATE,
        _data(stated, agency) | {"title": facts.cut(page.title)},
        page.title,
        agency=agency.pk,
        item=page.pk,
        subjects=[one["id"] for one in stated["requests"]],
    )
    return make(paper, by=by)


def print_batch(asked: Sequence[PublicationRequest], *, by: User, ink: bool = False) -> Rendition:
    """Print many request forms as one file, each under its own code, behind a list of them.

    Raises NothingChosen and TooMany.
    """
    if not asked:
        raise errors.NothingChosen
    if len(asked) > MOST:
        raise errors.TooMany
    forms = [print_form(one, by=by, ink=ink) for one in asked]
    agencies = {form.agency_id for form in forms}
    agency = agencies.pop() if len(agencies) == 1 else None
    first = forms[0].data["look"]
    data = {
        "dated": max(form.data["dated"] for form in forms),
        "forms": [{"code": form.code, "data": form.data} for form in forms],
        "look": {"agency": first["agency"] if agency else "", "site": first["site"]},
    }
    subjects = [one.pk for one in asked]
    paper = Paper(Kind.BATCH, data, str(len(forms)), agency=agency, subjects=subjects)
    return make(paper, by=by)


def print_announcement(home: HomePage, *, by: User, dated: date | None = None) -> Rendition:
    """Print the announcement of the publication procedure, with the agency's own people."""
    day = dated or calendar.today()
    data = {
        "dated": _noon(day).isoformat(),
        "facts": procedure_of(home),
        "look": letterhead.office(home),
    }
    return make(Paper(Kind.ANNOUNCEMENT, data, home.title, agency=agency_of(home).pk), by=by)


def _of_request(kind: Kind, asked: PublicationRequest, *, ink: bool) -> Paper:
    stated = facts.of_requests([asked.pk])
    data = _data(stated, asked.agency) | {"ink": ink}
    subjects = [asked.pk]
    return Paper(
        kind, data, asked.title, agency=asked.agency_id, item=asked.page_id, subjects=subjects
    )


def _data(stated: facts.Fact, agency: Page | None) -> dict[str, Any]:
    dated = facts.latest(stated)
    look = letterhead.of(agency, stated)
    return {"dated": dated.isoformat(), "facts": stated, "look": look}


def _noon(day: date) -> datetime:
    """Return noon in Bangkok: the same day on every clock a PDF reader may show."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=timezone.get_default_timezone())

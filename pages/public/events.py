"""The calendar of events: a month on the screen, one event or all of them as iCalendar."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from documents.serving import disposition
from pages.models import EventPage, HomePage
from pages.models.diary import addressed, events, month_asked, within
from pages.navigation import frame_of
from pages.public.icalendar import MEDIA_TYPE, calendar_of
from pages.publishing.visibility import current_record
from thai import calendar

# What a calendar of somebody else's keeps: the past half year and all that comes.
KEPT = timedelta(days=183)
MOST = 500


def _home(request: HttpRequest) -> HomePage:
    home = frame_of(request).home
    if home is None:
        raise Http404
    return home


@require_safe
def month(request: HttpRequest) -> HttpResponse:
    """Show the events of the month that was asked for, the current one without asking."""
    home, now, today = _home(request), timezone.now(), calendar.today()
    shown = month_asked(request.GET.get("month", ""), today)
    found = within(events(home.places, now), shown.first_day, shown.last_day)[:MOST]
    context = {
        "month": shown,
        "today": today,
        "place": next((place for place in home.places if place.key == "news"), None),
        "dated": addressed(found, home.places),
    }
    return render(request, "calendar.html", context)


@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with one public event as iCalendar; 410 after its time, 404 before it."""
    event = get_object_or_404(EventPage, pk=pk)
    record = current_record(event)
    if record is None:
        return event.serve_tombstone(request)
    url = request.build_absolute_uri(event.permanent_url)
    written = calendar_of(event.title, [(event, url, record.published_at)])
    return _answer(written, f"{event.slug}.ics")


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """Answer with the events of the agency for calendars that look again by themselves."""
    home, now = _home(request), timezone.now()
    found = within(events(home.places, now), calendar.today() - KEPT, date.max)[:MOST]
    listed = [
        (event, request.build_absolute_uri(event.permanent_url), event.listed_at or now)
        for event in found
    ]
    return _answer(calendar_of(home.title, listed), "events.ics")


def _answer(written: str, name: str) -> HttpResponse:
    response = HttpResponse(written, content_type=MEDIA_TYPE)
    response["Content-Disposition"] = disposition(name, inline=True)
    return response

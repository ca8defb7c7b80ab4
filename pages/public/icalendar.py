"""Events as iCalendar (RFC 5545), so that people take them into the calendars they have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from pages.models import EventPage

MEDIA_TYPE = "text/calendar; charset=utf-8"
LINE_END = "\r\n"
# RFC 5545 3.1: lines of more octets are folded.
LONGEST_LINE = 75
PRODUCT = "-//Suksala//Calendar//TH"
# Thailand has had one offset and no summer time since 1920.
ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Bangkok",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0700",
    "TZNAME:+07",
    "END:STANDARD",
    "END:VTIMEZONE",
)
AN_HOUR = timedelta(hours=1)


def calendar_of(name: str, events: Iterable[tuple[EventPage, str, datetime]]) -> str:
    """Return a calendar of this name; every event comes with its whole address and its stamp."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
        "X-WR-TIMEZONE:Asia/Bangkok",
        *ZONE,
    ]
    for event, url, stamp in events:
        lines.extend(_event(event, url, stamp))
    return "".join(folded(line) for line in (*lines, "END:VCALENDAR"))


def _event(event: EventPage, url: str, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    # The key of the page stays when its address changes.
    yield f"UID:event-{event.pk}@{urlsplit(url).hostname}"
    yield f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield from _times(event)
    yield f"SUMMARY:{escaped(event.title)}"
    if event.summary:
        yield f"DESCRIPTION:{escaped(event.summary)}"
    if event.place:
        yield f"LOCATION:{escaped(event.place)}"
    yield f"URL:{url}"
    yield "END:VEVENT"


def _times(event: EventPage) -> Iterator[str]:
    """Yield begin and end; whole days end before the day after them (RFC 5545 3.6.1)."""
    if event.starts_at is None:
        yield f"DTSTART;VALUE=DATE:{event.first_day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.ends_on + timedelta(days=1):%Y%m%d}"
        return
    begins = _at(event.first_day, event.starts_at)
    ends = _at(event.ends_on, event.ends_at) if event.ends_at else begins + AN_HOUR
    yield f"DTSTART;TZID=Asia/Bangkok:{begins:%Y%m%dT%H%M%S}"
    yield f"DTEND;TZID=Asia/Bangkok:{max(begins, ends):%Y%m%dT%H%M%S}"


def _at(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment)


def escaped(text: str) -> str:
    """Return a text with what has a meaning in a calendar made harmless (RFC 5545 3.3.11)."""
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(sign, written)
    return "\\n".join(text.splitlines())


def folded(line: str) -> str:
    """Return a line cut into pieces of 75 octets, never inside a letter."""
    pieces, piece = [], ""
    for letter in line:
        if len(f"{piece}{letter}".encode()) > LONGEST_LINE:
            pieces.append(piece)
            piece = " "
        piece += letter
    return LINE_END.join([*pieces, piece]) + LINE_END

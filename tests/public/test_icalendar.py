"""Calendars that every programme reads (RFC 5545): folded, escaped, with Thai letters whole."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.models import EventPage
from pages.public.icalendar import LONGEST_LINE, calendar_of, escaped, folded

STAMP = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def kinds(db):
    """A page asks for its content type when it is made."""


def written(**fields):
    event = EventPage(pk=7, title="ประชุม", first_day=date(2026, 12, 1), **fields)
    return calendar_of("ปฏิทิน", [(event, "https://www.example.go.th/th/item/7/", STAMP)])


def unfolded(text):
    return text.replace("\r\n ", "").split("\r\n")


@given(st.text("กขค้ำ ab,;:\\0", max_size=200))
def test_long_lines_are_cut_between_letters_and_join_again(line):
    pieces = folded(line).split("\r\n")

    assert all(len(piece.encode()) <= LONGEST_LINE for piece in pieces)
    assert folded(line).replace("\r\n ", "").removesuffix("\r\n") == line


@given(st.text(max_size=60))
def test_no_text_begins_a_line_of_its_own(text):
    assert len(escaped(text).splitlines()) <= 1


def test_signs_with_a_meaning_are_harmless():
    assert escaped("ห้อง 1, ชั้น 2; ตึก\\ใหม่\nด้านหลัง") == "ห้อง 1\\, ชั้น 2\\; ตึก\\\\ใหม่\\nด้านหลัง"


def test_a_whole_day_ends_before_the_next():
    lines = unfolded(written())

    assert {"DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261202"} <= set(lines)


def test_an_event_of_some_days_ends_after_the_last():
    assert "DTEND;VALUE=DATE:20261204" in unfolded(written(last_day=date(2026, 12, 3)))


def test_hours_are_those_of_bangkok():
    lines = unfolded(written(starts_at=time(9), ends_at=time(12)))

    assert "DTSTART;TZID=Asia/Bangkok:20261201T090000" in lines
    assert "DTEND;TZID=Asia/Bangkok:20261201T120000" in lines


def test_without_an_end_an_event_lasts_an_hour():
    assert "DTEND;TZID=Asia/Bangkok:20261201T100000" in unfolded(written(starts_at=time(9)))


def test_an_event_keeps_its_identity_wherever_its_page_stands():
    assert "UID:event-7@www.example.go.th" in unfolded(written())


def test_a_calendar_begins_and_ends_once():
    lines = unfolded(written())

    assert (lines[0], lines[-2], lines.count("END:VEVENT")) == (
        "BEGIN:VCALENDAR",
        "END:VCALENDAR",
        1,
    )

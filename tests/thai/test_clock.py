"""Times of day, and moments, as people write them."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.calendar import BANGKOK, SHORT_MONTHS, buddhist
from thai.clock import parse_moment, parse_time, split_moment
from thai.errors import MissingTime, NoSuchDate, NoSuchTime, UnreadableDate, UnreadableTime
from thai.numerals import to_thai


@given(st.times(), st.sampled_from(["{:%H:%M}", "{:%H.%M}", "{:%H:%M} น.", "{:%H.%M} นาฬิกา"]))
def test_every_minute_of_a_day_reads_back_as_that_minute(moment, written):
    text = written.format(moment)

    assert parse_time(text) == parse_time(to_thai(text)) == time(moment.hour, moment.minute)


def test_a_whole_hour_needs_its_word():
    assert parse_time("8 น.") == time(8)


@pytest.mark.parametrize("text", ["", "8", "เช้า", "8:3", "08:30:15", "๘ โมง"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(UnreadableTime):
        parse_time(text)


@pytest.mark.parametrize("text", ["24:00", "8:60", "25 น."])
def test_a_time_no_clock_shows_is_refused(text):
    with pytest.raises(NoSuchTime):
        parse_time(text)


@given(
    st.dates(date(1957, 1, 1), date(2056, 12, 31)),
    st.times(),
    st.sampled_from([" ", " เวลา ", ", "]),
    st.booleans(),
)
def test_a_day_and_a_time_read_back_as_that_moment(day, clock, joint, in_thai_digits):
    written = f"{day.day} {SHORT_MONTHS[day.month - 1]} {buddhist(day.year)}{joint}{clock:%H.%M} น."

    read = parse_moment(to_thai(written) if in_thai_digits else written)

    assert read == datetime(day.year, day.month, day.day, clock.hour, clock.minute, tzinfo=BANGKOK)


def test_a_day_with_dots_is_not_taken_for_a_time():
    assert split_moment("21.11.2569") == ("21.11.2569", "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("21/11/2569", MissingTime),
        ("31/2/2569 08:30", NoSuchDate),
        ("21/11/2569 25:00", NoSuchTime),
        ("เมื่อวาน 08:30", UnreadableDate),
        ("เมื่อวาน", UnreadableDate),
    ],
)
def test_a_moment_that_cannot_be_is_refused_by_name(text, why):
    with pytest.raises(why):
        parse_moment(text)

"""Dates as people write them, and dates that cannot be."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.calendar import MONTHS, SHORT_MONTHS, buddhist, format_date, format_short, parse_date
from thai.errors import NoSuchDate, ThaiDateError, UnlikelyYear, UnreadableDate
from thai.numerals import to_thai

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
WRITINGS = (
    lambda d: f"{d.day}/{d.month}/{buddhist(d.year)}",
    lambda d: f"{d.day:02}/{d.month:02}/{buddhist(d.year)}",
    lambda d: f"{d.day}-{d.month}-{buddhist(d.year)}",
    lambda d: f"{d.day}.{d.month}.{buddhist(d.year)}",
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{buddhist(d.year)}-{d.month:02}-{d.day:02}",
    format_date,
    format_short,
    lambda d: f"{d.day} {MONTHS[d.month - 1]} พ.ศ. {buddhist(d.year)}",
    lambda d: f"วันที่ {d.day} เดือน{MONTHS[d.month - 1]} พุทธศักราช {buddhist(d.year)}",
    lambda d: f"{d.day} {SHORT_MONTHS[d.month - 1].replace('.', '')} {buddhist(d.year)}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} ค.ศ. {d.year}",
    lambda d: f"{d.day} {d:%B} {d.year}",
    lambda d: f"{d.day} {d:%b} {d.year}",
)


@given(DAYS, st.sampled_from(WRITINGS), st.booleans())
def test_every_writing_of_a_day_reads_back_as_that_day(day, written, in_thai_digits):
    text = written(day)

    assert parse_date(to_thai(text) if in_thai_digits else text) == day


@given(st.dates(date(1957, 1, 1), date(2056, 12, 31)))
def test_two_digits_of_the_year_mean_this_buddhist_century(day):
    year = f"{buddhist(day.year) % 100:02}"

    assert parse_date(f"{day.day}/{day.month}/{year}") == day
    assert parse_date(f"{day.day} {SHORT_MONTHS[day.month - 1]} {year}") == day


@pytest.mark.parametrize(
    "text", ["31 กุมภาพันธ์ 2570", "29/2/2570", "0/1/2569", "1/13/2569", "31 เม.ย. 69"]
)
def test_a_day_no_calendar_has_is_refused(text):
    with pytest.raises(NoSuchDate):
        parse_date(text)


def test_the_refusal_spells_out_the_impossible_day():
    with pytest.raises(NoSuchDate) as refusal:
        parse_date("31/2/2570")

    assert refusal.value.params == {"text": "31 กุมภาพันธ์ 2570"}


@pytest.mark.parametrize(
    "text", ["21/11/2926", "21/11/1069", "21 พ.ย. 9999", "1/1/2300", "21 พ.ย. พ.ศ. 2026"]
)
def test_a_year_of_no_living_era_is_refused(text):
    with pytest.raises(UnlikelyYear):
        parse_date(text)


@pytest.mark.parametrize("text", ["", "เมื่อวาน", "21/11", "21 ฟหก 2569", "21/11/256", "2569"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(UnreadableDate):
        parse_date(text)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_by_name(text):
    with suppress(ThaiDateError):
        assert parse_date(text).year in range(1900, 2201)


def test_leap_day_is_a_day():
    assert parse_date("29 กุมภาพันธ์ 2567") == date(2024, 2, 29)

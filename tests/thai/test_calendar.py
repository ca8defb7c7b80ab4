"""Days, years and sentences of the Thai calendar."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai import calendar

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


def test_october_belongs_to_the_next_fiscal_year():
    assert calendar.fiscal_year(date(2026, 9, 30)) == 2026
    assert calendar.fiscal_year(date(2026, 10, 1)) == 2027


@given(DAYS)
def test_every_day_lies_in_its_own_fiscal_year(day):
    year = calendar.fiscal_year(day)

    assert calendar.fiscal_year_start(year) <= day <= calendar.fiscal_year_end(year)


def test_late_evening_in_london_is_already_tomorrow_in_bangkok():
    moment = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)

    assert calendar.format_datetime(moment) == "21 พฤศจิกายน 2569 01:30 น."


def test_today_is_the_bangkok_date():
    assert calendar.today() == calendar.in_bangkok(datetime.now(UTC)).date()


def test_a_naive_time_is_taken_as_bangkok_time():
    wall_clock = datetime(2026, 11, 21, 16, 40, tzinfo=UTC).replace(tzinfo=None)

    assert calendar.format_datetime(wall_clock).endswith("16:40 น.")


def test_dates_read_as_offices_write_them():
    day = date(2026, 11, 21)

    assert calendar.format_date(day) == "21 พฤศจิกายน 2569"
    assert calendar.format_short(day) == "21 พ.ย. 2569"
    assert calendar.buddhist(2026) == 2569


def test_a_range_names_both_ends():
    span = calendar.format_range(date(2026, 10, 1), date(2027, 9, 30))

    assert span == "1 ต.ค. 2569 – 30 ก.ย. 2570"


def test_a_range_of_one_day_is_one_date():
    day = date(2026, 10, 1)

    assert calendar.format_range(day, day) == "1 ต.ค. 2569"


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        (date(2026, 11, 16), date(2026, 11, 20), 5),
        (date(2026, 11, 20), date(2026, 11, 23), 2),
        (date(2026, 11, 21), date(2026, 11, 22), 0),
        (date(2026, 11, 20), date(2026, 11, 16), 0),
    ],
)
def test_weekends_are_no_working_days(start, end, count):
    assert calendar.working_days(start, end) == count


def test_holidays_are_no_working_days():
    loy_krathong_week = (date(2026, 12, 7), date(2026, 12, 11))
    constitution_day = date(2026, 12, 10)

    assert calendar.working_days(*loy_krathong_week, holidays=[constitution_day]) == 4


@given(DAYS, st.integers(-300, 300))
def test_months_are_counted_over_the_ends_of_years(day, months):
    first = calendar.first_of_month(day, months)

    assert first.day == 1
    assert (first.year - day.year) * 12 + first.month - day.month == months


@pytest.mark.parametrize(
    ("days", "due"),
    [
        (0, date(2026, 12, 4)),
        (1, date(2026, 12, 8)),
        (2, date(2026, 12, 9)),
        (3, date(2026, 12, 11)),
    ],
)
def test_a_due_day_lies_behind_weekends_and_holidays(days, due):
    closed = {date(2026, 12, 7), date(2026, 12, 10)}

    assert calendar.due_after(date(2026, 12, 4), days, closed) == due

"""Months and years: what follows what, in every year, on every day."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pages.upkeep import periods
from pages.upkeep.periods import Cycle, Period, fiscal, month_of
from thai import calendar

DAYS = st.dates(date(1990, 1, 1), date(2150, 12, 31))
MONTHS = DAYS.map(month_of)
PERIODS = st.one_of(
    MONTHS,
    DAYS.map(lambda day: fiscal(calendar.fiscal_year(day))),
    DAYS.map(lambda day: Period(date(day.year, 1, 1), Cycle.YEAR)),
)
STEPS = st.integers(-30, 30)
NO_LEAD = timedelta(0)


@given(PERIODS)
def test_the_next_period_begins_the_day_after_the_last(period):
    assert period.after().first == period.last + timedelta(days=1)


@given(PERIODS, STEPS)
def test_going_on_and_back_leads_to_where_one_was(period, steps):
    assert period.after(steps).after(-steps) == period


@given(PERIODS)
def test_a_period_is_known_by_its_ends(period):
    assert periods.covering(period.first, period.last) == period


@given(DAYS, DAYS)
def test_no_other_days_are_a_period(first, last):
    found = periods.covering(first, last)

    assert found is None or (found.first, found.last) == (first, last)


@given(MONTHS)
def test_the_fiscal_year_turns_in_october_only(month):
    turned = month.after().fiscal_year != month.fiscal_year

    assert turned == (month.after().first.month == 10)


@given(DAYS, STEPS)
def test_the_last_day_of_a_month_stays_the_last(day, months):
    moved = periods.moved_day(periods.last_of_month(day), months)

    assert (moved + timedelta(days=1)).day == 1


@given(DAYS, STEPS)
def test_a_moved_day_lies_in_the_month_it_was_moved_to(day, months):
    moved = periods.moved_day(day, months)

    assert moved.replace(day=1) == calendar.first_of_month(day, months)
    assert moved.day <= max(day.day, 31 if day == periods.last_of_month(day) else day.day)


def test_february_ends_on_the_29th_in_leap_years():
    assert periods.moved_day(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert periods.moved_day(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert periods.moved_day(date(2027, 1, 30), 1) == date(2027, 2, 28)


@given(PERIODS)
def test_a_months_distance_is_its_steps(period):
    assert periods.months_between(period, period.after(3)) == 3 * period.cycle.months


def test_what_ends_with_the_fiscal_year_goes_on_ending_with_it():
    until = datetime(2027, 9, 30, 17, tzinfo=UTC)
    september = month_of(date(2027, 9, 1))

    within = periods.moved_end(until, september.after(-1), september)
    across = periods.moved_end(until, september, september.after())

    assert within == until
    assert across == datetime(2028, 9, 30, 17, tzinfo=UTC)


def test_any_other_end_moves_with_the_months():
    until = datetime(2026, 11, 30, 17, tzinfo=UTC)
    october = month_of(date(2026, 10, 1))

    assert periods.moved_end(until, october, october.after()) == datetime(
        2026, 12, 31, 17, tzinfo=UTC
    )


@given(st.sets(MONTHS, min_size=1, max_size=14), DAYS)
def test_the_next_one_is_never_one_that_exists(known, today):
    assert periods.next_after(known, today, fill=True) not in known


def test_the_first_hole_is_filled_before_going_on():
    june = month_of(date(2026, 6, 1))
    known = {june, june.after(1), june.after(4)}

    assert periods.next_after(known, date(2026, 11, 21), fill=True) == june.after(2)
    assert periods.next_after(known, date(2026, 11, 21), fill=False) == june.after(5)


def test_a_hole_of_years_ago_is_left_alone():
    old, new = month_of(date(2020, 1, 1)), month_of(date(2026, 10, 1))
    recent = {new.after(-steps) for steps in range(13)}

    assert periods.next_after({old, *recent}, date(2026, 11, 21), fill=True) == new.after()


@given(MONTHS)
def test_a_month_is_missing_from_its_first_day_after(month):
    assert not periods.is_missing(month, month.last)
    assert periods.is_missing(month, month.after().first)


@given(MONTHS)
def test_a_month_is_due_from_its_first_day(month):
    assert periods.is_due(month, month.first, NO_LEAD)
    assert not periods.is_due(month, month.first - timedelta(days=1), NO_LEAD)

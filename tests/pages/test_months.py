"""Months of the calendar and of the purchase summaries: which one is asked for, which is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.models.diary import DiaryMonth, month_asked
from pages.models.month_strip import MonthState, Published, due_on, strip

TODAY = date(2026, 11, 21)
MONTHS = st.dates(date(1950, 1, 1), date(2100, 12, 31)).map(lambda day: day.replace(day=1))


@pytest.mark.parametrize("asked", ["2569-12", "2026-12", "๒๕๖๙-๑๒", " 2569-12 "])
def test_a_month_is_understood_in_either_era(asked):
    assert month_asked(asked, TODAY).first_day == date(2026, 12, 1)


@pytest.mark.parametrize("asked", ["", "ธันวาคม", "2569-13", "2569-00", "9999-01", "2569-1-1", "-1"])
def test_what_is_no_month_is_the_current_one(asked):
    assert month_asked(asked, TODAY).first_day == date(2026, 11, 1)


@given(MONTHS)
def test_the_month_after_the_month_before_is_the_month(first):
    assert DiaryMonth(first).before.after == DiaryMonth(first)


@given(MONTHS)
def test_a_month_ends_the_day_before_the_next(first):
    month = DiaryMonth(first)

    assert month.last_day + timedelta(days=1) == month.after.first_day


@given(MONTHS.filter(lambda first: abs(first.year - TODAY.year) <= 24))
def test_the_address_of_a_month_leads_back_to_it(first):
    assert month_asked(DiaryMonth(first).code, TODAY).first_day == first


def test_a_fiscal_year_has_its_twelve_months_from_october():
    months = strip(2027, {}, TODAY)

    assert (len(months), months[0].first_day, months[-1].first_day) == (
        12,
        date(2026, 10, 1),
        date(2027, 9, 1),
    )


def test_a_published_summary_is_out_however_late():
    summary = Published("/th/item/1/", date(2027, 3, 1))
    months = strip(2027, {date(2026, 10, 1): summary}, date(2027, 4, 1))

    assert (months[0].state, months[0].summary) == (MonthState.OUT, summary)


def test_a_summary_is_due_until_the_last_working_day_of_the_next_month():
    october = {
        day: strip(2027, {}, day)[0].state for day in (date(2026, 11, 30), date(2026, 12, 1))
    }

    assert list(october.values()) == [MonthState.DUE, MonthState.MISSING]


def test_months_to_come_are_neither_due_nor_missing():
    assert strip(2027, {}, TODAY)[2].state == MonthState.FUTURE


def test_the_last_day_of_december_is_no_working_day():
    assert due_on(date(2026, 11, 1)) == date(2026, 12, 30)


@given(MONTHS)
def test_a_summary_is_due_on_a_weekday_of_the_month_after(first):
    due = due_on(first)

    assert due.weekday() < 5
    assert DiaryMonth(due.replace(day=1)) == DiaryMonth(first).after

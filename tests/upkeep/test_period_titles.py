"""Titles go on by one period; what does not belong to the period stays as it was written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.upkeep.periods import fiscal, month_of
from pages.upkeep.titles import moved, series_name
from thai import calendar, numerals

DAYS = st.dates(date(1990, 1, 1), date(2150, 12, 31))
BY_MONTH = (
    ("2026-10", "สขร.1 ประจำเดือนตุลาคม 2569", "สขร.1 ประจำเดือนพฤศจิกายน 2569"),
    ("2026-12", "แบบ สขร.1 เดือนธันวาคม พ.ศ. 2569", "แบบ สขร.1 เดือนมกราคม พ.ศ. 2570"),
    ("2026-12", "สขร.๑ เดือนธันวาคม ๒๕๖๙", "สขร.๑ เดือนมกราคม ๒๕๗๐"),
    ("2026-12", "สขร.1 ธ.ค. 69", "สขร.1 ม.ค. 70"),
    ("2026-09", "กันยายน 2569 ปีงบประมาณ พ.ศ. 2569", "ตุลาคม 2569 ปีงบประมาณ พ.ศ. 2570"),
    ("2026-12", "ธันวาคม 2569 ปีงบประมาณ 2570", "มกราคม 2570 ปีงบประมาณ 2570"),
    ("2026-10", "1–31 ตุลาคม 2569", "1–30 พฤศจิกายน 2569"),
    ("2028-01", "วันที่ ๑ – ๓๑ มกราคม ๒๕๗๑", "วันที่ ๑ – ๒๙ กุมภาพันธ์ ๒๕๗๑"),
    ("2026-12", "เดือนธันวาคม ประจำปี 2569", "เดือนมกราคม ประจำปี 2570"),
    ("2026-10", "ตุลาคม 2569 ตาม พ.ร.บ. พ.ศ. 2540", "พฤศจิกายน 2569 ตาม พ.ร.บ. พ.ศ. 2540"),
    ("2026-10", "ตามประกาศ 9 กันยายน 2558 เดือนตุลาคม", "ตามประกาศ 9 กันยายน 2558 เดือนพฤศจิกายน"),
    ("2026-02", "หนังสือสำนักงาน ก.พ. ที่ 7", "หนังสือสำนักงาน ก.พ. ที่ 7"),
)
BY_YEAR = (
    ("แผนปฏิบัติราชการ ปีงบประมาณ พ.ศ. 2570", "แผนปฏิบัติราชการ ปีงบประมาณ พ.ศ. 2571"),
    ("รายงาน 1 ต.ค. 2569 – 30 ก.ย. 2570", "รายงาน 1 ต.ค. 2570 – 30 ก.ย. 2571"),
    ("แผนปี ๒๕๗๐ ตามแผน ๕ ปี (๒๕๖๖)", "แผนปี ๒๕๗๑ ตามแผน ๕ ปี (๒๕๖๖)"),
    ("รายงานตามระเบียบ พ.ศ. 2526 ปี 2570", "รายงานตามระเบียบ พ.ศ. 2526 ปี 2571"),
)


@pytest.mark.parametrize(("month", "before", "after"), BY_MONTH)
def test_the_title_of_a_month_becomes_that_of_the_next(month, before, after):
    period = month_of(date.fromisoformat(f"{month}-01"))

    assert moved(before, period, period.after()) == after


@pytest.mark.parametrize(("before", "after"), BY_YEAR)
def test_the_title_of_a_year_becomes_that_of_the_next(before, after):
    assert moved(before, fiscal(2027), fiscal(2028)) == after


@given(DAYS, st.integers(1, 12), st.booleans())
def test_every_month_is_written_as_people_would_write_it(day, steps, thai):
    period = month_of(day)
    target = period.after(steps)
    written = [
        f"สขร.1 เดือน{calendar.MONTHS[one.first.month - 1]} {calendar.buddhist(one.first.year)}"
        for one in (period, target)
    ]
    before, after = map(numerals.to_thai, written) if thai else written

    assert moved(before, period, target) == after


@given(DAYS, st.integers(-24, 24))
def test_a_title_comes_back_as_it_was(day, steps):
    period = month_of(day)
    target = period.after(steps)
    year = calendar.buddhist(period.first.year)
    title = f"สรุปผล เดือน{calendar.MONTHS[period.first.month - 1]} {year}"

    assert moved(moved(title, period, target), target, period) == title


@given(st.text(max_size=60), DAYS)
def test_nothing_moves_when_the_period_does_not(text, day):
    period = month_of(day)

    assert moved(text.replace("\x00", ""), period, period) == text.replace("\x00", "")


@given(DAYS)
def test_all_titles_of_a_series_have_one_name(day):
    period = month_of(day)
    title = f"สขร.1 เดือน{calendar.MONTHS[day.month - 1]} {calendar.buddhist(day.year)}"

    assert series_name(title) == series_name(moved(title, period, period.after()))

"""Public holidays: read as people paste them, counted everywhere, missed in time."""

from datetime import UTC, date, datetime

import pytest
from wagtail.models import PageLogEntry

from factories.items import waiting
from pages.publishing import holidays
from pages.publishing.models import Holiday
from pages.publishing.verbal import due_on
from thai.errors import NoSuchDate, ThaiDateError, UnreadableDate


def test_the_portal_comes_with_two_years(db):
    years = set(Holiday.objects.values_list("day__year", flat=True))

    assert years == {2026, 2027}
    assert holidays.prepared().keys() == years


def test_days_that_nobody_announced_wait_for_a_comparison(db):
    assert not Holiday.objects.filter(day__year=2026, is_confirmed=False).exists()
    assert not Holiday.objects.filter(day__year=2027, is_confirmed=True).exists()


@pytest.mark.parametrize("year", sorted(holidays.prepared()))
def test_a_holiday_on_a_weekend_is_made_up_on_a_working_day(year):
    days = {one.day: one.name for one in holidays.prepared()[year]}
    on_weekends = [name for day, name in days.items() if day.weekday() > 4]

    made_up = [day for day, name in days.items() if name.startswith("ชดเชย")]

    assert len(made_up) == len(on_weekends)
    assert all(day.weekday() < 5 for day in made_up)


@pytest.mark.parametrize(
    ("line", "day", "name"),
    [
        ("1 มกราคม 2570 วันขึ้นปีใหม่", date(2027, 1, 1), "วันขึ้นปีใหม่"),
        ("วันศุกร์ที่ 1 มกราคม พ.ศ. 2570  วันขึ้นปีใหม่", date(2027, 1, 1), "วันขึ้นปีใหม่"),
        ("๑๓/๔/๒๕๗๐, วันสงกรานต์", date(2027, 4, 13), "วันสงกรานต์"),
        ("2027-12-05\tวันชาติ วันพ่อแห่งชาติ", date(2027, 12, 5), "วันชาติ วันพ่อแห่งชาติ"),
        ("6 เม.ย. 70 – วันจักรี", date(2027, 4, 6), "วันจักรี"),
    ],
)
def test_a_line_is_read_as_people_write_it(line, day, name):
    assert holidays.read(line) == [holidays.Day(day, name)]


@pytest.mark.parametrize(
    ("line", "refusal"),
    [("วันขึ้นปีใหม่", UnreadableDate), ("1 มกราคม 2570", ThaiDateError), ("31/2/2570 ว่าง", NoSuchDate)],
)
def test_a_line_without_date_or_name_is_refused(line, refusal):
    with pytest.raises(refusal):
        holidays.read(f"1/1/2570 วันขึ้นปีใหม่\n{line}")


def test_empty_lines_are_passed_over():
    assert holidays.read("\n \n") == []


def test_a_day_written_twice_keeps_the_last_name(office):
    day = date(2028, 1, 3)
    holidays.write([holidays.Day(day, "หยุด"), holidays.Day(day, "ชดเชย")], by=office.administrator)

    assert Holiday.objects.get(day=day).name == "ชดเชย"


def test_every_change_stands_in_the_log(office):
    by = office.administrator
    holidays.write([holidays.Day(date(2028, 1, 3), "ชดเชย", is_confirmed=False)], by=by)
    holidays.confirm(2028, by=by)
    holidays.remove(Holiday.objects.get(day__year=2028), by=by)

    lines = PageLogEntry.objects.filter(action="publishing.holidays", user=by).order_by("pk")

    assert [next(iter(line.data)) for line in lines] == ["written", "confirmed", "removed"]


@pytest.mark.parametrize(
    ("today", "missing"),
    [
        (date(2026, 12, 31), None),
        (date(2027, 10, 31), None),
        (date(2027, 11, 1), 2028),
        (date(2028, 1, 1), 2028),
    ],
)
def test_next_years_days_are_missed_from_november(db, today, missing):
    assert holidays.missing_year(today) == missing


def test_a_spoken_approval_is_not_due_on_a_holiday(db):
    # Friday before the National Day's substitute (Monday) and Constitution Day (Thursday).
    assert due_on(datetime(2026, 12, 4, 3, tzinfo=UTC)) == date(2026, 12, 11)


def test_the_prepared_days_of_a_year_come_back_whole(office):
    Holiday.objects.filter(day__year=2027).delete()

    count = holidays.take_prepared(2027, by=office.administrator)

    assert count == Holiday.objects.filter(day__year=2027).count() == 22


def test_an_unknown_year_has_nothing_prepared(office):
    assert holidays.take_prepared(2031, by=office.administrator) == 0


def test_the_queue_counts_without_holidays(office, sign_in, time_machine):
    waiting(office.news, office.owner, now=datetime(2026, 12, 4, 3, tzinfo=UTC))
    time_machine.move_to(datetime(2026, 12, 11, 3, tzinfo=UTC))

    text = sign_in(office.approver).get("/admin/work/requests/").content.decode()

    assert "3 วันทำการ" in text

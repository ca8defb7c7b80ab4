"""The administrator keeps the public holidays: by pasting lines, year by year."""

from datetime import date

import pytest
from django.urls import reverse

from pages.publishing.models import Holiday

SCREEN = "/admin/work/holidays/"


@pytest.fixture
def client(office, sign_in):
    return sign_in(office.administrator)


def shown(client, year: int) -> str:
    return client.get(SCREEN, {"year": year}).content.decode()


def test_a_year_is_shown_with_weekdays_and_buddhist_dates(client):
    text = shown(client, 2026)

    assert "วันหยุดราชการ พ.ศ. 2569" in text
    assert "10 ธันวาคม 2569" in text


def test_a_whole_year_is_pasted_at_once(client):
    lines = "วันจันทร์ที่ 3 มกราคม 2571 ชดเชยวันสิ้นปี\n13/4/2571 วันสงกรานต์"

    answer = client.post(SCREEN, {"lines": lines}, follow=True)

    assert "บันทึกวันหยุดแล้ว 2 วัน" in answer.content.decode()
    assert Holiday.objects.get(day=date(2028, 4, 13)).name == "วันสงกรานต์"


def test_a_line_that_cannot_be_read_is_shown_again(client):
    text = client.post(SCREEN, {"lines": "31/2/2571 ไม่มีวันนี้"}).content.decode()

    assert "31 กุมภาพันธ์ 2571" in text
    assert not Holiday.objects.filter(day__year=2028).exists()


def test_a_day_is_taken_out_of_the_list(client):
    day = Holiday.objects.get(day=date(2026, 12, 10))

    client.post(reverse("staff:holiday_remove", args=[day.pk]))

    assert not Holiday.objects.filter(pk=day.pk).exists()


def test_a_year_worked_out_ahead_is_confirmed_with_one_press(client):
    assert "รอยืนยัน" in shown(client, 2027)

    client.post(reverse("staff:holidays_confirm", args=[2027]))

    assert "รอยืนยัน" not in shown(client, 2027)


def test_the_prepared_list_is_offered_while_days_of_it_are_missing(client):
    Holiday.objects.filter(day__year=2027).delete()
    assert "ใช้รายการที่เตรียมไว้ 22 วัน" in shown(client, 2027)

    client.post(reverse("staff:holidays_take", args=[2027]))

    assert "ใช้รายการที่เตรียมไว้" not in shown(client, 2027)


@pytest.mark.parametrize("year", ["", "abc", "99999", "0000", "9" * 5000])
def test_a_strange_year_is_no_error(client, year):
    assert client.get(SCREEN, {"year": year}).status_code == 200


def test_home_and_health_miss_the_days_of_next_year(office, sign_in, time_machine):
    time_machine.move_to("2027-11-01T03:00:00+00:00")
    client = sign_in(office.administrator)

    home = client.get("/admin/").content.decode()
    health = client.get("/health/ready").json()

    assert "ยังไม่มีวันหยุดราชการ พ.ศ. 2571" in home
    assert health["parts"]["holidays"] == "missing for 2028"


def test_only_an_administrator_changes_holidays(office, sign_in):
    answer = sign_in(office.web_master).post(SCREEN, {"lines": "1/1/2571 วันขึ้นปีใหม่"})

    assert answer.headers["Location"] == "/admin/"

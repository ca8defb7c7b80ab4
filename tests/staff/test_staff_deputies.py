"""Naming a deputy on the screen, and what a deputy then finds."""

from datetime import timedelta

import pytest
from django.urls import reverse

from factories.items import waiting
from factories.people import person
from pages.publishing import actions
from pages.publishing.models import Delegation
from pages.staff.guard import may_open
from portal.accounts.models import Role
from thai import calendar


@pytest.fixture
def deputy(office):
    return person(office.home, Role.OWNER)


def days(name, day):
    return {
        f"{name}_day": day.day,
        f"{name}_month": day.month,
        f"{name}_year": calendar.buddhist(day.year),
    }


def filled(office, deputy, **changes):
    today = calendar.today()
    values = {"principal": office.approver.pk, "deputy": deputy.pk, "capacity": "acting"}
    period = days("first_day", today) | days("last_day", today + timedelta(days=4))
    return values | period | {"reason": "ลาพักผ่อน"} | changes


def name(sign_in, office, deputy, by="administrator", **changes):
    client = sign_in(getattr(office, by))
    return client.post(reverse("staff:deputies"), filled(office, deputy, **changes), follow=True)


def test_an_administrator_names_a_deputy(office, sign_in, deputy):
    text = name(sign_in, office, deputy).content.decode()

    made = Delegation.objects.get()
    assert (made.principal, made.deputy) == (office.approver, deputy)
    assert "มีผลอยู่" in text


def test_an_approver_names_nobody_for_somebody_else(office, sign_in, deputy):
    other = person(office.home, Role.APPROVER)

    name(sign_in, office, deputy, by="approver", principal=other.pk)

    assert not Delegation.objects.exists()


def test_what_does_not_fit_is_told_in_words(office, sign_in, deputy):
    past = days("last_day", calendar.today() - timedelta(days=9))

    assert "วันสุดท้ายมาก่อนวันแรก" in name(sign_in, office, deputy, **past).content.decode()


def test_a_deputy_gets_the_queue_and_the_button(office, sign_in, deputy):
    name(sign_in, office, deputy)
    request = waiting(office.news, office.owner)
    client = sign_in(deputy)

    queue = client.get(reverse("staff:queue")).content.decode()
    screen = client.get(reverse("staff:decide", args=[request.pk])).content.decode()

    assert request.title in queue
    assert f"รักษาราชการแทน {office.approver.get_full_name()}" in screen


def test_before_and_after_there_is_no_queue(office, deputy):
    assert not may_open(deputy, "staff:queue", {})


def test_the_history_says_for_whom_a_deputy_signed(office, sign_in, deputy):
    name(sign_in, office, deputy)
    request = waiting(office.news, office.owner)
    actions.approve(request, by=deputy)

    address = reverse("staff:history", args=[request.page_id])
    text = sign_in(office.owner).get(address).content.decode()

    assert f"รักษาราชการแทน {office.approver.get_full_name()}" in text


def test_the_approver_ends_it_with_one_press(office, sign_in, deputy):
    name(sign_in, office, deputy)
    made = Delegation.objects.get()

    sign_in(office.approver).post(reverse("staff:deputy_end", args=[made.pk]))

    assert made.end.by == office.approver


def test_a_deputy_names_no_deputy(office, sign_in, deputy):
    name(sign_in, office, deputy)

    answer = sign_in(deputy).get(reverse("staff:deputies"), follow=True)

    assert "บันทึกผู้รักษาราชการแทน" not in answer.content.decode()

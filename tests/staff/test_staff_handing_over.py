"""The screen for work of people who left, and the warnings that lead there."""

import pytest
from django.core.checks import run_checks
from django.urls import reverse
from wagtail.models import Page

from factories.items import draft, waiting
from pages.publishing import actions
from pages.publishing.models import Handover
from portal.health.parts import people


def leave(user) -> None:
    user.is_active = False
    user.save()


@pytest.fixture
def left_behind(office):
    page = draft(office.news, office.owner)
    leave(office.owner)
    return page


def text_of(answer) -> str:
    return answer.content.decode()


def give(client, page, to, reason="ย้ายหน่วยงาน"):
    posted = {"items-rows": [page.pk], "items-to": to.pk, "items-reason": reason}
    return client.post(reverse("staff:handovers"), posted, follow=True)


def test_a_web_master_is_warned_and_hands_over(office, sign_in, left_behind):
    client = sign_in(office.web_master)
    assert reverse("staff:handovers") in text_of(client.get("/admin/"))

    text = text_of(give(client, left_behind, office.owner2))

    assert "มอบหมายแล้ว 1 เรื่อง" in text
    assert Page.objects.get(pk=left_behind.pk).owner == office.owner2


def test_without_a_reason_nothing_happens(office, sign_in, left_behind):
    give(sign_in(office.web_master), left_behind, office.owner2, reason="")

    assert not Handover.objects.exists()


def test_the_new_owner_finds_it_at_home_and_in_the_history(office, sign_in, left_behind):
    give(sign_in(office.web_master), left_behind, office.owner2)
    client = sign_in(office.owner2)

    assert left_behind.title in text_of(client.get("/admin/"))
    history = text_of(client.get(reverse("staff:history", args=[left_behind.pk])))
    assert "มอบหมายงานต่อ" in history
    assert "ย้ายหน่วยงาน" in history


def test_an_item_of_somebody_who_is_here_is_not_offered(office, sign_in):
    page = draft(office.news, office.owner)

    give(sign_in(office.web_master), page, office.owner2)

    assert not Handover.objects.exists()


def test_a_web_master_is_named_for_what_nobody_may_decide(office, sign_in):
    page = draft(office.news, office.owner)
    page.save_revision(user=office.approver)
    request = actions.submit(page, by=office.owner)
    posted = {
        "stuck-rows": [request.pk],
        "stuck-to": office.web_master2.pk,
        "stuck-reason": "ผู้อนุมัติมีส่วนจัดทำ",
    }

    sign_in(office.web_master).post(reverse("staff:handovers"), posted)

    text = text_of(sign_in(office.web_master2).get(reverse("staff:queue")))
    assert request.title in text


@pytest.mark.parametrize("role", ["web_master", "administrator"])
def test_too_few_web_masters_raise_a_banner(office, sign_in, role):
    leave(office.web_master2)

    text = text_of(sign_in(getattr(office, role)).get("/admin/"))

    assert office.web_master2.get_full_name() in text
    assert "กำหนดอย่างน้อย 2 คน" in text


def test_a_sound_office_has_no_banner(office, sign_in):
    waiting(office.news, office.owner)

    text = text_of(sign_in(office.web_master).get("/admin/"))

    assert "staff-notice-critical" not in text


def test_health_and_system_check_say_so(office):
    assert people() == "ok"
    leave(office.web_master2)

    found = {one.id for one in run_checks(databases=["default"])}

    assert people().startswith("warning: 1 ")
    assert {"publishing.W002", "publishing.W003"} <= found

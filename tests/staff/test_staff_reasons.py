"""The administrator's screen of reasons."""

import pytest
from django.urls import reverse

from factories.items import waiting
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import Reason


@pytest.fixture
def admin(office, sign_in):
    return sign_in(office.administrator)


@pytest.fixture
def typed():
    return {"code": "unclear", "label_th": "ภาพไม่ชัด", "label_en": "Unclear", "for_decision": "on"}


def text_of(answer) -> str:
    return answer.content.decode()


def test_the_list_shows_every_reason_in_its_order(admin):
    text = text_of(admin.get(reverse("staff:reasons")))

    places = [text.index(one.label_th) for one in Reason.objects.all()]
    assert places == sorted(places)


def test_a_reason_is_added(admin, typed):
    admin.post(reverse("staff:reason_new"), typed)

    added = Reason.objects.get(code="unclear")
    assert (added.label_th, added.for_take_down) == ("ภาพไม่ชัด", False)


def test_a_taken_code_is_told_and_nothing_typed_is_lost(admin, typed):
    text = text_of(admin.post(reverse("staff:reason_new"), typed | {"code": "other"}))

    assert "มีเหตุผลที่ใช้รหัสนี้แล้ว" in text
    assert "ภาพไม่ชัด" in text


def test_the_code_of_a_known_reason_stays(admin, typed):
    reason = Reason.objects.get(code="other")

    admin.post(reverse("staff:reason", args=[reason.pk]), typed)

    reason.refresh_from_db()
    assert (reason.code, reason.label_th) == ("other", "ภาพไม่ชัด")


def test_the_form_keeps_the_words_of_a_quoted_reason_and_says_why(admin, office, typed):
    reason = Reason.objects.get(code="incomplete")
    request = waiting(office.news, office.owner)
    actions.send_back(request, by=office.approver, answer=Answer(reason))
    address = reverse("staff:reason", args=[reason.pk])

    text = text_of(admin.get(address))
    admin.post(address, typed)

    reason.refresh_from_db()
    assert "จึงเปลี่ยนข้อความไม่ได้" in text
    assert (reason.label_th == typed["label_th"], reason.for_take_down) == (False, False)


def test_a_retired_reason_is_offered_no_longer(admin):
    reason = Reason.objects.get(code="duplicate")

    text = text_of(
        admin.post(reverse("staff:reason_use", args=[reason.pk]), {"use": 0}, follow=True)
    )

    reason.refresh_from_db()
    assert not reason.is_active
    assert "เลิกใช้แล้ว" in text


def test_a_reason_moves_by_a_button(admin):
    second = Reason.objects.all()[1]

    admin.post(reverse("staff:reason_move", args=[second.pk]), {"way": "up"})

    assert Reason.objects.all()[0] == second


def test_an_approver_opens_no_list_of_reasons(office, sign_in):
    answer = sign_in(office.approver).get(reverse("staff:reasons"), follow=True)

    assert "เพิ่มเหตุผล" not in text_of(answer)

"""History and take-down: who did what, when, and why; told in Thai dates."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from factories.agency import agency
from factories.items import draft, published, waiting
from factories.people import person
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import Reason, TakeDown
from portal.accounts.models import Role

MORNING = datetime(2026, 11, 18, 2, 30, tzinfo=UTC)


def history(page) -> str:
    return reverse("staff:history", args=[page.pk])


def take_down(page) -> str:
    return reverse("staff:take_down", args=[page.pk])


@pytest.fixture
def public(office):
    """A page that was public since its three signatures."""
    page = draft(office.news, office.owner)
    published(page, office)
    page.refresh_from_db()
    return page


def text_of(answer) -> str:
    return answer.content.decode()


def test_a_draft_has_no_history_yet(office, sign_in):
    page = draft(office.news, office.owner)

    assert "เป็นร่าง ยังไม่ได้ขอเผยแพร่" in text_of(sign_in(office.owner).get(history(page)))


def test_the_first_line_is_who_holds_it_now(office, sign_in):
    request = waiting(office.news, office.owner)

    text = text_of(sign_in(office.owner).get(history(request.page)))

    assert f"ผู้มีหน้าที่: {office.approver.get_full_name()}" in text


def test_dates_are_bangkok_days_of_the_buddhist_era(office, sign_in):
    request = waiting(office.news, office.owner, now=MORNING)

    text = text_of(sign_in(office.owner).get(history(request.page)))

    assert "18 พฤศจิกายน 2569 09:30 น." in text


def test_a_return_is_told_with_reason_and_words(office, sign_in):
    request = waiting(office.news, office.owner)
    answer = Answer(Reason.objects.get(code="personal_data"), "หน้า 14 ยังเห็นเลข")
    actions.send_back(request, by=office.approver, answer=answer)

    text = text_of(sign_in(office.owner).get(history(request.page)))

    assert "เหตุผล: มีข้อมูลส่วนบุคคล" in text
    assert "หน้า 14 ยังเห็นเลข" in text


def test_newest_comes_first(office, sign_in, public):
    text = text_of(sign_in(office.auditor).get(history(public)))

    assert text.index("นำขึ้นเผยแพร่</h2>") < text.index("ส่งขอเผยแพร่</h2>")


@pytest.mark.parametrize("reader", ["owner", "approver", "web_master", "administrator", "auditor"])
def test_everybody_of_the_office_reads_it(office, sign_in, public, reader):
    assert sign_in(getattr(office, reader)).get(history(public)).status_code == 200


def test_another_owner_and_another_office_do_not(office, sign_in, public):
    stranger = person(agency("elsewhere"), Role.APPROVER)

    assert sign_in(office.owner2).get(history(public)).status_code == 302
    assert sign_in(stranger).get(history(public)).status_code == 302


def test_a_take_down_wants_a_reason(office, sign_in, public):
    text = text_of(sign_in(office.web_master).post(take_down(public), {"note": "ข้อมูลเก่า"}))

    public.refresh_from_db()
    assert public.live
    assert "ยังไม่ได้เลือกเหตุผล" in text
    assert "ข้อมูลเก่า" in text


def test_other_as_a_reason_wants_words(office, sign_in, public):
    other = Reason.objects.get(code="other")

    sign_in(office.web_master).post(take_down(public), {"reason": other.pk, "note": ""})

    assert not TakeDown.objects.exists()


def test_a_take_down_leaves_its_reason_in_the_history(office, sign_in, public):
    reason = Reason.objects.get(code="incomplete")

    answer = sign_in(office.web_master).post(
        take_down(public), {"reason": reason.pk, "note": "ตัวเลขผิด"}, follow=True
    )

    public.refresh_from_db()
    assert not public.live
    assert "ตัวเลขผิด" in text_of(answer)
    assert "นำลงแล้ว" in text_of(answer)


@pytest.mark.parametrize("other", ["owner", "approver", "administrator", "auditor"])
def test_only_a_web_master_takes_down(office, sign_in, public, other):
    reason = Reason.objects.get(code="incomplete")

    sign_in(getattr(office, other)).post(take_down(public), {"reason": reason.pk})

    assert not TakeDown.objects.exists()


def test_a_web_master_of_another_office_does_not(office, sign_in, public):
    stranger = person(agency("elsewhere"), Role.WEB_MASTER)
    reason = Reason.objects.get(code="incomplete")

    sign_in(stranger).post(take_down(public), {"reason": reason.pk})

    assert not TakeDown.objects.exists()


def test_a_second_take_down_is_refused_in_words(office, sign_in, public):
    reason = Reason.objects.get(code="incomplete")
    client = sign_in(office.web_master)
    client.post(take_down(public), {"reason": reason.pk})

    text = text_of(client.post(take_down(public), {"reason": reason.pk}, follow=True))

    assert "เรื่องนี้ไม่ได้เผยแพร่อยู่" in text


def test_items_are_found_by_their_title(office, sign_in, public):
    client = sign_in(office.auditor)

    assert public.title in text_of(client.get(reverse("staff:items"), {"q": "ไข้เลือดออก"}))
    assert public.title not in text_of(client.get(reverse("staff:items"), {"q": "งบประมาณ"}))


def test_an_owner_finds_only_their_own(office, sign_in, public):
    assert public.title not in text_of(sign_in(office.owner2).get(reverse("staff:items")))


def test_the_list_says_where_each_item_stands(office, sign_in, public):
    waiting(office.news, office.owner, title="เรื่องที่รอ")

    text = text_of(sign_in(office.owner).get(reverse("staff:items")))

    assert "เผยแพร่อยู่" in text
    assert "รอพิจารณา" in text

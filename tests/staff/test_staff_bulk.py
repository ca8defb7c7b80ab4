"""Several rows at once: each is checked, done or skipped by itself, and told so."""

import pytest
from django.urls import reverse

from documents.actions import excuse
from documents.models import Finding
from factories.items import stored_file, waiting
from pages.publishing import actions
from pages.publishing.checklist import POINTS
from pages.publishing.models import PublicationRequest, Reason, Status


def request_of(office, number, **fields):
    return waiting(
        office.news, office.owner, title=f"ประกาศฉบับที่ {number}", text=f"ข้อความ {number}", **fields
    )


@pytest.fixture
def three(office):
    return [request_of(office, number) for number in (1, 2, 3)]


def look_at(client, requests):
    for one in requests:
        client.get(reverse("staff:decide", args=[one.pk]))


def send(client, act, requests, **values):
    rows = [f"{one.pk}:{one.revision_id}" for one in requests]
    return client.post(reverse("staff:bulk"), {"act": act, "rows": rows} | values)


def text_of(answer) -> str:
    return answer.content.decode()


def states(requests) -> list[str]:
    return [PublicationRequest.objects.get(pk=one.pk).status for one in requests]


def test_three_that_were_opened_are_approved(office, sign_in, three):
    client = sign_in(office.approver)
    look_at(client, three)

    text = text_of(send(client, "approve", three, confirm=1))

    assert states(three) == [Status.APPROVED] * 3
    assert "ทำแล้ว 3 เรื่อง" in text


def test_nothing_is_done_before_the_second_press(office, sign_in, three):
    client = sign_in(office.approver)
    look_at(client, three)

    text = text_of(send(client, "approve", three))

    assert states(three) == [Status.SUBMITTED] * 3
    assert "อนุมัติ 3 เรื่อง" in text


def test_what_was_not_opened_is_skipped_and_the_others_are_done(office, sign_in, three):
    client = sign_in(office.approver)
    look_at(client, three[:2])

    text = text_of(send(client, "approve", three, confirm=1))

    assert states(three) == [Status.APPROVED, Status.APPROVED, Status.SUBMITTED]
    assert "ท่านยังไม่ได้เปิดดูฉบับนี้" in text
    assert "ข้าม 1 เรื่อง" in text


def test_an_urgent_one_never_goes_in_bulk(office, sign_in):
    urgent = request_of(office, 1, urgency="urgent", urgency_reason="น้ำท่วม")
    client = sign_in(office.approver)
    look_at(client, [urgent])

    text = text_of(send(client, "approve", [urgent], confirm=1))

    assert states([urgent]) == [Status.SUBMITTED]
    assert "เรื่องเร่งด่วน" in text


def test_a_finding_is_listed_to_be_opened_by_itself(office, sign_in, three):
    file = stored_file(office.owner, "มีเลขประจำตัว")
    found = Finding.objects.create(
        file=file, kind="national_id", is_blocking=True, page=1, excerpt="1-1037-•••••"
    )
    excuse(found, by=office.owner, reason="เปิดเผยแล้วตามคำสั่ง")
    with_finding = waiting(office.news, office.owner, file=file, title="มีสิ่งที่ตรวจพบ")
    client = sign_in(office.approver)
    look_at(client, [*three, with_finding])

    text = text_of(send(client, "approve", [*three, with_finding], confirm=1))

    assert states([*three, with_finding]) == [Status.APPROVED] * 3 + [Status.SUBMITTED]
    assert "ระบบตรวจพบบางอย่าง" in text


def test_a_row_of_another_revision_is_skipped(office, sign_in, three):
    client = sign_in(office.approver)
    look_at(client, three)
    rows = [f"{three[0].pk}:{three[0].revision_id - 1}"]

    client.post(reverse("staff:bulk"), {"act": "approve", "rows": rows, "confirm": 1})

    assert states(three[:1]) == [Status.SUBMITTED]


def test_several_are_returned_with_one_reason(office, sign_in, three):
    reason = Reason.objects.get(code="wrong_section")
    values = {"confirm": 1, "return-reason": reason.pk, "return-note": "ย้ายไปหมวดประกาศ"}

    send(sign_in(office.approver), "return", three, **values)

    assert states(three) == [Status.RETURNED] * 3
    assert {one.decisions.get(action="return").reason for one in three} == {reason}


def test_without_a_reason_nothing_is_returned(office, sign_in, three):
    text = text_of(send(sign_in(office.approver), "return", three, confirm=1))

    assert states(three) == [Status.SUBMITTED] * 3
    assert "ยังไม่ได้เลือกเหตุผล" in text


def test_each_published_item_has_its_own_ticks(office, sign_in, three):
    for one in three:
        actions.approve(one, by=office.approver)
    client = sign_in(office.web_master)
    look_at(client, three)
    ticks = {f"checked-{one.pk}": list(POINTS) for one in three[:2]}
    ticks[f"checked-{three[2].pk}"] = list(POINTS[:4])

    text = text_of(send(client, "publish", three, confirm=1, **ticks))

    assert states(three) == [Status.PUBLISHED, Status.PUBLISHED, Status.APPROVED]
    assert "ยังขาด ตัวสะกด" in text


def test_what_somebody_else_decided_meanwhile_is_skipped_by_name(office, sign_in, three):
    client = sign_in(office.approver)
    look_at(client, three)
    send(client, "approve", three)
    actions.withdraw(three[0], by=office.owner)

    text = text_of(send(client, "approve", three, confirm=1))

    assert states(three) == [Status.WITHDRAWN, Status.APPROVED, Status.APPROVED]
    assert "ข้าม 1 เรื่อง" in text


def test_a_row_of_nobodys_queue_is_not_touched(office, sign_in, three):
    client = sign_in(office.web_master)
    look_at(client, three)

    send(client, "publish", three, confirm=1)

    assert states(three) == [Status.SUBMITTED] * 3


def test_the_queue_offers_ticks_and_buttons_of_ones_own_part(office, sign_in, three):
    text = text_of(sign_in(office.approver).get(reverse("staff:queue")))

    assert f'value="{three[0].pk}:{three[0].revision_id}"' in text
    assert 'value="approve"' in text
    assert 'value="publish"' not in text


def test_without_a_tick_one_is_told_so(office, sign_in):
    answer = sign_in(office.approver).post(reverse("staff:bulk"), {"act": "approve"}, follow=True)

    assert "ทำเครื่องหมายหน้าเรื่องอย่างน้อย 1 เรื่อง" in text_of(answer)

"""The queue and the decision screen: see everything, decide once, never by accident."""

import pytest
from django.urls import reverse

from documents.actions import excuse
from documents.models import Finding
from factories.agency import agency
from factories.items import draft, published, stored_file, waiting
from factories.people import person
from pages.publishing import actions
from pages.publishing.checklist import POINTS
from pages.publishing.models import PublicationRecord, Reason, Status
from portal.accounts.models import Role

TICKS = {"checked": list(POINTS)}


@pytest.fixture
def asked(office):
    return waiting(office.news, office.owner)


@pytest.fixture
def approved(office, asked):
    actions.approve(asked, by=office.approver)
    asked.refresh_from_db()
    return asked


@pytest.fixture
def urgent(office):
    return waiting(office.news, office.owner, urgency="urgent", urgency_reason="น้ำท่วมฉับพลัน")


def screen(request) -> str:
    return reverse("staff:decide", args=[request.pk])


def decide(client, request, act, **values):
    posted = {"act": act, "seen": request.revision_id} | values
    return client.post(screen(request), posted, follow=True)


def finding(file, **fields) -> Finding:
    values = {"kind": "national_id", "is_blocking": True, "page": 14, "excerpt": "1-1037-•••••"}
    return Finding.objects.create(file=file, **values | fields)


def justified(office):
    """Return a request whose file has one finding that its owner justified."""
    file = stored_file(office.owner)
    excuse(finding(file), by=office.owner, reason="เลขของกรรมการตามคำสั่งที่เปิดเผยแล้ว")
    return waiting(office.news, office.owner, file=file)


def text_of(answer) -> str:
    return answer.content.decode()


def test_the_queue_names_item_finding_wait_and_button(office, sign_in):
    request = justified(office)

    text = text_of(sign_in(office.approver).get(reverse("staff:queue")))

    assert request.title in text
    assert "1 แห่ง" in text
    assert "ส่งมาวันนี้" in text
    assert f'href="{screen(request)}"' in text


def test_the_queue_can_be_searched_and_narrowed(office, sign_in, asked, urgent):
    client = sign_in(office.approver)

    found = text_of(client.get(reverse("staff:queue_results"), {"urgency": "urgent"}))
    none = text_of(client.get(reverse("staff:queue_results"), {"q": "ไม่มีคำนี้"}))

    assert screen(urgent) in found
    assert screen(asked) not in found
    assert "ล้างตัวกรอง" in none


def test_an_empty_queue_says_what_will_come(office, sign_in):
    assert "ไม่มีงานค้าง" in text_of(sign_in(office.approver).get(reverse("staff:queue")))


def test_the_urgent_list_is_for_web_masters(office, sign_in, urgent):
    assert screen(urgent) in text_of(sign_in(office.web_master).get(reverse("staff:urgent")))
    assert sign_in(office.approver).get(reverse("staff:urgent")).status_code == 302


def test_the_screen_shows_request_and_frame(office, sign_in, asked):
    text = text_of(sign_in(office.approver).get(screen(asked)))

    assert reverse("staff:frame", args=[asked.pk]) in text
    assert "ตามเอกสารแนบ" in text
    assert "เรื่องที่ 1 จาก 1" in text


def test_the_frame_is_the_frozen_revision_for_this_site_only(office, sign_in, asked):
    answer = sign_in(office.approver).get(reverse("staff:frame", args=[asked.pk]))

    assert asked.title in text_of(answer)
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]


def test_a_stranger_sees_neither_screen_nor_frame(office, sign_in, asked):
    stranger = sign_in(person(agency("elsewhere"), Role.APPROVER))

    assert stranger.get(screen(asked)).headers["Location"] == "/admin/"
    frame = stranger.get(reverse("staff:frame", args=[asked.pk]))
    assert frame.headers["Location"] == "/admin/"


def test_approving_moves_on_and_says_what_happened(office, sign_in, asked):
    answer = decide(sign_in(office.approver), asked, "approve")

    asked.refresh_from_db()
    assert asked.status == Status.APPROVED
    assert "อนุมัติแล้ว" in text_of(answer)


def test_after_a_decision_the_next_item_opens(office, sign_in, asked):
    second = waiting(office.news, office.owner, title="เรื่องที่สอง")

    answer = decide(sign_in(office.approver), asked, "approve")

    assert answer.redirect_chain[-1][0] == screen(second)
    assert "เหลืออีก 1 เรื่อง" in text_of(answer)


def test_after_the_last_item_one_is_home(office, sign_in, asked):
    answer = decide(sign_in(office.approver), asked, "approve")

    assert answer.redirect_chain[-1][0] == "/admin/"


def test_a_justified_finding_must_be_ticked(office, sign_in):
    request = justified(office)

    decide(sign_in(office.approver), request, "approve")

    request.refresh_from_db()
    assert request.status == Status.SUBMITTED


def test_the_tick_goes_into_the_evidence(office, sign_in):
    request = justified(office)
    ticked = Finding.objects.get().pk

    decide(sign_in(office.approver), request, "approve", confirmed=[ticked])

    assert request.decisions.get(action="approve").confirmed_findings == [ticked]


def test_the_return_is_prefilled_from_the_finding(office, sign_in):
    text = text_of(sign_in(office.approver).get(screen(justified(office))))

    assert f'value="{Reason.objects.get(code="personal_data").pk}" selected' in text
    assert "ให้ปิดบังแล้วแนบไฟล์ใหม่" in text


def test_a_return_without_a_reason_comes_back_with_what_was_written(office, sign_in, asked):
    values = {"return-reason": "", "return-note": "แก้ยอดรวม"}

    text = text_of(decide(sign_in(office.approver), asked, "return", **values))

    asked.refresh_from_db()
    assert asked.status == Status.SUBMITTED
    assert "ยังไม่ได้เลือกเหตุผล" in text
    assert "แก้ยอดรวม" in text
    assert 'data-staff-open="dialog-return"' in text


def test_a_return_reaches_its_author(office, sign_in, asked):
    reason = Reason.objects.get(code="incomplete")
    values = {"return-reason": reason.pk, "return-note": "แก้ยอดรวม"}

    decide(sign_in(office.approver), asked, "return", **values)

    asked.refresh_from_db()
    assert (asked.status, asked.decisions.last().note) == (Status.RETURNED, "แก้ยอดรวม")


def test_a_rejection_closes_the_request(office, sign_in, asked):
    reason = Reason.objects.get(code="not_our_mission")

    decide(sign_in(office.approver), asked, "reject", **{"reject-reason": reason.pk})

    asked.refresh_from_db()
    assert asked.status == Status.REJECTED


def test_the_loser_of_a_race_is_told_who_was_faster(office, sign_in, asked):
    actions.approve(asked, by=office.approver)
    second = sign_in(person(office.home, Role.APPROVER))

    text = text_of(decide(second, asked, "approve"))

    assert f"{office.approver.get_full_name()}ทำไปแล้ว" in text


@pytest.mark.parametrize("seen", ["", "0", "999999"])
def test_a_decision_about_another_revision_is_refused(office, sign_in, asked, seen):
    decide(sign_in(office.approver), asked, "approve", seen=seen)

    asked.refresh_from_db()
    assert asked.status == Status.SUBMITTED


def test_an_unknown_act_is_refused(office, sign_in, asked):
    answer = sign_in(office.approver).post(screen(asked), {"act": "delete"})

    assert answer.headers["Location"] == "/admin/"


def test_publishing_wants_five_ticks(office, sign_in, approved):
    ticks = {"checked": list(POINTS[:4])}

    text = text_of(decide(sign_in(office.web_master), approved, "publish", **ticks))

    assert "ยังขาด ตัวสะกด" in text
    assert not PublicationRecord.objects.filter(request=approved).exists()


def test_publishing_puts_the_item_online(office, sign_in, approved):
    decide(sign_in(office.web_master), approved, "publish", **TICKS)

    assert PublicationRecord.objects.get(request=approved).published_by == office.web_master


def test_an_approver_publishes_nothing(office, sign_in, approved):
    decide(sign_in(office.approver), approved, "publish", **TICKS)

    assert not PublicationRecord.objects.filter(request=approved).exists()


def test_a_superuser_publishes_nothing(office, sign_in, approved):
    root = type(office.owner).objects.create_superuser("root")

    decide(sign_in(root), approved, "publish", **TICKS)

    assert not PublicationRecord.objects.filter(request=approved).exists()


def test_an_owner_reads_the_request_without_buttons(office, sign_in, asked):
    text = text_of(sign_in(office.owner).get(screen(asked)))

    assert 'id="decide"' not in text
    assert "ผู้มีหน้าที่" in text


def test_who_wrote_it_is_told_that_another_must_decide(office, sign_in):
    both = person(office.home, Role.OWNER, Role.APPROVER)
    request = waiting(office.news, both)

    text = text_of(sign_in(both).get(screen(request)))

    assert "จึงพิจารณาเองไม่ได้" in text
    assert office.approver.get_full_name() in text


def test_only_changed_fields_are_compared(office, sign_in):
    page = draft(office.news, office.owner, title="แผนปฏิบัติการ ปีงบประมาณ 2569")
    published(page, office)
    page.refresh_from_db()
    page.title = "แผนปฏิบัติการ ปีงบประมาณ 2570"
    page.save_revision(user=office.owner)
    request = actions.submit(page, by=office.owner)

    text = text_of(sign_in(office.approver).get(screen(request)))

    assert "<del>2569</del> <ins>2570</ins>" in text
    assert "ต่างจากฉบับที่เผยแพร่อยู่ 1" in text

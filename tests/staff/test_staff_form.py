"""The page form: begin from a job, lose nothing, send once, and only when it is complete."""

import re
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from documents.models import Finding
from factories.agency import agency, section
from factories.items import draft, stored_file
from pages.models import DocumentPage, SectionPage
from pages.publishing.models import PublicationRequest, Status
from pages.staff import start


@pytest.fixture
def add(office) -> str:
    return reverse("wagtailadmin_pages:add", args=["pages", "documentpage", office.news.pk])


def edit(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def text_of(answer) -> str:
    return answer.content.decode()


def test_the_start_offers_eight_jobs(office, sign_in):
    assert text_of(sign_in(office.owner).get(reverse("staff:start"))).count('staff-job"') == 8


def test_a_job_whose_section_is_missing_is_not_offered(office):
    SectionPage.objects.filter(key="manual").update(key="links")

    assert len(start.cards(office.home)) == 7


def test_only_sections_of_ones_own_agency_are_offered(office, sign_in):
    elsewhere = agency("elsewhere")

    text = text_of(sign_in(office.owner).get(reverse("staff:start")))

    assert f"/{section(elsewhere).pk}/" not in text


def test_another_agencys_section_takes_no_item(office, sign_in, written):
    foreign = section(agency("elsewhere"))
    address = reverse("wagtailadmin_pages:add", args=["pages", "documentpage", foreign.pk])

    sign_in(office.owner).post(address, written)

    assert not DocumentPage.objects.exists()


def test_the_form_knows_what_the_card_said(office, sign_in, add):
    text = text_of(sign_in(office.owner).get(f"{add}?kind=report"))

    assert re.search(r'<option value="report"\s+selected', text)


def test_the_form_has_three_steps(office, sign_in, add):
    text = text_of(sign_in(office.owner).get(add))

    assert re.findall(r'id="tab-label-([a-z]+)"', text) == ["document", "details", "request"]


def test_saving_makes_a_draft_of_ones_own(office, sign_in, add, written):
    sign_in(office.owner).post(add, written)

    page = DocumentPage.objects.get()
    assert (page.owner, page.live, page.document_kind) == (office.owner, False, "plan")


def test_a_double_click_makes_one_item(office, sign_in, add, written):
    client, once = sign_in(office.owner), {"once": str(uuid4())}
    client.post(add, written | once)

    second = client.post(add, written | once)

    page = DocumentPage.objects.get()
    assert second.headers["Location"] == edit(page)


def test_the_mark_of_a_form_opens_nobody_elses_item(office, sign_in, add, written):
    page = draft(office.news, office.owner2)

    answer = sign_in(office.owner).post(add, written | {"once": str(page.translation_key)})

    assert answer.headers["Location"] == "/admin/"


def test_the_file_survives_a_mistake_elsewhere(office, sign_in, add, written):
    file = stored_file(office.owner)
    wrong = {"file": file.pk, "dated_day": "31", "dated_month": "2", "dated_year": "2570"}

    text = text_of(sign_in(office.owner).post(add, written | wrong))

    assert "ประกาศ.txt" in text
    assert "วันที่นี้ไม่มีในปฏิทิน (31 กุมภาพันธ์ 2570)" in text


def test_what_was_typed_survives_too(office, sign_in, add, written):
    wrong = {"dated_day": "31", "dated_month": "2", "dated_year": "2570"}

    text = text_of(sign_in(office.owner).post(add, written | wrong))

    assert written["title"] in text
    assert 'value="31"' in text


def test_a_pasted_date_in_thai_digits_is_understood(office, sign_in, add, written):
    sign_in(office.owner).post(add, written | {"dated_day": "๒๕ ธ.ค. ๒๕๖๙"})

    assert DocumentPage.objects.get().dated == date(2026, 12, 25)


def test_the_last_day_counts_to_its_end_in_bangkok(office, sign_in, add, written):
    until = {"publish_until_day": "30", "publish_until_month": "9", "publish_until_year": "2570"}

    sign_in(office.owner).post(add, written | until)

    assert DocumentPage.objects.get().publish_until == datetime(2027, 9, 30, 17, tzinfo=UTC)


def test_the_form_shows_the_last_day_again(office, sign_in):
    page = draft(office.news, office.owner, publish_until=datetime(2027, 9, 30, 17, tzinfo=UTC))

    text = text_of(sign_in(office.owner).get(edit(page)))

    assert re.search(r'name="publish_until_day" value="30"', text)


def test_saving_unchanged_moves_no_day(office, sign_in, written):
    until = datetime(2027, 9, 30, 17, tzinfo=UTC)
    page = draft(office.news, office.owner, publish_until=until)
    again = {"publish_until_day": "30", "publish_until_month": "9", "publish_until_year": "2570"}

    sign_in(office.owner).post(edit(page), written | again | {"file": page.file.pk})

    page.refresh_from_db()
    assert page.publish_until == until


def test_another_persons_file_is_refused(office, sign_in, add, written):
    foreign = stored_file(office.owner2)

    text = text_of(sign_in(office.owner).post(add, written | {"file": foreign.pk}))

    assert "ผู้อื่นเป็นผู้ส่งเข้าระบบ" in text


def test_requirement_codes_are_typed_with_commas(office, sign_in, add, written):
    sign_in(office.owner).post(add, written | {"requirement_codes": "MOIT 5, ม.9(3), MOIT 5"})

    assert DocumentPage.objects.get().requirement_codes == ["MOIT:5", "OIA9:9(3)"]


def test_sending_from_the_first_form_asks_for_approval(office, sign_in, add, written):
    file = stored_file(office.owner)

    answer = sign_in(office.owner).post(add, written | {"file": file.pk, "action-submit": "1"})

    request = PublicationRequest.objects.get()
    assert (answer.headers["Location"], request.status) == ("/admin/", Status.SUBMITTED)


def test_an_incomplete_item_is_kept_and_says_what_it_lacks(office, sign_in, add, written):
    answer = sign_in(office.owner).post(
        add, written | {"details": "", "action-submit": "1"}, follow=True
    )

    text = text_of(answer)
    assert DocumentPage.objects.filter(title=written["title"]).exists()
    assert "ยังไม่ได้แนบไฟล์" in text
    assert 'data-staff-goto="details"' in text


def test_an_unexcused_finding_keeps_the_item_here(office, sign_in, written):
    page = draft(office.news, office.owner)
    Finding.objects.create(
        file=page.file, kind="national_id", is_blocking=True, page=14, excerpt="1-1037-•••••-••-•"
    )

    client = sign_in(office.owner)
    client.post(edit(page), written | {"file": page.file.pk, "action-submit": "1"})

    assert not PublicationRequest.objects.exists()


def test_the_card_shows_the_finding_and_asks_for_a_reason(office, sign_in):
    file = stored_file(office.owner)
    found = Finding.objects.create(
        file=file, kind="national_id", is_blocking=True, page=14, excerpt="1-1037-•••••-••-•"
    )

    text = text_of(sign_in(office.owner).get(reverse("staff:card", args=[file.pk])))

    assert f'data-staff-file-reason="{found.pk}"' in text


def test_a_strangers_card_stays_closed(office, sign_in):
    file = stored_file(office.owner2)

    answer = sign_in(office.owner).get(reverse("staff:card", args=[file.pk]))

    assert answer.headers["Location"] == "/admin/"


def test_the_checks_look_at_the_stored_draft(office, sign_in):
    page = draft(office.news, office.owner, details="")

    text = text_of(sign_in(office.owner).get(reverse("staff:checks", args=[page.pk])))

    assert "ยังไม่มีรายละเอียดข้อมูล" in text
    assert office.approver.get_full_name() in text

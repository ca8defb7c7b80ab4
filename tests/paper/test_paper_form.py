"""The request form says what the evidence says, in the places of the official form."""

import pytest
from django.utils import timezone

from factories.items import waiting
from factories.sheets import is_tagged_ua, says, text_of
from pages.publishing import actions as publishing
from pages.publishing.actions import Answer
from pages.publishing.models import Reason
from pages.publishing.models.evidence import Channel
from pages.publishing.verbal import Spoken, confirm_verbal_approval, record_verbal_approval
from portal.paper import actions
from portal.paper.codes import shown
from portal.paper.sheets import form as form_sheet
from thai.calendar import format_date, today
from thai.numerals import to_thai

SIGNED = "ลงนามอิเล็กทรอนิกส์"
LABELS = ("ชื่อหน่วยงาน", "วัน/เดือน/ปี", "หัวข้อ", "รายละเอียดข้อมูล", "Link ภายนอก", "หมายเหตุ")
BLOCKS = ("ผู้รับผิดชอบการให้ข้อมูล", "ผู้อนุมัติรับรอง", "ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่")


def sheet_of(asked, office, *, ink=False):
    """Return the words of the form as they are set."""
    rendition = actions.print_form(asked, by=office.owner, ink=ink)
    return form_sheet.sheet(rendition.data)


@pytest.fixture
def urgent(office, positions):
    asked = waiting(office.news, office.owner, urgency="urgent", urgency_reason="น้ำท่วมหมู่ 4")
    spoken = Spoken(
        office.approver, timezone.now(), Channel.TELEPHONE, "พยาน ดีจริง", "เผยแพร่ได้เลย", "น้ำท่วม"
    )
    return record_verbal_approval(asked, by=office.web_master, spoken=spoken)


@pytest.mark.parametrize("label", LABELS)
def test_the_form_has_every_field_of_the_official_one(asked, office, label):
    assert says(actions.print_form(asked, by=office.owner), label)


def test_the_three_blocks_stand_in_the_order_of_the_official_form(asked, office):
    assert [block["role"] for block in sheet_of(asked, office)["signatures"]] == list(BLOCKS)


def test_the_form_bears_its_official_name(asked, office):
    printed = actions.print_form(asked, by=office.owner)

    assert says(printed, "แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงานในราชการบริหารส่วนภูมิภาค")


def test_the_form_is_dated_in_the_buddhist_era_with_thai_digits(asked, office):
    assert says(actions.print_form(asked, by=office.owner), to_thai(format_date(today())))


def test_figures_of_a_text_are_thai_and_those_of_an_address_stay(asked, office):
    printed = actions.print_form(asked, by=office.owner)

    assert says(printed, "มาตรการ ๓ ข้อ")
    assert says(printed, "http://สสอ-ทดสอบ.com")


def test_every_signature_names_person_and_position_and_moment(asked, office):
    signed = sheet_of(asked, office)["signatures"]

    assert [block["name"] for block in signed] == [
        str(person) for person in (office.owner, office.approver, office.web_master)
    ]
    assert all(
        SIGNED in block["statement"][0] and "น." in block["statement"][1] for block in signed
    )


def test_a_form_for_the_pen_keeps_names_and_leaves_signature_and_date_open(asked, office):
    signed = sheet_of(asked, office, ink=True)["signatures"]

    assert [(block["statement"], block["date"]) for block in signed] == [([], "")] * 3
    assert signed[1]["name"] == str(office.approver)


def test_a_form_that_waits_says_who_has_not_signed_yet(office, positions):
    asked = waiting(office.news, office.owner)

    statements = [block["statement"][0] for block in sheet_of(asked, office)["signatures"]]
    assert statements == [SIGNED, "(ยังไม่ได้ลงนาม)", "(ยังไม่ได้ลงนาม)"]


def test_a_rejected_form_says_so_where_the_approval_would_stand(office, positions):
    asked = waiting(office.news, office.owner)
    answer = Answer(Reason.objects.get(code="incomplete"), "ขาดหน้า 2")
    publishing.reject(asked, by=office.approver, answer=answer)

    approver = sheet_of(asked, office)["signatures"][1]
    assert approver["statement"][0].startswith("ไม่อนุมัติ")
    assert "ขาดหน้า ๒" in approver["notes"][0]


def test_a_withdrawn_form_says_so(office, positions):
    asked = waiting(office.news, office.owner)
    publishing.withdraw(asked, by=office.owner)

    assert "ถอนคำขอ" in sheet_of(asked, office)["remarks"]


def test_a_verbal_approval_is_shown_as_one(urgent, office):
    printed = actions.print_form(urgent.decision.request, by=office.owner)

    assert says(printed, "อนุมัติทางวาจา (ทางโทรศัพท์)")
    assert says(printed, "พยาน พยาน ดีจริง")
    assert says(printed, "ต้องมีหนังสือยืนยันภายใน")


def test_a_confirmed_verbal_approval_says_when(urgent, office):
    confirm_verbal_approval(urgent, by=office.approver)

    printed = actions.print_form(urgent.decision.request, by=office.owner)
    assert says(printed, "ยืนยันแล้ว")


def test_the_form_lists_each_file_with_its_fingerprint(asked, office):
    file = asked.files.get()

    assert says(actions.print_form(asked, by=office.owner), file.sha256)


def test_the_form_carries_its_code_and_where_it_is_verified(asked, office):
    printed = actions.print_form(asked, by=office.owner)

    assert f"http://testserver/verify/{shown(printed.code)}/" in text_of(printed)


def test_the_form_is_tagged_for_screen_readers(asked, office):
    assert is_tagged_ua(bytes(actions.print_form(asked, by=office.owner).pdf))

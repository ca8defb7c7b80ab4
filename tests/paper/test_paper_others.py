"""Memo, certificate, announcement and the file of many forms say what they must."""

from datetime import UTC, datetime

import pytest

from factories.agency import agency
from factories.items import waiting
from factories.sheets import is_tagged_ua, pages_in, says, text_of
from pages.models import Appearance, HomePage
from pages.publishing import actions as publishing
from pages.publishing.actions import Answer
from pages.publishing.models import Reason
from portal.compliance.models import AgencyRequirement, Requirement
from portal.paper import actions, codes, errors
from portal.paper.procedure import procedure_of
from portal.paper.sheets import announcement, certificate
from thai.numerals import to_thai

HEAD = {"head_name": "นางสาวสมใจ ตัวอย่าง", "head_position": "สาธารณสุขอำเภอทดสอบ"}
PLACE = {"telephone": "0 4359 7076", "province": "ทดสอบบุรี"}


@pytest.fixture
def home(office) -> HomePage:
    """Return the home with a head, as an administrator would have filled it in."""
    HomePage.objects.filter(pk=office.home.pk).update(**HEAD, **PLACE)
    return HomePage.objects.get(pk=office.home.pk)


@pytest.mark.parametrize(
    "words",
    [
        "บันทึกข้อความ",
        "ส่วนราชการ",
        "จังหวัดทดสอบบุรี",
        "โทร. ๐ ๔๓๕๙ ๗๐๗๖",
        "เรื่อง ขออนุญาตเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน",
        "เรียน สาธารณสุขอำเภอทดสอบ",
        "ทราบ / อนุญาต",
        "นางสาวสมใจ ตัวอย่าง",
        "ตราครุฑ",
    ],
)
def test_the_memo_has_every_part_of_an_official_one(asked, office, home, words):
    assert says(actions.print_memo(asked, by=office.owner), words)


def test_the_memo_leaves_its_number_to_the_registry_and_the_head_to_the_pen(asked, office, home):
    text = text_of(actions.print_memo(asked, by=office.owner))

    assert text.count("ลงชื่อ") == 1


def test_the_garuda_of_the_agency_takes_the_place_of_the_box(asked, office, home, picture):
    Appearance.objects.create(home=home, garuda=picture)

    printed = actions.print_memo(asked, by=office.owner)

    assert not says(printed, "ตราครุฑ")
    assert is_tagged_ua(bytes(printed.pdf))


def test_the_certificate_tells_every_act_in_order(office, positions):
    asked = waiting(office.news, office.owner)
    answer = Answer(Reason.objects.get(code="incomplete"), "ขาดหน้า 2")
    publishing.send_back(asked, by=office.approver, answer=answer)
    again = publishing.submit(asked.page, by=office.owner)
    publishing.withdraw(again, by=office.owner)

    printed = actions.print_certificate(asked.page, by=office.owner)

    told = [row[1] for one in certificate.sheet(printed.data)["requests"] for row in one["rows"]]
    assert told == ["ส่งขอเผยแพร่", "ส่งกลับแก้ไข", "ส่งขอเผยแพร่", "ถอนคำขอ"]


def test_the_certificate_tells_publication_end_and_fingerprints(page, asked, office):
    wrong = Answer(Reason.objects.get(code="legal_risk"), "ตามหนังสือร้องเรียน")
    publishing.take_down(page, by=office.web_master, answer=wrong)

    printed = actions.print_certificate(page, by=office.auditor)

    rows = certificate.sheet(printed.data)["requests"][0]["rows"]
    assert [row[1] for row in rows][-2:] == ["เป็นข้อมูลสาธารณะ ฉบับที่ ๑", "นำลงจากเว็บไซต์"]
    assert says(printed, asked.files.get().sha256)
    assert says(printed, asked.content_sha256)


def test_the_announcement_names_the_ten_sections_with_people(office, home, positions):
    printed = actions.print_announcement(home, by=office.administrator)

    rows = announcement.sheet(printed.data)["rows"]
    assert len(rows) == 10
    checker = to_thai(f"{office.approver} (นักวิชาการสาธารณสุขชำนาญการ)")
    assert [row[4] for row in rows] == [checker] * 10


def test_who_is_named_for_a_requirement_is_responsible_for_its_section(office, home):
    wanted = Requirement.objects.filter(section="law").first()
    AgencyRequirement.objects.create(agency=home, requirement=wanted, responsible=office.owner2)

    found = {one["key"]: one["responsible"] for one in procedure_of(home)["sections"]}

    assert found["law"] == [str(office.owner2)]


def test_who_writes_in_a_section_is_responsible_for_it(page, office, home):
    found = {one["key"]: one["responsible"] for one in procedure_of(home)["sections"]}

    assert [name.split(" (")[0] for name in found["news"]] == [str(office.owner)]
    assert len(found["law"]) == 2


def test_an_agency_without_people_says_that_nobody_is_charged(office, db):
    empty = agency("sso-empty")

    printed = actions.print_announcement(empty, by=office.administrator)

    assert says(printed, "(ยังไม่ได้มอบหมาย)")


def test_the_announcement_names_the_web_masters_and_the_head(office, home):
    printed = actions.print_announcement(home, by=office.administrator)

    people = (str(office.web_master), str(office.web_master2), HEAD["head_name"])
    assert [says(printed, to_thai(name)) for name in people] == [True] * 3


@pytest.mark.slow
def test_fifty_forms_fit_into_one_file_each_under_its_own_code(office):
    asked = [waiting(office.news, office.owner, title=f"เรื่องที่ {place}") for place in range(50)]

    printed = actions.print_batch(asked, by=office.owner)

    text = text_of(printed)
    each = [codes.shown(form["code"]) for form in printed.data["forms"]]
    assert len(set(each)) == 50
    assert [code for code in each if text.count(code) < 2] == []
    assert pages_in(printed) >= 51
    assert is_tagged_ua(bytes(printed.pdf))


def test_a_form_of_a_batch_is_the_form_printed_alone(asked, office):
    alone = actions.print_form(asked, by=office.owner)

    printed = actions.print_batch([asked], by=office.owner)

    assert printed.data["forms"][0]["code"] == alone.code


def test_more_forms_than_a_file_holds_are_refused(asked, office):
    with pytest.raises(errors.TooMany):
        actions.print_batch([asked] * (actions.MOST + 1), by=office.owner)


def test_a_deputy_signs_for_whom_they_stand_in(asked, office):
    facts = actions.print_form(asked, by=office.owner).data["facts"]["requests"][0]
    acted = facts["decisions"][1] | {
        "acting_name": "นายไม่อยู่ วันนี้",
        "acting_position": "หัวหน้ากลุ่มงาน",
        "acting_capacity": "acting",
    }

    assert certificate.signing.positions(acted)[-1] == "รักษาราชการแทน หัวหน้ากลุ่มงาน"


def test_the_memo_tells_the_period_as_a_sentence(office):
    ends = datetime(2027, 9, 30, 17, tzinfo=UTC)
    asked = waiting(office.news, office.owner, publish_until=ends)

    printed = actions.print_memo(asked, by=office.owner)

    assert says(printed, "ขอเผยแพร่ทันทีที่ได้รับอนุญาต ถึง ๓๐ ก.ย. ๒๕๗๐")

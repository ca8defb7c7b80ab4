"""Proposals: title, kind and fiscal year as a clerk would fill them in."""

import pytest

from documents.proposals import legible, propose, spoken_name


def test_heading_and_subject_make_the_title():
    text = "ประกาศองค์การบริหารส่วนตำบล\nเรื่อง ประกาศใช้แผนอัตรากำลัง\n\nตามที่"

    assert propose("a.pdf", text).title == "ประกาศองค์การบริหารส่วนตำบล เรื่อง ประกาศใช้แผนอัตรากำลัง"


def test_a_letters_title_is_its_subject():
    text = "ที่ สธ 0211/123\nกระทรวงสาธารณสุข\nเรื่อง ขอเชิญประชุม\nเรียน นายแพทย์"

    assert propose("a.pdf", text).title == "ขอเชิญประชุม"


def test_page_furniture_is_no_title():
    text = "หน้า ๑\nเล่ม ๑๓๖ ตอนพิเศษ ๑ ง\nราชกิจจานุเบกษา\nข้อกำหนดคณะกรรมการ"

    assert propose("a.pdf", text).title == "ข้อกำหนดคณะกรรมการ"


def test_without_text_the_files_name_is_the_title():
    assert propose("03_แผนปฏิบัติการ_2570.pdf", "").title == "แผนปฏิบัติการ 2570"


def test_a_title_inside_the_file_beats_its_name():
    assert propose("scan001.pdf", "", "รายงานประจำปี").title == "รายงานประจำปี"


def test_a_long_title_is_cut_between_words():
    title = propose("a.pdf", "ประกาศ " + "ยาวมาก " * 60).title

    assert (len(title) <= 180, title.endswith("ยาวมาก")) == (True, True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ประกาศสำนักงาน", "announcement"),
        ("คำสั่งสำนักงาน", "order"),
        ("บันทึกข้อความ", "memo"),
        ("แผนปฏิบัติการประจำปี", "plan"),
        ("รายงานผลการดำเนินงาน", "report"),
        ("คู่มือสำหรับประชาชน", "manual"),
        ("แบบฟอร์มขอรับบริการ", "form"),
        ("ระเบียบกระทรวงสาธารณสุข", "law"),
        ("สถิติผู้ป่วยนอก", "statistics"),
        ("อินโฟกราฟิกไข้เลือดออก", "infographic"),
        ("", ""),
    ],
)
def test_the_kind_is_named_by_the_first_such_word(text, kind):
    assert propose("x.pdf", text).kind == kind


def test_an_announcement_about_a_plan_is_an_announcement():
    assert propose("x.pdf", "ประกาศใช้แผนอัตรากำลัง").kind == "announcement"


def test_the_files_name_tells_the_kind_when_the_text_does_not():
    assert propose("รายงานการเงิน.xlsx", "").kind == "report"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("ประจำปีงบประมาณ พ.ศ. 2570", 2027),
        ("ปีงบประมาณ ๒๕๖๙", 2026),
        ("สั่ง ณ วันที่ 15 ตุลาคม พ.ศ. 2569", 2027),
        ("สั่ง ณ วันที่ 30 กันยายน 2569", 2026),
        ("วันที่ ๒๑ พ.ย. ๒๕๖๙", 2027),
        ("แผนพัฒนา พ.ศ. 2566 - 2570", 2023),
        ("31 กุมภาพันธ์ 2570", 2027),
        ("ไม่มีปี", None),
    ],
)
def test_the_fiscal_year_is_the_one_named_or_the_one_of_the_date(text, year):
    assert propose("x.pdf", text).fiscal_year == year


def test_the_named_year_beats_a_date():
    assert propose("x.pdf", "1 มกราคม 2568 งบปีงบประมาณ พ.ศ. 2570").fiscal_year == 2027


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("แผน_งาน+ปี.docx", "แผน งาน ปี"),
        ("01. ประกาศ.pdf", "ประกาศ"),
        ("2570.pdf", "2570"),
        ("a%20b.pdf", "a b"),
    ],
)
def test_a_file_name_is_said_in_words(name, spoken):
    assert spoken_name(name) == spoken


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft Word - 1.doc",
        "Untitled",
        "<4D6963726F>",
        "¤èÒµÍºá·¹ 2554",
        "1.53ￅ￨ￒ",
        "scan.pdf",
        "",
    ],
)
def test_titles_that_programs_invent_are_none(title):
    assert legible(title) == ""


def test_a_title_a_person_wrote_is_kept():
    assert legible("  รายงาน   ประจำปี ") == "รายงาน ประจำปี"

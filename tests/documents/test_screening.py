"""Screening: what holds a publication back, what is only pointed out, what is left in peace."""

import pytest

from documents.screening import MAX_PER_KIND, masked, screen
from documents.states import FindingKind
from thai.numerals import to_thai

# Made-up numbers whose checksum holds.
PERSON = "1-1037-02071-81-1"
OTHERS = ("1101700203451", "3100600445635")


def kinds(text: str) -> list[str]:
    return [seen.kind for seen in screen([(1, text)])]


def numbered(first_twelve: str) -> str:
    """Return a 13-digit number with the checksum that makes it a person's."""
    total = sum(int(digit) * (13 - place) for place, digit in enumerate(first_twelve))
    return f"{first_twelve}{(11 - total % 11) % 10}"


ID = numbered("110370207181")


def test_a_national_id_number_holds_a_publication_back():
    (seen,) = screen([(3, f"เลขประจำตัวประชาชน {ID}")])

    assert (seen.kind, seen.page, seen.is_blocking) == (FindingKind.NATIONAL_ID, 3, True)


@pytest.mark.parametrize(
    "written",
    [
        ID,
        f"{ID[0]}-{ID[1:5]}-{ID[5:10]}-{ID[10:12]}-{ID[12]}",
        f"{ID[0]} {ID[1:5]} {ID[5:10]} {ID[10:12]} {ID[12]}",
        to_thai(ID),
        " ".join(ID),
    ],
    ids=["plain", "dashes", "spaces", "thai", "boxes"],
)
def test_a_national_id_number_is_seen_however_it_is_written(written):
    assert kinds(f"เลขที่ {written} ครับ") == [FindingKind.NATIONAL_ID]


def test_thirteen_digits_without_the_checksum_are_left_in_peace():
    wrong = ID[:-1] + str((int(ID[-1]) + 1) % 10)

    assert kinds(f"เลขที่หนังสือ {wrong}") == []


def test_a_finding_never_repeats_the_number():
    (seen,) = screen([(1, ID)])

    assert ID[3:10] not in seen.excerpt.replace("-", "")


@pytest.mark.parametrize("mark", ["ลับ", "ลับมาก", "ลับที่สุด"])
def test_a_secrecy_mark_on_a_line_of_its_own_holds_back(mark):
    (seen,) = screen([(1, f"{mark}\nบันทึกข้อความ")])

    assert (seen.kind, seen.excerpt, seen.is_blocking) == (FindingKind.SECRECY_MARK, mark, True)


@pytest.mark.parametrize(
    "line",
    ["- ลับ -", "(ลับ)", "   ลับมาก   ", "ชั้นความลับ : ลับที่สุด", "ด่วนที่สุด  ลับ", "ลับ ด่วนมาก", "SECRET"],
)
def test_a_secrecy_mark_is_seen_in_its_usual_dress(line):
    assert kinds(f"ที่ สธ 0211/ว 12\n{line}\nเรื่อง") == [FindingKind.SECRECY_MARK]


@pytest.mark.parametrize(
    "text",
    [
        "ให้เก็บข้อมูลของผู้ป่วยเป็นความลับ",
        "ระเบียบว่าด้วยการรักษาความลับของทางราชการ พ.ศ. 2544",
        "ลับมีดให้คม",
        "ชั้นความลับของข้อมูล\nแบ่งเป็น ลับ ลับมาก และลับที่สุด",
        "เรื่องนี้ไม่ใช่เรื่องลับ",
        "ความลับ",
        "ชั้นความลับ",
        "confidential agreements are listed below",
    ],
)
def test_words_about_secrets_are_no_marks(text):
    assert kinds(text) == []


def test_a_mobile_number_is_pointed_out_and_holds_nothing_back():
    (seen,) = screen([(1, "ติดต่อ 081-234-5678")])

    assert (seen.kind, seen.is_blocking) == (FindingKind.PHONE, False)


@pytest.mark.parametrize("number", ["0 2590 1000", "043-123456", "1669", "0-4312-3456"])
def test_an_offices_number_is_left_in_peace(number):
    assert kinds(f"โทร. {number}") == []


def test_a_bank_account_is_pointed_out():
    (seen,) = screen([(1, "เลขที่บัญชี ธนาคารกรุงไทย 123-4-56789-0")])

    assert (seen.kind, seen.is_blocking) == (FindingKind.BANK_ACCOUNT, False)


def test_a_long_number_that_is_no_account_is_left_in_peace():
    assert kinds("เลขครุภัณฑ์ 1234567890") == []


def test_findings_come_in_the_order_of_pages():
    seen = screen([(1, "081-234-5678"), (2, "ลับ"), (3, ID)])

    assert [suspicion.page for suspicion in seen] == [1, 2, 3]


def test_the_same_number_twice_on_a_page_is_one_finding():
    assert len(screen([(1, f"{ID} และ {ID}")])) == 1


def test_a_mark_on_every_page_does_not_make_endless_findings():
    assert len(screen((page, "ลับ") for page in range(500))) == MAX_PER_KIND


def test_clean_text_has_no_findings():
    assert screen([(1, "ประกาศรับสมัครพนักงาน จำนวน 13 อัตรา")]) == []


def test_masking_leaves_the_last_three_digits():
    assert masked("081-234-5678") == "xxx-xxx-x678"

"""Second readings: torn marks put right, wrong character sets undone, numbers left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.readings import skeleton
from documents.readings.decoding import decoded
from documents.readings.doubling import undoubled
from documents.readings.repair import repaired

# What the file says, what a reader sees.
TORN = [
    ("คณะกรรมกำรส่งเสริมกำรจัดสวัสดิกำรสังคม", "คณะกรรมการส่งเสริมการจัดสวัสดิการสังคม"),
    ("สานักงานสาธารณสุขจังหวัด", "สำนักงานสาธารณสุขจังหวัด"),
    ("เลม่ ๑๓๖ ตอนพิเศษ", "เล่ม ๑๓๖ ตอนพิเศษ"),
    ("วันที+ ๒๔ กันยายน", "วันที่ ๒๔ กันยายน"),
    ("ความมั\x18นคงของมนุษย์", "ความมั่นคงของมนุษย์"),
    ("พระราชบัญญัติขึ3นไว้", "พระราชบัญญัติขึ้นไว้"),
    ("ณ ห้ องประชุม", "ณ ห้องประชุม"),
    ("ส่ งเสริ มการจัด", "ส่งเสริมการจัด"),
    ("โรงพยาบ\ufffdาล", "โรงพยาบาล"),
    ("หนา้ ที่", "หน้า ที่"),
]
SOUND = [
    "ประกาศสำนักงานสาธารณสุขอำเภอ เรื่อง มาตรการป้องกันโรค",
    "วันที่ 21 พฤศจิกายน พ.ศ. 2569 เวลา 09.30 น.",
    "จำนวน ๑,๒๓๔.๕๖ บาท (หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบหกสตางค์)",
    "Public health office, Bangkok 10400",
    "อสม. ทุกหมู่บ้าน ต่าง ๆ และอื่น ๆ",
]
ACT = "พระราชบัญญัติคุ้มครองเด็ก ให้ไว้ ณ วันที่ ๒๔ กันยายน พ.ศ. ๒๕๔๖ เป็นการสมควรปรับปรุงกฎหมาย"


def as_symbols(text: str, charset: str) -> str:
    """Draw Thai on the places of Western letters, as the fonts of the 1990s did."""
    return "".join(
        char if char.isascii() else char.encode("tis-620").decode(charset, "replace")
        for char in text
    )


@pytest.mark.parametrize(("torn", "seen"), TORN, ids=[seen for _, seen in TORN])
def test_torn_words_are_put_right(torn, seen):
    assert repaired(torn).replace(" ", "") == seen.replace(" ", "")


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_left_alone(text):
    assert repaired(text) == text


def test_numbers_are_never_touched():
    torn = "กำรจัดซื้อ 12 รำยกำร เป็นเงิน ๓,๔๐๐ บำท เลขที่ 0-1234-56789"

    assert [char for char in repaired(torn) if char.isdigit()] == [
        char for char in torn if char.isdigit()
    ]


def test_lines_stay_lines():
    assert repaired("กำรเงิน\nกำรคลัง\n").count("\n") == 2


def test_spaces_between_phrases_stay():
    assert repaired("กำรเงิน กำรคลัง") == "การเงิน การคลัง"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="กขคงนมรสาำเแโัิี่้ +\ufffd\n0๑x.", max_size=80))
def test_any_text_is_repaired_without_losing_consonants(text):
    def consonants(said: str) -> list[str]:
        return [char for char in said if "ก" <= char <= "ฮ"]

    assert consonants(repaired(text)) == consonants(text)


@pytest.mark.parametrize("charset", ["mac_roman", "latin-1"])
def test_symbols_of_old_fonts_are_decoded(charset):
    assert decoded(as_symbols(ACT, charset)) == ACT


def test_a_letter_lost_to_a_hard_space_comes_back():
    shown = as_symbols(ACT, "mac_roman").replace("\u00a0", " ")

    assert decoded(shown) == ACT


def test_shifted_marks_of_mac_fonts_are_marks():
    shown = as_symbols("เป็นปีที่ว่าด้วยการคุ้มครองเด็กและเยาวชน", "mac_roman")
    shifted = shown.replace("è".encode("mac_roman").decode("mac_roman"), "à")

    assert "ปีที" in (decoded(shifted) or "")


@pytest.mark.parametrize("text", ["", "plain English text only", "%0%2 11> O#%1O'02NN2% " * 9])
def test_what_is_no_old_font_is_not_decoded(text):
    assert decoded(text) is None or decoded(text) == text


@pytest.mark.parametrize(
    ("twice", "once"), [("ขึ้ขึ้นตรง", "ขึ้นตรง"), ("ทั้ทั้งสิ้สิ้น", "ทั้งสิ้น"), ("หนึ่นึ่ง", "หนึ่นึ่ง")]
)
def test_doubled_clusters_are_written_once(twice, once):
    assert undoubled(twice) == once.replace("นึ่นึ่", "นึ่")


@pytest.mark.parametrize("text", ["ในที่ที่มีน้ำ", "ต่าง ๆ", "ปีปีหนึ่ง", "กรรมการ", "ค่ำค่ำ"])
def test_real_repetition_stays(text):
    assert undoubled(text) == text


def test_a_skeleton_is_a_word_without_its_marks():
    assert skeleton.skeleton(skeleton.units("ส่งเสริม")) == "สงเสรม"


def test_both_vowels_of_a_swap_have_one_skeleton():
    assert skeleton.skeleton(skeleton.units("กำร")) == skeleton.skeleton(skeleton.units("การ"))


@pytest.mark.parametrize(
    ("seen", "cost"),
    [
        ("วันที่", 0),
        ("วันที", skeleton.MARK_MISSING),
        ("วันที้", skeleton.MARK_WRONG),
        ("วันที่์", skeleton.MARK_EXTRA),
        ("วัน ที่", skeleton.GAP_CROSSED),
        ("วันที\ufffd", skeleton.SIGN_REPLACED),
        ("วันที่\ufffd", skeleton.SIGN_IGNORED),
        ("วนัที่", skeleton.MARK_MOVED),
    ],
)
def test_each_damage_has_its_price(seen, cost):
    assert skeleton.distance("วันที่", skeleton.units(seen)) == pytest.approx(cost)


def test_a_swapped_vowel_has_its_price():
    assert skeleton.distance("การ", skeleton.units("กำร")) == skeleton.AA_SWAPPED

"""The quality score: real Thai scores high, every kind of damage lower, nonsense near nothing."""

import pytest

from documents import quality

SOUND = (
    "ประกาศสำนักงานสาธารณสุขอำเภอ เรื่อง มาตรการป้องกันและควบคุมโรคไข้เลือดออกในชุมชน "
    "ให้เจ้าหน้าที่สาธารณสุขและอาสาสมัครสาธารณสุขประจำหมู่บ้านร่วมกันสำรวจลูกน้ำยุงลายทุกสัปดาห์"
)
DAMAGE = {
    "swapped": SOUND.replace("า", "ำ"),
    "late marks": SOUND.replace("้า", "า้").replace("่า", "า่").replace("้อ", "อ้"),
    "lost marks": "".join(char for char in SOUND if char not in "่้๊๋ัิีึืุู"),
    "control codes": SOUND.replace("้", "\x18").replace("่", "\x17"),
    "unknown glyphs": SOUND.replace("ี", "\ufffd").replace("ำ", "\ue001"),
}
NONSENSE = {
    "mac symbols": "‡≈à¡ ÒÚ µÕπ∑’Ë ˘ı ° æ√–√“™∫—≠≠—µ‘ §ÿâ¡§√Õß‡¥Á°",
    "glyph numbers": "%0%2 11> O#%1O'02NN2% &*(2\"%=+ <0%2@O#&%1 |2N0'%",
    "latin over a scan": "1!~Lfll1{1m1: u1fttyj fl1wtl b~|jrxz mnrtlkj fl1xzq ~|{}",
}


def test_real_thai_scores_high():
    assert quality.score(SOUND) >= quality.FLAWLESS


def test_real_english_scores_high():
    assert quality.score("The office publishes its annual report on public health.") > 0.9


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_scores_lower(damage):
    assert quality.score(DAMAGE[damage]) < quality.FLAWLESS


@pytest.mark.parametrize("nonsense", NONSENSE)
def test_nonsense_is_not_readable(nonsense):
    assert quality.score(NONSENSE[nonsense] * 3) < quality.READABLE


def test_old_font_marks_are_no_damage():
    assert quality.score(SOUND.replace("่", "\uf70a")) >= quality.FLAWLESS


def test_a_page_number_says_nothing():
    assert quality.score("- 12 -") is None


def test_a_page_of_figures_says_nothing():
    assert quality.score("1,200.50  3,400.00\n" * 40) is None


def test_prices_and_percentages_are_no_damage():
    assert quality.score(SOUND + " 15% 20% (25%) 100%") >= 0.95


def test_a_long_page_is_judged_by_its_middle_too():
    assert quality.score(SOUND[:40] + NONSENSE["mac symbols"] * 99) < quality.READABLE


def test_long_thai_without_any_sara_am_has_lost_it():
    lost = SOUND.replace("ำ", "า") * 5

    assert (quality.has_lost_sara_am(lost), quality.has_lost_sara_am(SOUND * 5)) == (True, False)


def test_a_short_text_may_have_no_sara_am():
    assert not quality.has_lost_sara_am("ประกาศรับสมัครงาน")


def test_longer_pages_weigh_more():
    assert quality.mean([(1.0, 300), (0.0, 100)]) == 0.75


def test_pages_that_say_nothing_weigh_nothing():
    assert quality.mean([(None, 500), (0.5, 10)]) == 0.5


def test_without_any_page_there_is_no_mean():
    assert quality.mean([(None, 5)]) is None

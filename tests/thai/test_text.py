"""What looks the same is the same."""

from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thai.numerals import to_arabic, to_thai
from thai.text import canonical, clusters, respelt

THAI = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B), max_size=40)
NOISE = st.text(
    st.sampled_from("กนสเแาำะ่้๊์ิัํๆฯ๑1,50 \u200b\u200d\u00ad\ufeff\x00\x1cＡｂ½"), max_size=25
)

# Letter, sara am, sara aa, two tones, nikhahit, silencer, vowels above and below, phinthu.
LEANING = "น\u0e33\u0e32\u0e48\u0e49\u0e4d\u0e4c\u0e34\u0e38\u0e3a"


@given(st.one_of(st.text(max_size=40), THAI, NOISE))
def test_canonical_twice_is_canonical_once(text):
    once = canonical(text)

    assert canonical(once) == once


@given(st.one_of(st.text(max_size=40), THAI, NOISE))
def test_respelling_twice_is_respelling_once(text):
    once = respelt(text)

    assert respelt(once) == once


@given(st.one_of(st.text(max_size=40), NOISE))
@example("เๆเเ")
@example("\u0e4d\u0e46\u0e32\u0e32")
def test_respelling_changes_nothing_that_search_sees(text):
    assert canonical(respelt(text)) == canonical(text)


def test_marks_in_any_order_have_one_spelling():
    """Every run of up to four of these: sara am whole and in halves, tones, vowel, silencer."""
    runs = ("".join(marks) for size in range(1, 5) for marks in product(LEANING, repeat=size))

    odd = [
        run
        for run in runs
        if not (canonical(respelt(run)) == canonical(run) == canonical(canonical(run)))
        or respelt(respelt(run)) != respelt(run)
    ]

    assert odd == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("สุข\u200bภาพ", "สุขภาพ"),
        ("ผู้สูงอา\u00adยุ", "ผู้สูงอายุ"),
        ("\u0e19\u0e4d\u0e49\u0e32", "\u0e19\u0e49\u0e33"),
        ("\u0e19\u0e49\u0e4d\u0e32", "\u0e19\u0e49\u0e33"),
        ("\u0e19\u0e33\u0e49", "\u0e19\u0e49\u0e33"),
        ("\u0e19\u0e33\u0e33\u0e49", "\u0e19\u0e49\u0e33"),
        ("\u0e19\u0e38\u0e4c\u0e3a", "\u0e19\u0e3a\u0e38\u0e4c"),
        ("\u0e19\u0e49\u0e49\u0e33", "\u0e19\u0e49\u0e33"),
        ("เเผนที่", "แผนที่"),
        ("แผนท\u0e35\u0e35\u0e48", "แผนที่"),
        ("ท\u0e48\u0e35", "ท\u0e35\u0e48"),
        ("สิทธ\u0e4c\u0e34", "สิทธ\u0e34\u0e4c"),
        ("\uf70bน", "\u0e49น"),
    ],
)
def test_misspellings_nobody_can_see_are_repaired(written, meant):
    assert respelt(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("๒๕๖๙", "2569"),
        ("２ＦＡ", "2fa"),
        ("๙,๐๐๐ บาท", "9000 บาท"),
        ("1,234,567", "1234567"),
        ("1,50", "1,50"),
        ("กรุงเทพฯ", "กรุงเทพ"),
        ("ต่าง ๆ", "ต่าง "),
        ("PDPA", "pdpa"),
    ],
)
def test_search_compares_meaning_not_typing(written, meant):
    assert canonical(written) == meant


def test_stored_text_keeps_case_and_repetition_marks():
    assert respelt("PDPA เด็ก ๆ ๒๕๖๙") == "PDPA เด็ก ๆ ๒๕๖๙"


@given(st.text(max_size=40))
def test_clusters_lose_nothing(text):
    assert "".join(clusters(text)) == text


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("สุขภาพ", ["สุ", "ข", "ภา", "พ"]),
        ("น้ำท่วม", ["น้ำ", "ท่", "ว", "ม"]),
        ("สัตว์", ["สัตว์"]),
        ("สิทธิ์", ["สิ", "ทธิ์"]),
        ("กันยา", ["กัน", "ยา"]),
        ("เกาะ", ["เกาะ"]),
    ],
)
def test_a_cluster_is_what_no_reader_would_cut(word, parts):
    assert clusters(word) == parts


@given(st.text(max_size=30))
def test_digits_survive_the_round_trip(text):
    assert to_arabic(to_thai(text)) == to_arabic(text)

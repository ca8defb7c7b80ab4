"""Passages show what was found, safely."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.entry import Passage
from search.plan import read_query
from search.ranking import Frequencies
from search.snippets import LENGTH, Marker


def marker(text):
    """Build the marker of a query in an index where all words are equally rare."""
    plan = read_query(text)
    return Marker(plan, Frequencies(100, 10.0, dict.fromkeys(plan.words, 3)))


def marked(query, text):
    """Return what is marked in a text."""
    return re.findall("<mark>(.*?)</mark>", marker(query).title(text))


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("สุขภาพ", "โรงพยาบาลส่งเสริมสุขภาพตำบล", ["สุขภาพ"]),
        ("๒๕๖๙", "ปี 2569", ["2569"]),
        ("2569", "ปี ๒๕๖๙", ["๒๕๖๙"]),
        ("9000", "๙,๐๐๐ บาท", ["๙,๐๐๐"]),
        ("พรบ", "ตาม พ.ร.บ. นี้", ["พ.ร.บ."]),
        ("พ.ร.บ.", "พระราชบัญญัติโรงแรม", ["พระราชบัญญัติ"]),
        ("wifi", "มี Wi-Fi ฟรี", ["Wi-Fi"]),
        ("passport", "PASSPORT", ["PASSPORT"]),
        ("เกา", "เกาะ", []),
        ("9", "2569", []),
        ("a", "banana", []),
    ],
)
def test_what_answers_is_marked(query, text, found):
    assert marked(query, text) == found


def test_the_passage_is_where_most_of_the_query_stands():
    text = "แผน " + "ข้อความอื่น " * 60 + "แผนงบประมาณประจำปี " + "ข้อความอื่น " * 60

    shown = marker("แผนงบประมาณ").passage("", (Passage(text),))

    assert "<mark>งบประมาณ</mark>" in shown.html
    assert shown.html.startswith("… ")
    assert shown.html.endswith(" …")


def test_the_page_of_the_file_is_told():
    pages = (Passage("หน้าแรก", 1), Passage("งบประมาณ", 2), Passage("หน้าสุดท้าย", 3))

    assert marker("งบประมาณ").passage("", pages).page == 2


def test_without_a_match_the_beginning_is_shown():
    shown = marker("ไม่มีที่นี่").passage("", (Passage(""), Passage("เริ่มต้นเรื่อง", 1)))

    assert (shown.html, shown.page) == ("เริ่มต้นเรื่อง", 1)


def test_no_text_is_an_empty_passage():
    assert marker("แผน").passage("", ()).html == ""


@given(st.text(max_size=300), st.text(max_size=20))
def test_nothing_but_marks_is_ever_markup(text, query):
    html = marker(query).passage("<b>" + query, (Passage("<script>" + text + query),)).html

    assert not re.search("<(?!/?mark>)", html)


@given(st.text(st.sampled_from("กาสุขภพเแ้่ ำ1a"), max_size=900))
def test_a_passage_is_short_and_starts_and_ends_at_a_cluster(text):
    html = marker("สุขภาพ").passage("", (Passage(text),)).html
    plain = re.sub("</?mark>|^… | …$", "", html)

    assert len(plain) <= LENGTH + 900 * (" " not in text)
    assert plain in text


def test_a_foreign_capital_that_grows_does_not_shift_the_marks():
    assert marked("สุขภาพ", "İİİ สุขภาพ") == ["สุขภาพ"]

"""Texts of people are data: whatever they hold, a paper comes out, and says it letter by letter."""

import time

import pytest
from fontTools.ttLib import TTFont
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories.items import waiting
from factories.sheets import is_tagged_ua, pages_in, says
from portal.paper import actions, words
from portal.paper.press import FONTS

MARKUP = (
    '#panic("stop")',
    '#read("/etc/passwd")',
    '#import "@preview/x:1.0.0": *',
    "$x^2$ *bold* _thin_ `raw` <label> @ref",
    "= Heading\n- list\n+ enum\n/ term: x",
    '"], evil: [',
    "\\u{202e} // /* */ ~ --- ...",
    "{{ sheet.code }} {% raise %} %(name)s",
)
STRANGE = (
    "😀👩‍⚕️🇹🇭",
    "中文 العربية עברית",
    "ก\u200bข\ufeffค\u00adง",
    "\u202eกลับหน้าหลัง\u202c",
    "ะาำ์์์์่่่่ ุุุ",
    "\x01\x02\x07 ปิดท้าย",
    "ก" * 20_000,
    "www." + "x" * 3_000,
    "บรรทัด\n" * 2_000,
)


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_printed_and_never_obeyed(office, text):
    asked = waiting(office.news, office.owner, details=text, remarks=text)

    printed = actions.print_form(asked, by=office.owner)

    assert says(printed, words.official(text).split("\n")[0])


@pytest.mark.parametrize("text", STRANGE, ids=lambda text: ascii(text[:8]))
@pytest.mark.parametrize("maker", [actions.print_form, actions.print_memo])
def test_strange_texts_are_set_all_the_same(office, text, maker):
    asked = waiting(
        office.news,
        office.owner,
        title=f"เรื่อง {text}"[:200],
        details=text,
        remarks=text,
        owner_source=text[:250],
    )

    printed = maker(asked, by=office.owner)

    assert is_tagged_ua(bytes(printed.pdf))


def test_a_letter_that_the_typeface_lacks_becomes_a_blot(office):
    asked = waiting(office.news, office.owner, details="ยิ้ม 😀 แย้ม")

    assert says(actions.print_form(asked, by=office.owner), "ยิ้ม ■ แย้ม")


def test_an_endless_text_is_cut_and_says_so(office):
    asked = waiting(office.news, office.owner, details="ก" * 50_000)

    printed = actions.print_form(asked, by=office.owner)

    assert pages_in(printed) < 12
    assert printed.data["facts"]["requests"][0]["details"].endswith("…")


def test_an_endless_text_costs_no_more_than_a_second_or_two(office):
    asked = waiting(office.news, office.owner, details="คำ " * 50_000, remarks="x" * 50_000)
    begun = time.process_time()

    actions.print_form(asked, by=office.owner)

    assert time.process_time() - begun < 5


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text())
def test_every_letter_left_in_a_text_is_one_the_typeface_draws(text):
    drawn = _drawn()

    assert {letter for letter in words.legible(text) if letter != "\n"} <= drawn


def test_the_list_of_letters_is_the_typefaces_own():
    drawn = _drawn()

    claimed = {chr(code) for code in range(0x20, 0x2700) if not words.UNDRAWN.match(chr(code))}
    assert claimed - drawn == set()


_CACHE: dict[str, set[str]] = {}


def _drawn() -> set[str]:
    """Return the letters that both weights on paper draw."""
    if not _CACHE:
        faces = [TTFont(FONTS / f"Sarabun-{weight}.ttf") for weight in ("Regular", "Bold")]
        both = set.intersection(*(set(face.getBestCmap()) for face in faces))
        _CACHE["both"] = {chr(code) for code in both}
    return _CACHE["both"]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("ปี 2569", "ปี ๒๕๖๙"),
        ("21/11/2569", "๒๑/๑๑/๒๕๖๙"),
        ("COVID-19", "COVID-19"),
        ("http://a.go.th/2569", "http://a.go.th/2569"),
        ("a1@b2.th", "a1@b2.th"),
        ("1,250.50 บาท", "๑,๒๕๐.๕๐ บาท"),
        ("แบบ สขร.1", "แบบ สขร.๑"),
        ("ก\r\nข\tค", "ก\nข ค"),
    ],
)
def test_figures_become_thai_unless_they_belong_to_a_latin_word(text, paper):
    assert words.official(text) == paper

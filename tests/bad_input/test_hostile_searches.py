"""Whatever is typed into the search box gets an answer: the page, and the JSON."""

import json

import pytest

from bad_input.conftest import said
from factories.items import draft, published

MARKS = "่้๊๋์ิีึื"
TYPED = {
    "quotes": "\"'`“”«»''\"\"",
    "operators": 'AND OR NOT NEAR(a b, 5) -ไข้ +โรค "ไข้" * ^ title: {a b} : ( ) -',
    "an open bracket": "((((((((",
    "an open quote": '"ไข้เลือดออก',
    "SQL": "'; DROP TABLE search_words; --",
    "wildcards": "* % _ ? [a-z] \\",
    "NUL": "ไข้\x00เลือด\x00",
    "ten thousand letters": "ไข้เลือดออก" * 900,
    "ten thousand words": "ไข้ " * 2500,
    "ten thousand different words": " ".join(f"คำ{n}" for n in range(1500)),
    "only marks": MARKS * 20,
    "only zero-width": "\u200b\u200c\u200d\u2060\ufeff",
    "only spaces": " \t\n\u00a0\u3000",
    "a lone leading vowel": "เ",
    "stacked marks": "ก" + "่" * 500,
    "halves of letters": "\ud800",
    "private letters": "\uf700\uf70a\U000f0000",
    "turned around": "\u202eไข้\u202c",
    "emoji": "📣🏥👩‍⚕️",
    "other scripts": "デング熱 حمى الضنك лихорадка",
    "markup": "<script>alert(1)</script>",
    "a template": "{{ settings.SECRET_KEY }}{% debug %}",
    "a percent": "%(x)s %s %d 100%",
    "numbers": "9" * 400,
    "dots": "." * 3000,
    "a regular expression": "(a+)+$" * 50,
    "an abbreviation without end": "ก." * 800,
    "the wrong keyboard": "wxhg]nvfvvd",
    "nothing": "",
}
ADDRESSES = ("/search.json", "/th/search/", "/en/search/")
BROKEN = {
    "page": ["0", "-1", "99999999999999999999", "abc", "๒", "1e9", ""],
    "year": ["๒๕๗๐", "99999", "-1", "abc", "2570'"],
    "from": ["31/2/2570", "2570-02-31", "x" * 500, "0001-01-01", "9999-12-31", "\x00"],
    "to": ["9999-12-31", "31/12/9999", "-5000000-01-01"],
    "section": ["' OR 1=1", "x" * 5000, "\x00"],
    "agency": ["1 OR 1=1"],
    "lang": ["../../etc"],
    "type": ["<b>"],
}


@pytest.fixture
def public(office):
    page = draft(office.news, office.owner)
    published(page, office)
    return page


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_typed_breaks_the_search(browser, public, address):
    visitor = browser()

    answers = {
        why: visitor.get(address, {"q": text.encode("utf-8", "surrogatepass")}).status_code
        for why, text in TYPED.items()
    }

    assert answers == dict.fromkeys(TYPED, 200)


@pytest.mark.parametrize("address", ADDRESSES[:2])
def test_no_broken_filter_breaks_the_search(browser, public, address):
    visitor = browser()

    answers = {
        (name, value[:20]): visitor.get(address, {"q": "ไข้", name: value}).status_code
        for name, values in BROKEN.items()
        for value in values
    }

    assert set(answers.values()) == {200}, answers


@pytest.mark.parametrize("why", ["markup", "a template", "turned around", "quotes"])
def test_what_is_typed_comes_back_as_text(browser, public, why):
    answer = browser().get("/th/search/", {"q": TYPED[why]})

    assert "<script>alert(1)" not in answer.content.decode()
    assert "SECRET_KEY }}" in said(answer) or why != "a template"


@pytest.mark.parametrize("why", ["only marks", "only zero-width", "operators", "SQL"])
def test_after_any_query_the_next_one_finds(browser, public, why):
    visitor = browser()
    visitor.get("/search.json", {"q": TYPED[why]})

    found = json.loads(visitor.get("/search.json", {"q": "ไข้เลือดออก"}).content)

    assert found["total"] == 1


def test_only_marks_say_that_nothing_was_found(browser, public):
    answer = browser().get("/th/search/", {"q": MARKS})

    assert "ไม่พบ" in said(answer)


def test_bytes_that_are_no_text_are_answered(browser, public):
    answer = browser().get("/search.json?q=%ff%fe%00&page=%e0%b8")

    assert answer.status_code == 200

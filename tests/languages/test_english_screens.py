"""English screens of the public speak English: Thai words stand only where they are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

import pytest
from bs4 import BeautifulSoup, NavigableString, Tag
from django.urls import reverse
from django.utils.translation import override

from factories import filling
from factories.agency import section
from factories.gallery import on_air
from factories.items import stored_file
from factories.reading import ATTRIBUTES, SILENT
from pages.models import ITEM_TYPES, HomePage, SectionPage

THAI = re.compile("[\u0e01-\u0e3a\u0e40-\u0e5b]")
WORDS = "What the district health office does for its people"
VALUES = {
    "table": {"columns": ["Year", "Patients"], "rows": [["2026", "12"], ["2027", "9"]]},
    "telephone": "0 2590 0000",
    "year_from": 2027,
    "year_until": 2031,
}
ENGLISH = {
    "title": WORDS,
    "summary": WORDS,
    "details": "As attached",
    "owner_source": "Administration group",
    "legal_basis": "Official Information Act",
}
FRAMES = (
    "/en/",
    "/en/search/?q=health",
    "/en/search/?q=nothing-has-this-word",
    "/en/site-map/",
    "/en/accessibility/",
    "/en/calendar/",
    "/en/no-such-page/",
)


def said(html: str) -> Iterator[tuple[Tag, str]]:
    """Yield every text of a page and the element whose language it has."""
    page = BeautifulSoup(html, "html.parser")
    for element in page.find_all(True):
        if element.name in SILENT or element.find_parent(SILENT):
            continue
        yield from ((element, str(element[name])) for name in ATTRIBUTES if element.has_attr(name))
        if element.name == "meta" and element.get("name") == "description":
            yield element, str(element["content"])
        yield from ((element, str(one)) for one in element if type(one) is NavigableString)


def language(element: Tag) -> str:
    """Return the language a browser takes an element to be in."""
    spoken = element if element.has_attr("lang") else element.find_parent(lang=True)
    return str(spoken["lang"]) if spoken else ""


def thai(html: str) -> set[str]:
    """Return the Thai texts that a page takes for English."""
    return {
        " ".join(text.split())[:80]
        for element, text in said(html)
        if THAI.search(text) and language(element) != "th"
    }


@pytest.fixture
def english_words(monkeypatch):
    """Let the general factory fill pages with English."""
    monkeypatch.setattr(filling, "PHRASES", (WORDS, "Administration group", "Health centre"))
    monkeypatch.setattr(filling, "PARAGRAPH", WORDS)
    monkeypatch.setattr(filling, "stored_file", partial(stored_file, name="notice.txt"))
    monkeypatch.setattr(filling, "picture", partial(filling.picture, text="drawing"))
    for name, value in VALUES.items():
        monkeypatch.setitem(filling.BY_NAME, name, value)


@pytest.fixture
def home(office):
    """Return the English home of the office, its people and files with Latin names."""
    for number, user in enumerate((office.owner, office.approver, office.web_master)):
        user.first_name, user.last_name, user.position = "Officer", f"Number {number}", "Officer"
        user.save()
    return HomePage.objects.get(
        translation_key=office.home.translation_key, locale__language_code="en"
    )


@pytest.fixture
def shown(office, home, client, english_words):
    """Return a function that publishes an English item of a type and returns its page."""

    def page_of(model) -> str:
        place = section(home, (model.sections or ("news",))[0])
        page = filling.filled(model, place, office.owner, **ENGLISH)
        answer = client.get(on_air(page, office).get_url())
        assert answer.status_code == 200
        return answer.content.decode()

    return page_of


@pytest.mark.slow
@pytest.mark.parametrize("model", ITEM_TYPES, ids=lambda model: model.__name__)
def test_an_english_item_says_nothing_in_thai(shown, model):
    assert thai(shown(model)) == set()


@pytest.mark.parametrize("path", FRAMES)
def test_the_frames_of_the_site_say_nothing_in_thai(home, client, path):
    assert thai(client.get(path).content.decode()) == set()


def test_every_section_says_nothing_in_thai(home, client):
    found = {
        page.key: words
        for page in SectionPage.objects.child_of(home)
        if (words := thai(client.get(page.get_url()).content.decode()))
    }

    assert found == {}


@pytest.mark.parametrize("name", ["oia_index", "coverage", "search"])
def test_the_lists_of_the_site_say_nothing_in_thai(home, client, name):
    with override("en"):
        address = reverse(name)

    assert thai(client.get(address).content.decode()) == set()


def test_a_thai_item_among_english_ones_is_marked_as_thai(office, home, client):
    on_air(filling.filled(ITEM_TYPES[-1], office.news, office.owner), office)

    html = client.get("/en/").content.decode()
    assert THAI.search(html)
    assert thai(html) == set()

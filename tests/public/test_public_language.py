"""Thai first, English beside it: words, years and what is not translated."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

TRANSLATE = re.compile(r"""{% translate (["'])(.+?)\1(?: context ["'](.+?)["'])?""")


def test_thai_page_counts_years_of_the_buddha(on_air, visit):
    page = on_air()

    assert "ปีงบประมาณ 2570" in visit(page.get_url())


def test_english_screen_counts_gregorian_years(on_air, visit):
    page = on_air()

    assert "fiscal year 2027" in visit("/en" + page.get_url()[3:])


def test_english_screen_says_that_the_item_is_in_thai(on_air, visit):
    page = on_air()

    words = visit("/en" + page.get_url()[3:])
    assert "This page has no English version yet" in words
    assert f'href="{page.get_url()}" lang="th"' in words


def test_english_screen_marks_thai_words_as_thai(on_air, visit):
    page = on_air()

    assert '<h1 itemprop="name" lang="th">' in visit("/en" + page.get_url()[3:])


def test_english_screen_stays_english_from_link_to_link(on_air, visit):
    page = on_air()

    assert 'href="/en/news/' in visit("/en/")
    assert f"/en{page.get_url()[3:]}" in visit("/en/news/")


def test_search_engines_know_one_address_of_a_thai_item(on_air, visit):
    page = on_air()

    words = visit("/en" + page.get_url()[3:])
    assert f'<link rel="canonical" href="http://testserver{page.get_url()}">' in words


def test_language_link_leads_to_the_same_page(on_air, visit):
    page = on_air()

    assert f'href="/en{page.get_url()[3:]}" lang="en"' in visit(page.get_url())


def templates() -> list[Path]:
    """Return the templates of the public pages."""
    mine = [*(settings.PORTAL / "templates").rglob("*.html")]
    return [*mine, *(settings.ROOT / "pages" / "templates" / "pages").glob("*.html")]


@pytest.fixture(scope="module")
def thai() -> set[tuple[str | None, str]]:
    """Return every message that has a Thai translation, with its context."""
    known = set()
    for part in (settings.PORTAL / "locale" / "parts").glob("*.po"):
        if not part.stem.endswith("_js"):
            with part.open("rb") as file:
                known |= {(message.context, str(message.id)) for message in read_po(file)}
    return known


def test_every_sentence_of_the_templates_has_its_thai(thai):
    wanted = {
        (context or None, sentence.replace(" %", " %%"))
        for path in templates()
        for _, sentence, context in TRANSLATE.findall(path.read_text())
    }

    assert sorted(map(str, wanted - thai)) == []

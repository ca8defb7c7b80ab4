"""Every link of the whole demonstration office leads somewhere, and no page is out of sight."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit
from xml.etree import ElementTree

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from factories.worlds import shared_world
from looks.crawler import HTML, Seen, fragments, read, walk
from portal.demo import content, loading
from thai import calendar

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

HOST = "demo.localhost"
START = f"http://{HOST}/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
# Screens around the pages: a search engine finds what they list in the site map itself.
SCREENS = ("search/", "site-map/", "coverage/", "calendar/", "oia/index/", "accessibility/")
# Shorter sentences may be names of things that are called the same in both languages.
WORDS = 3


@pytest.fixture(scope="module")
def client(django_db_setup, django_db_blocker):
    """Return a visitor of the demonstration office; nothing of it outlasts this module."""
    cache.clear()
    with shared_world(django_db_blocker):
        # The office that every test sees has people of the same names.
        where = loading.Where(HOST, prefix="crawled-")
        loading.load(content.load(calendar.today()), where, "not for signing in")
        yield Client(headers={"host": HOST})
    cache.clear()


@pytest.fixture(scope="module")
def crawled(client):
    """Return every address of the site as it answered, and the page that led there."""

    def get(url: str):
        parts = urlsplit(url)
        # Sheets, script and icons belong to the portal, not to the office: no database knows them.
        if parts.path.startswith(settings.STATIC_URL):
            return Seen(200, "")
        path = f"{quote(unquote(parts.path))}?{parts.query}"
        answer = client.get(path, follow=True)
        media_type = answer.headers.get("Content-Type", "")
        if answer.streaming or not media_type.startswith(HTML):
            answer.close()
            return read(url, answer.status_code, media_type, "")
        shown = answer.redirect_chain[-1][0] if answer.redirect_chain else url
        return read(shown, answer.status_code, media_type, answer.content.decode())

    return walk(get, START)


@pytest.fixture(scope="module")
def pages(crawled):
    """Return the HTML pages that were seen, those of narrowed lists left out."""
    seen, _ = crawled
    return {
        url: page for url, page in seen.items() if page.media_type.startswith(HTML) and page.links
    }


@pytest.fixture(scope="module")
def listed(client) -> set[str]:
    """Return the addresses of the site map."""
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {str(place.text) for place in tree.iter(SITEMAP)}


def test_no_link_is_broken(crawled):
    seen, led = crawled
    broken = {url: (page.status, led[url]) for url, page in seen.items() if page.status != 200}

    assert broken == {}
    assert len(seen) > 300


def test_every_place_within_a_page_exists(crawled):
    assert fragments(crawled[0]) == {}


def test_every_page_of_the_sitemap_is_reached_by_links(pages, listed):
    assert sorted(listed - set(pages)) == []


def test_every_page_is_in_the_sitemap(pages, listed):
    own = {url for url, page in pages.items() if page.canonical == url and "?" not in url}
    around = {f"{START}{language}/{path}" for language in ("th", "en") for path in SCREENS}

    assert sorted(own - listed - around) == []


def test_translations_name_each_other(pages):
    pairs = {
        (url, language, target)
        for url, page in pages.items()
        for language, target in page.alternates.items()
        if page.canonical == url
    }
    alone = {
        (url, target)
        for url, _, target in pairs
        if target not in pages or pages[target].alternates != pages[url].alternates
    }

    assert alone == set()
    assert len({target for _, language, target in pairs if language == "en"}) > 10


def test_every_page_says_its_language(pages):
    said = {
        url: (code, page.language)
        for url, page in pages.items()
        for code in ("th", "en")
        if url.startswith(f"{START}{code}/")
    }

    assert {url: codes for url, codes in said.items() if codes[0] != codes[1]} == {}


def test_no_thai_page_shows_an_english_sentence_of_ours(pages):
    sentences = set()
    for part in (settings.PORTAL / "locale" / "parts").glob("*.po"):
        with part.open("rb") as file:
            sentences |= {str(message.id) for message in read_po(file)}
    ours = {text for text in sentences if text.count(" ") >= WORDS}
    shown = {
        url: page.texts & ours
        for url, page in pages.items()
        if page.language == "th" and page.texts & ours
    }

    assert shown == {}

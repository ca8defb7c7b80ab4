"""Every type of page in a browser: no barrier in any colour, at any width, in both languages."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from factories.gallery import code
from pages.models import ITEM_TYPES

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db]

TYPES = [code(model) for model in ITEM_TYPES]
LISTS = (
    "home of an empty office",
    "empty section",
    "one item",
    "500 items",
    "500 items, last page",
    "home with long titles",
    "section with long titles",
)
THEMES = ("light", "dark", "contrast")
EVERYTHING = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# 640 is a screen of 1280 at 200 % zoom.
WIDTHS = (320, 640)
DESK = {"width": 1280, "height": 800}
RUN = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})"
SHOW = """theme => {
    document.documentElement.dataset.theme = theme;
    document.querySelectorAll("details").forEach(panel => { panel.open = true; });
}"""
# What sticks out of the page, not out of a frame that scrolls by itself.
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
DROP_COMFORTS = "document.querySelectorAll('[data-needs-js]').forEach(one => one.remove())"
LANGUAGES_SAID = """() => [...document.querySelectorAll("main *")].filter(one =>
    [...one.childNodes].some(node => node.nodeType === 3 && /[ก-๙]{4}/.test(node.data)) &&
    one.closest("[lang]").lang !== "th").map(one => one.textContent.trim().slice(0, 60))"""


@pytest.fixture(scope="module")
def window(chromium):
    """Return one browser window for all pages: opening one costs more than a page."""
    context = chromium.new_context(viewport=DESK, locale="th-TH")
    # Moving colours would be measured half way.
    context.add_init_script("localStorage.setItem('theme', 'light')")
    yield context.new_page()
    context.close()


@pytest.fixture
def show(window, url):
    """Return a function that opens a kind of page in a language."""

    def opened(kind: str, language: str = "th"):
        answer = window.goto(url(kind, language))
        assert answer.status == 200, answer.url
        return window

    return opened


def barriers(page) -> dict[str, list[str]]:
    """Return what keeps somebody out, by theme; the page is loaded once."""
    page.evaluate(Axe().axe_script)
    found = {}
    for theme in THEMES:
        page.evaluate(SHOW, theme)
        # Of all the rules, only this one can answer differently in another colour.
        rules = EVERYTHING if theme == THEMES[0] else ["color-contrast"]
        violations = page.evaluate(RUN, rules)["violations"]
        found[theme] = [
            f"{one['id']}: {one['nodes'][0]['target']} {one['nodes'][0]['html'][:120]}"
            for one in violations
        ]
    return {theme: rules for theme, rules in found.items() if rules}


def sideways(page) -> dict[int, int]:
    """Return by how many pixels the page is too wide, at the widths where it is."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found[width] = page.evaluate(SIDEWAYS)
    page.set_viewport_size(DESK)
    return {width: pixels for width, pixels in found.items() if pixels > 0}


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("kind", TYPES)
def test_every_type_is_open_to_everybody_and_fits(kind, language, show):
    page = show(kind, language)

    assert (barriers(page), sideways(page)) == ({}, {})


@pytest.mark.parametrize("kind", LISTS)
def test_lists_at_their_ends_are_open_to_everybody_and_fit(kind, show):
    page = show(kind)

    assert (barriers(page), sideways(page)) == ({}, {})


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_bears_a_long_title_and_a_missing_picture(kind, show):
    page = show(f"{kind}, long and bare")

    assert sideways(page) == {}
    assert page.locator("main img:not([alt])").count() == 0


def test_thai_words_on_english_pages_say_that_they_are_thai(show):
    found = {kind: show(kind, "en").evaluate(LANGUAGES_SAID) for kind in TYPES}

    assert {kind: texts for kind, texts in found.items() if texts} == {}


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

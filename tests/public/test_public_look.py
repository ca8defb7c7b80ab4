"""Every public page in a real browser: no barrier in any colour, at any width, without a mouse."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.utils import timezone

from conftest import Office, found_office
from factories.items import draft, news_draft, published
from factories.worlds import serving, shared_world
from portal.accounts.models import User

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db]

THEMES = ("light", "dark", "contrast")
EVERYTHING = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PAGES = (
    "home",
    "section",
    "document",
    "news",
    "tombstone",
    "search",
    "nothing found",
    "not found",
    "site map",
    "accessibility",
    "components",
    "home in English",
    "document in English",
)
SIDEWAYS = "document.documentElement.scrollWidth - window.innerWidth"
LINE_HEIGHTS = """[...document.querySelectorAll("p, li, dd")]
    .filter(part => part.textContent.trim()).map(part => getComputedStyle(part))
    .map(style => parseFloat(style.lineHeight) / parseFloat(style.fontSize))"""
OPEN_ALL = "document.querySelectorAll('details').forEach(panel => { panel.open = true; })"


@pytest.fixture(scope="module")
def addresses(django_db_setup, django_db_blocker):
    """Return where each kind of page is, in an office with something of everything.

    One transaction for the whole module: the server below works on the same connection.
    """
    with shared_world(django_db_blocker):
        yield fill(found_office())


def fill(office: Office) -> dict[str, str]:
    """Publish a document, a piece of news and an item that is over; return all addresses."""
    now = timezone.now()
    document = draft(office.news, office.owner, legal_basis="พ.ร.บ. ข้อมูลข่าวสาร มาตรา 9")
    over = draft(office.news, office.owner, publish_until=now - timedelta(minutes=5))
    news = news_draft(
        office.news, office.owner, news_kind="alert", alert_until=timezone.localdate()
    )
    for page in (document, over, news):
        published(page, office, now=now - timedelta(days=2))
    return {
        "home": "/th/",
        "section": "/th/news/",
        "document": document.get_url(),
        "news": news.get_url(),
        "tombstone": over.get_url(),
        "search": "/th/search/?q=ไข้เลือดออก&year=2570",
        "nothing found": "/th/search/?q=zzqqxx",
        "not found": "/th/nothing/",
        "site map": "/th/site-map/",
        "accessibility": "/th/accessibility/",
        "components": "/components/",
        "home in English": "/en/",
        "document in English": "/en" + document.get_url()[3:],
    }


@pytest.fixture(scope="module")
def server(addresses):
    """Return the address of a server that shows the office of this module."""
    with serving() as port:
        yield f"http://localhost:{port}"


@pytest.fixture(scope="module")
def staff(addresses) -> str:
    """Return the session of somebody who may see the component page."""
    client = Client()
    client.force_login(User.objects.create_user("look", is_staff=True))
    return client.cookies["sessionid"].value


@pytest.fixture
def browse(chromium, server, addresses, staff):
    """Return a function that opens a kind of page: in a colour, at a width, without script."""
    opened = []

    def go(kind, *, theme="light", width=1280, script=True):
        context = chromium.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=script, locale="th-TH"
        )
        if script:
            context.add_init_script(f"localStorage.setItem('theme', '{theme}')")
        if kind == "components":
            context.add_cookies([{"name": "sessionid", "value": staff, "url": server}])
        opened.append(context)
        page = context.new_page()
        page.goto(server + addresses[kind])
        return page

    yield go
    for context in opened:
        context.close()


def barriers(page, theme: str) -> list[str]:
    """Return what keeps somebody out of a page in a colour, folded parts included."""
    page.evaluate(OPEN_ALL)
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
    # Of all the rules, only this one can answer differently in another colour.
    rules = EVERYTHING if theme == THEMES[0] else {"runOnly": ["color-contrast"]}
    found = Axe().run(page, options=rules).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['target']}" for one in found]


@pytest.mark.parametrize("kind", PAGES)
def test_page_has_no_barrier_in_any_colour(kind, browse):
    page = browse(kind)

    assert {theme: found for theme in THEMES if (found := barriers(page, theme))} == {}


def test_no_page_scrolls_sideways_on_a_narrow_screen(browse, server, addresses):
    page = browse("components", width=320)
    found = {"components": page.evaluate(SIDEWAYS)}
    for kind, path in addresses.items():
        page.goto(server + path)
        found[kind] = page.evaluate(SIDEWAYS)

    assert {kind: pixels for kind, pixels in found.items() if pixels > 0} == {}


def test_largest_text_does_not_scroll_sideways(browse):
    page = browse("document", width=390)
    page.evaluate("document.documentElement.dataset.text = 'xl'")

    assert page.evaluate(SIDEWAYS) <= 0


def test_pages_read_without_script(browse):
    page = browse("document", script=False)

    assert page.locator(".meta-box dl").is_visible()
    assert page.locator(".file-row a").first.is_visible()
    assert page.locator("[data-needs-js]").first.is_hidden()


def test_menu_opens_without_script_on_a_phone(browse):
    page = browse("home", width=390, script=False)
    page.locator(".nav-fold summary").click()

    assert page.locator(".nav-fold a").first.is_visible()


def test_first_tab_skips_to_the_content(browse):
    page = browse("home")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_the_place_of_the_keyboard_is_visible(browse):
    page = browse("home")
    for _ in range(4):
        page.keyboard.press("Tab")

    width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert width == "3px"


def test_chosen_colour_stays_on_the_next_page(chromium, server, addresses):
    page = chromium.new_context().new_page()
    page.goto(server + addresses["home"])
    page.locator("[data-value=contrast]").click()
    page.goto(server + addresses["section"])

    assert page.evaluate("document.documentElement.dataset.theme") == "contrast"


def test_colour_is_set_before_the_page_is_painted(browse):
    page = browse("home", theme="dark")

    assert page.evaluate("document.querySelector('head script').async") is False
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_pages_ask_nothing_of_other_sites(chromium, server, addresses):
    asked = []
    page = chromium.new_context().new_page()
    page.on("request", lambda request: asked.append(request.url))
    for path in addresses.values():
        page.goto(server + path)

    assert [url for url in asked if not url.startswith(server)] == []


def test_pages_break_no_rule_of_their_policy(chromium, server, addresses):
    said = []
    page = chromium.new_context().new_page()
    page.on("console", lambda message: said.append(message.text))
    for path in addresses.values():
        page.goto(server + path)

    assert [text for text in said if "Content Security Policy" in text] == []


def test_thai_lines_leave_room_for_their_marks(browse):
    page = browse("document")
    heights = page.evaluate(LINE_HEIGHTS)

    assert min(heights) >= 1.6

"""A world with an item of every type and offices at the extremes, once for each module."""

from __future__ import annotations

import shutil

import pytest
from django.core.cache import cache

from conftest import found_office
from factories.gallery import empty_office, extremes, full_office, one_of_each
from factories.worlds import serving, shared_world
from looks.seeing import DESK

OWN, EXTREME = "localhost", "sso-extremes.localhost"
# Lists at their ends, and the pages around them: name → (host, address).
LISTS = {
    "home": (OWN, "/th/"),
    "section": (OWN, "/th/about/"),
    "home of an empty office": ("sso-empty.localhost", "/th/"),
    "empty section": ("sso-empty.localhost", "/th/law/"),
    "one item": ("sso-full.localhost", "/th/law/"),
    "500 items": ("sso-full.localhost", "/th/news/"),
    "500 items, last page": ("sso-full.localhost", "/th/news/?page=10"),
    "home with long titles": (EXTREME, "/th/"),
    "section with long titles": (EXTREME, "/th/about/"),
    "feeds and sections": (OWN, "/th/site-map/"),
}


@pytest.fixture(scope="module")
def browser_first(request):
    """Start the browser, if there is one: in its event loop Django opens another connection.

    A world made before would be out of reach of the tests that come after.
    """
    if shutil.which("chromium"):
        request.getfixturevalue("chromium")


@pytest.fixture(scope="module")
def addresses(browser_first, django_db_setup, django_db_blocker):
    """Return where everything is: name → (host, Thai address).

    One transaction for the whole module: the server below works on the same connection.
    """
    cache.clear()
    with shared_world(django_db_blocker):
        yield LISTS | _world()
    cache.clear()


def _world() -> dict[str, tuple[str, str]]:
    office = found_office()
    items = one_of_each(office.home, office)
    longest = extremes()
    full_office()
    empty_office()
    return {kind: (OWN, _path(page)) for kind, page in items.items()} | {
        f"{kind}, long and bare": (EXTREME, _path(page)) for kind, page in longest.items()
    }


def _path(page) -> str:
    """Return the address below the host; of another site Wagtail gives the whole one."""
    return "/th/" + page.get_url().partition("/th/")[2]


@pytest.fixture(scope="module")
def port(addresses):
    """Return the port of a server that shows the world of this module."""
    with serving() as number:
        yield number


@pytest.fixture(scope="module")
def url(port, addresses):
    """Return a function that gives the whole address of a kind of page in a language."""

    def whole(kind: str, language: str = "th") -> str:
        host, path = addresses[kind]
        return f"http://{host}:{port}/{language}/{path.removeprefix('/th/')}"

    return whole


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

    def opened(kind: str, language: str = "th", size: dict[str, int] = DESK):
        window.set_viewport_size(size)
        answer = window.goto(url(kind, language))
        assert answer.status == 200, answer.url
        return window

    return opened

"""What a visit costs: queries, bytes, and nothing that grows with the archive."""

import gzip
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from conftest import found_office
from factories.items import draft, news_draft, published
from factories.worlds import shared_world
from pages.models import DocumentPage
from portal import stylesheet

SCRIPT = settings.PORTAL / "static" / "js" / "site.js"
FONTS = settings.PORTAL / "static" / "fonts"
KILOBYTE = 1024


@pytest.fixture(scope="module")
def full(django_db_setup, django_db_blocker):
    """Return a document among enough others to fill every list."""
    now = timezone.now() - timedelta(hours=1)
    with shared_world(django_db_blocker):
        office = found_office()
        for number in range(8):
            published(draft(office.news, office.owner, title=f"ประกาศ {number}"), office, now)
            published(news_draft(office.news, office.owner, title=f"ข่าว {number}"), office, now)
        page = draft(office.news, office.owner)
        published(page, office, now)
        yield DocumentPage.objects.get(pk=page.pk)


def warm(client, path):
    """Fill the caches that a second visitor finds full."""
    client.get(path)


def cost(client, path) -> int:
    """Return how many queries a second visit takes."""
    warm(client, path)
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    return len(queries)


def test_item_costs_ten_queries(full, client, django_assert_max_num_queries):
    warm(client, full.get_url())

    with django_assert_max_num_queries(10):
        client.get(full.get_url())


@pytest.mark.parametrize("path", ["/th/", "/th/news/", "/en/", "/en/news/?kind=plan"])
def test_lists_cost_fifteen_queries(full, client, path, django_assert_max_num_queries):
    warm(client, path)

    with django_assert_max_num_queries(15):
        client.get(path)


@pytest.mark.parametrize("path", ["/th/", "/th/news/", "/feed/all.xml", "/sitemap.xml"])
def test_more_items_cost_no_more_queries(full, on_air, client, path):
    before = cost(client, path)
    on_air()
    on_air()

    assert cost(client, path) == before


@pytest.mark.parametrize("path", ["/th/", "/th/news/", "/th/search/?q=ประกาศ", "/components/"])
def test_pages_are_light(full, client, path, office):
    office.owner.is_staff = True
    office.owner.save()
    client.force_login(office.owner)

    assert len(client.get(path).content) <= 40 * KILOBYTE


def test_first_view_weighs_less_than_150_kilobytes(full, client):
    fonts = sum(font.stat().st_size for font in FONTS.glob("*.woff2"))
    icons = (settings.PORTAL / "static" / "icons.svg").stat().st_size
    page = len(client.get("/th/").content)

    whole = page + len(stylesheet.joined().encode()) + SCRIPT.stat().st_size + fonts + icons
    assert whole <= 150 * KILOBYTE


def test_stylesheet_is_small():
    css = stylesheet.joined().encode()

    assert len(css) <= 40 * KILOBYTE
    assert len(gzip.compress(css)) <= 10 * KILOBYTE


def test_script_is_small():
    assert SCRIPT.stat().st_size <= 20 * KILOBYTE


def test_visitors_get_no_cookie(full, client):
    assert client.get("/th/").cookies == {}

"""The pages about the office, published."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from factories.agency import section
from factories.items import published


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def about(office):
    """Return the section of the office that tells of itself."""
    return section(office.home, "about")


@pytest.fixture
def on_air(office, about):
    """Return a function that publishes what a factory drafts in the section."""

    def publish(factory, **fields):
        page = factory(about, office.owner, **fields)
        published(page, office)
        page.refresh_from_db()
        return page

    return publish


@pytest.fixture
def visit(client):
    """Return a function that gets an address and returns its words without break marks."""

    def get(path: str, status: int = 200) -> str:
        response = client.get(path)
        assert response.status_code == status, path
        return words(response.content.decode())

    return get


def words(html: str) -> str:
    """Return a page without the marks that only say where lines may break."""
    for mark in ('<span class="nb">', "</span>", "<wbr>", "\u200b"):
        html = html.replace(mark, "")
    return html.replace("\u00a0", " ")

"""Items in every state, and pages as a visitor or a browser gets them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from factories.items import draft, news_draft, published


@pytest.fixture(autouse=True)
def nothing_remembered():
    cache.clear()


@pytest.fixture
def on_air(office):
    """Return a function that publishes a document; `ago` says how long it has been public."""

    def publish(section=None, *, ago=timedelta(hours=1), **fields):
        page = draft(section or office.news, office.owner, **fields)
        published(page, office, now=timezone.now() - ago)
        page.refresh_from_db()
        return page

    return publish


@pytest.fixture
def news_on_air(office):
    """Return a function that publishes a piece of news."""

    def publish(*, ago=timedelta(hours=1), **fields):
        page = news_draft(office.news, office.owner, **fields)
        published(page, office, now=timezone.now() - ago)
        page.refresh_from_db()
        return page

    return publish


@pytest.fixture
def over(on_air):
    """Return a document whose period ended a minute ago, before anything tidied it up."""
    end = timezone.now() - timedelta(minutes=1)
    return on_air(title="รับสมัครงานปีก่อน", ago=timedelta(days=9), publish_until=end)


@pytest.fixture
def visit(client):
    """Return a function that gets a page and returns its words."""

    def get(path: str, status: int = 200) -> str:
        response = client.get(path)
        assert response.status_code == status, path
        return response.content.decode()

    return get

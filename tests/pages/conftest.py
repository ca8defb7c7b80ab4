"""Pages on the air, and what people read on them."""

import re

import pytest
from django.core.cache import cache

from factories.agency import section
from factories.items import published
from factories.makers import MAKERS


@pytest.fixture(autouse=True)
def nothing_remembered():
    """Forget what pages remember of a world that is gone."""
    cache.clear()


@pytest.fixture
def on_air(office):
    """Return a function that publishes the page of a section."""

    def publish(key, **fields):
        page = MAKERS[key](section(office.home, key), office.owner, **fields)
        published(page, office)
        page.refresh_from_db()
        return page

    return publish


@pytest.fixture
def visit(client):
    """Return a function that gets a page and returns its words as people read them."""

    def get(address: str) -> str:
        answer = client.get(address)
        assert answer.status_code == 200, address
        html = re.sub(r"</(dt|dd|p|h\d|li|th|td)>", " ", answer.content.decode())
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html).replace("\u00a0", " "))

    return get

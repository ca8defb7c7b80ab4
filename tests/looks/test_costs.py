"""What a visit of every type costs: statements, bytes, and the weight of a first view."""

import gzip

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from factories.gallery import code
from pages.models import ITEM_TYPES
from portal import stylesheet

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

KILOBYTE = 1024
STATIC = settings.PORTAL / "static"
TYPES = [code(model) for model in ITEM_TYPES]
LISTS = ["home", "section", "500 items", "feeds and sections"]


@pytest.fixture
def visit(addresses):
    """Return a function that visits a kind of page as the second visitor does."""

    def visited(kind: str, language: str = "th"):
        host, path = addresses[kind]
        path = f"/{language}/{path.removeprefix('/th/')}"
        client = Client(headers={"host": host})
        client.get(path)
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(path)
        assert answer.status_code == 200, path
        return answer.content, [query["sql"] for query in queries]

    return visited


@pytest.mark.parametrize("language", ["th", "en"])
def test_no_type_takes_more_than_twelve_statements(visit, language):
    counted = {kind: len(visit(kind, language)[1]) for kind in [*TYPES, *LISTS]}

    assert {kind: count for kind, count in counted.items() if count > 12} == {}


@pytest.mark.parametrize("language", ["th", "en"])
def test_no_page_is_heavier_than_forty_kilobytes(visit, language):
    sizes = {kind: len(visit(kind, language)[0]) for kind in [*TYPES, *LISTS]}

    assert {kind: size for kind, size in sizes.items() if size > 40 * KILOBYTE} == {}


def test_no_first_view_is_heavier_than_150_kilobytes(visit):
    """HTML, stylesheet and script as they travel, packed; fonts and icons as they are."""
    around = packed(stylesheet.joined().encode()) + packed((STATIC / "js" / "site.js").read_bytes())
    around += sum(font.stat().st_size for font in (STATIC / "fonts").glob("*.woff2"))
    around += (STATIC / "icons.svg").stat().st_size
    whole = {kind: around + len(visit(kind)[0]) for kind in [*TYPES, *LISTS]}

    assert {kind: size for kind, size in whole.items() if size > 150 * KILOBYTE} == {}


def packed(content: bytes) -> int:
    return len(gzip.compress(content))

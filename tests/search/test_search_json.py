"""The published interface keeps its shape."""

import pytest

from factories.entries import NOON, entry
from search import indexing
from search.engines import engine

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    """Publish one plan."""
    published = entry(
        "page:1",
        "แผนปฏิบัติราชการ",
        "งบประมาณ <b>จังหวัด</b>",
        kind="plan",
        section="about",
        fiscal_year=2026,
        file_type="pdf",
        published_from=NOON,
        url="/th/about/plan/",
    )
    indexing.put([published])
    return published


def test_json_has_the_published_shape(client, plan):
    reply = client.get("/search.json", {"q": "งบประมาณ", "year": "2569"}).json()

    assert set(reply) == {"total", "results", "facets", "did_you_mean"}
    assert reply["total"] == 1
    assert {"id", "url", "title", "passage", "kind", "section", "published"} <= set(
        reply["results"][0]
    )
    assert reply["results"][0]["passage"] == ("<mark>งบประมาณ</mark> &lt;b&gt;จังหวัด&lt;/b&gt;")
    assert reply["facets"]["kind"] == [{"value": "plan", "count": 1}]


def test_another_year_finds_nothing(client, plan):
    assert client.get("/search.json", {"q": "แผน", "year": "2568"}).json()["total"] == 0


@pytest.mark.parametrize("text", ['"', "\x00", "%", "ก" * 9000, "่"])
def test_json_answers_whatever_is_typed(client, plan, text):
    assert client.get("/search.json", {"q": text, "page": text, "from": text}).status_code == 200


def test_json_is_read_only(client):
    assert client.post("/search.json").status_code == 405


def test_the_index_of_the_settings_is_used(plan):
    assert engine().fingerprints() == {"page:1": plan.fingerprint()}

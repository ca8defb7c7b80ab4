"""Policies begin with a prepared text and stand at the foot; questions stand under their topics."""

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from factories.agency import section
from pages.models import PolicyPage
from pages.models.policies import PolicyKind
from pages.models.prepared import FOLDER, prepared
from pages.models.questions import QuestionPart

# Text inside the editor's own data: letters by their codes, escaped once or twice.
ESCAPED = re.compile(r"\\+u([0-9a-f]{4})")


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("kind", PolicyKind.values)
def test_every_policy_has_a_prepared_text(kind, language, office):
    office.home.telephone = "0 5999 0233"

    text = prepared(kind, language, office.home)

    whole = text.title + text.summary + "".join(value for _, value in text.body)
    assert office.home.title in whole
    assert "{" not in whole
    assert "0 5999 0233" in whole or kind == "accessibility"
    assert len(text.body) >= 6


def test_no_prepared_text_belongs_to_no_policy():
    names = {path.name.split(".")[0] for path in FOLDER.glob("*.toml")}

    assert names == set(PolicyKind.values)


def test_a_new_policy_opens_with_its_text(office, client):
    law = section(office.home, "law")
    client.force_login(office.owner)
    address = reverse("wagtailadmin_pages:add", args=["pages", "policypage", law.pk])

    form = client.get(f"{address}?kind=cookie_policy").content.decode()

    assert "คำชี้แจงเรื่องคุกกี้" in form
    assert "ไม่วางคุกกี้เมื่อท่านอ่าน" in ESCAPED.sub(lambda found: chr(int(found[1], 16)), form)
    assert "?kind=website_policy" in form


@pytest.mark.django_db
def test_a_policy_without_text_is_not_ready():
    assert "body" in PolicyPage().missing_for_request(timezone.now())


@pytest.mark.django_db
def test_a_policy_answers_its_own_requirement():
    assert PolicyPage(policy_kind="security_policy").answers == ("GWS2:6.3",)


def test_policies_stand_at_the_foot_of_every_page(on_air, client):
    policy = on_air("law")
    questions = on_air("service")
    cache.clear()

    foot = client.get("/th/").content.decode().partition("<footer")[2]

    assert f'href="{policy.get_url()}"' in foot
    assert f'href="{questions.get_url()}"' in foot


def test_the_foot_costs_one_query_a_minute(on_air, client):
    on_air("law")
    client.get("/th/site-map/")

    with CaptureQueriesContext(connection) as queries:
        client.get("/th/site-map/")

    assert not [query for query in queries if "privacy_policy" in query["sql"]]


def test_the_offices_own_statement_replaces_ours(on_air, client):
    ours = client.get("/th/accessibility/").status_code
    cache.clear()
    own = on_air("law", policy_kind="accessibility")
    cache.clear()

    answer = client.get("/th/accessibility/")

    assert ours == 200
    assert (answer.status_code, answer.url) == (302, own.get_url())


def test_questions_stand_under_their_topics(on_air, client):
    html = client.get(on_air("service").get_url()).content.decode()

    topics = re.findall(r'<h2 id="topic-\d">(.*?)</h2>', html)
    assert [re.sub("<[^>]+>", "", topic) for topic in topics] == [
        "การติดต่อ",
        "ใบอนุญาต",
        "ข้อมูลข่าวสาร",
    ]


def test_a_question_keeps_its_address_when_rows_move():
    class Question(QuestionPart):
        class Meta:
            app_label = "pages"

    first, second = (Question(question="จอดรถที่ไหน", sort_order=place) for place in (0, 5))

    assert first.anchor == second.anchor
    assert re.fullmatch(r"q-[0-9a-f]{8}", first.anchor)

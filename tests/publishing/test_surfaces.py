"""One predicate on every surface: what is not public now shows nowhere, whatever the reason."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from factories.items import draft, published
from pages.models import DocumentPage
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import Reason
from search import indexing

TITLE = "ประกาศผลตรวจคุณภาพน้ำประปาหมู่บ้าน"
PHRASE = "คลอรีนอิสระคงเหลือ"
LISTS = ("/th/", "/th/news/", "/feed/news.xml", "/sitemap.xml")
SEARCHES = (f"/search.json?q={PHRASE}", f"/th/search/?q={PHRASE}")


def item(office, **fields) -> DocumentPage:
    return draft(office.news, office.owner, title=TITLE, text=f"{TITLE}\nผลตรวจ{PHRASE}", **fields)


@pytest.fixture
def public(office):
    page = item(office)
    published(page, office)
    return page


@pytest.fixture
def expired(office):
    """Return an item whose time passed while no scheduler was running."""
    then = timezone.now() - timedelta(hours=2)
    page = item(office, publish_until=then + timedelta(hours=1))
    published(page, office, now=then)
    return page


@pytest.fixture
def taken_down(office, public):
    actions.take_down(
        public, by=office.web_master, answer=Answer(Reason.objects.get(code="incomplete"))
    )
    return public


@pytest.fixture
def scheduled(office):
    page = item(office, publish_from=timezone.now() + timedelta(days=1))
    published(page, office)
    return page


@pytest.fixture
def approved_only(office):
    request = actions.submit(item(office), by=office.owner)
    actions.approve(request, by=office.approver)
    return DocumentPage.objects.get(pk=request.page_id)


@pytest.fixture
def unlocked_by_sql(office):
    page = item(office)
    DocumentPage.objects.filter(pk=page.pk).update(live=True, live_revision=page.latest_revision)
    return page


HIDDEN = ("expired", "taken_down", "scheduled", "approved_only", "unlocked_by_sql")
# What once was public answers that it is gone; what never was answers that it does not exist.
ANSWERS = {"expired": 410, "taken_down": 410}


def addresses(page: DocumentPage) -> dict[str, str]:
    return {
        "page": f"/th/news/{page.slug}/",
        "permanent": page.permanent_url,
        "file": f"{page.permanent_url}file",
    }


@pytest.mark.parametrize("address", ["page", "file"])
def test_a_public_item_answers(client, public, address):
    assert client.get(addresses(public)[address]).status_code == 200


@pytest.mark.parametrize("address", [*LISTS, *SEARCHES])
def test_a_public_item_is_listed(client, public, address):
    told = client.get(address).content.decode()

    assert public.slug in told


@pytest.mark.parametrize("state", HIDDEN)
@pytest.mark.parametrize("address", ["page", "permanent", "file"])
def test_a_hidden_item_does_not_answer(client, request, state, address):
    page = request.getfixturevalue(state)

    answer = client.get(addresses(page)[address])

    assert answer.status_code == ANSWERS.get(state, 404)


@pytest.mark.parametrize("state", HIDDEN)
@pytest.mark.parametrize("address", [*LISTS, *SEARCHES])
def test_a_hidden_item_is_listed_nowhere(client, request, state, address):
    page = request.getfixturevalue(state)

    told = client.get(address).content.decode()

    assert page.slug not in told


@pytest.mark.parametrize("state", HIDDEN)
def test_a_rebuilt_index_hides_it_too(client, request, state):
    page = request.getfixturevalue(state)
    indexing.rebuild()

    told = client.get(f"/search.json?q={PHRASE}").json()

    assert (told["total"], page.slug in str(told)) == (0, False)


def test_counts_and_facets_do_not_betray_a_hidden_item(client, expired):
    told = client.get(f"/search.json?q={PHRASE}").json()

    assert (told["total"], told["results"]) == (0, [])
    assert not any(told["facets"].values())


def test_the_tombstone_says_what_it_was(client, expired):
    told = client.get(addresses(expired)["page"]).content.decode()

    assert TITLE in re.sub(r"<[^>]+>|\u2060|\u200b", "", told)


def test_a_tombstone_is_never_cached(client, expired):
    answer = client.get(addresses(expired)["page"])

    assert answer.headers["Cache-Control"] == "no-store"


def test_a_revised_item_shows_its_public_version(client, office, public):
    page = DocumentPage.objects.get(pk=public.pk)
    page.title = "ฉบับที่ยังไม่อนุมัติ"
    page.save_revision(user=office.owner)

    told = client.get(addresses(public)["page"]).content.decode()

    assert "ฉบับที่ยังไม่อนุมัติ" not in told


@pytest.mark.parametrize("address", ["/documents/1/notice.txt", "/media/notice.txt"])
def test_no_other_address_leads_to_a_file(client, public, address):
    assert client.get(address, follow=True).status_code == 404


def test_a_file_of_a_draft_version_stays_private(client, office, public):
    page = DocumentPage.objects.get(pk=public.pk)
    page.file = draft(office.news, office.owner, text="ความลับที่ยังไม่อนุมัติ").file
    page.save_revision(user=office.owner)

    sent = b"".join(client.get(addresses(public)["file"]).streaming_content).decode()

    assert PHRASE in sent

"""The page form of an item that waits, is public, or is being edited by two."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from factories.items import draft, published, waiting
from factories.people import person
from pages.models import NewsPage
from pages.publishing.models import Status
from portal.accounts.models import Role


@pytest.fixture
def add(office) -> str:
    return reverse("wagtailadmin_pages:add", args=["pages", "documentpage", office.news.pk])


def edit(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def text_of(answer) -> str:
    return answer.content.decode()


def test_while_it_waits_the_form_offers_only_to_withdraw(office, sign_in):
    request = waiting(office.news, office.owner)

    text = text_of(sign_in(office.owner).get(edit(request.page)))

    assert reverse("staff:withdraw", args=[request.pk]) in text
    assert "action-submit" not in text


def test_withdrawing_leads_back_to_the_form(office, sign_in):
    request = waiting(office.news, office.owner)

    answer = sign_in(office.owner).post(reverse("staff:withdraw", args=[request.pk]))

    request.refresh_from_db()
    assert (request.status, answer.headers["Location"]) == (Status.WITHDRAWN, edit(request.page))


def test_a_colleague_withdraws_nothing(office, sign_in):
    request = waiting(office.news, office.owner)

    sign_in(office.owner2).post(reverse("staff:withdraw", args=[request.pk]))

    request.refresh_from_db()
    assert request.is_open


def test_a_colleague_opens_no_form(office, sign_in):
    page = draft(office.news, office.owner)

    assert sign_in(office.owner2).get(edit(page)).headers["Location"] == "/admin/"


def test_editing_what_is_public_makes_a_draft_beside_it(office, sign_in, written):
    page = draft(office.news, office.owner)
    published(page, office)

    sign_in(office.owner).post(edit(page), written | {"file": page.file.pk, "title": "ฉบับใหม่"})

    page.refresh_from_db()
    assert page.title != "ฉบับใหม่"
    assert page.get_latest_revision_as_object().title == "ฉบับใหม่"


def test_a_draft_saved_by_somebody_else_meanwhile_is_not_overwritten(office, sign_in, written):
    page = draft(office.news, office.owner)
    seen = page.latest_revision
    root = person(office.home, Role.OWNER)
    page.save_revision(user=root)
    old = {
        "loaded_revision_id": seen.pk,
        "loaded_revision_created_at": seen.created_at.isoformat(),
        "file": page.file.pk,
    }

    text = text_of(sign_in(office.owner).post(edit(page), written | old))

    page.refresh_from_db()
    assert page.latest_revision.user == root
    assert root.get_full_name() in text
    assert written["title"] in text


def test_pressing_again_takes_ones_own_text(office, sign_in, written):
    page = draft(office.news, office.owner)
    latest = page.latest_revision
    marks = {
        "loaded_revision_id": latest.pk,
        "loaded_revision_created_at": latest.created_at.isoformat(),
        "file": page.file.pk,
    }

    sign_in(office.owner).post(edit(page), written | marks)

    page.refresh_from_db()
    assert page.get_latest_revision_as_object().title == written["title"]


def test_a_news_item_is_written_the_same_way(office, sign_in, written):
    address = reverse("wagtailadmin_pages:add", args=["pages", "newspage", office.news.pk])
    body = {"body-count": "0", "news_kind": "alert", "picture": "", "picture_text": ""}
    body |= {"photos-TOTAL_FORMS": "0", "photos-INITIAL_FORMS": "0"}

    sign_in(office.owner).post(address, written | body)

    assert NewsPage.objects.get().news_kind == "alert"


def test_an_end_that_has_passed_is_named_before_sending(office, sign_in):
    gone = timezone.now() - timedelta(days=1)
    page = draft(office.news, office.owner, publish_until=gone)

    text = text_of(sign_in(office.owner).get(reverse("staff:checks", args=[page.pk])))

    assert "วันสุดท้ายที่เผยแพร่ผ่านไปแล้ว" in text

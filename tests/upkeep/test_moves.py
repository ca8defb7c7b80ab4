"""A moved item goes on at its new address; its old one leads there, and says no more than it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from factories.agency import agency, section
from factories.items import draft, news_draft, published, waiting
from pages.models import FormerAddress, OfficialPage
from pages.models.listing import items_in
from pages.models.places import places_of
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.checklist import POINTS
from pages.publishing.models import PublicationRequest, Reason
from pages.upkeep import errors, moves
from portal.audit.models import AuditEntry
from search.filters import Filters
from search.query import Query, search


@pytest.fixture
def law(office):
    return section(office.home, "law")


@pytest.fixture
def public(office):
    page = draft(office.news, office.owner)
    published(page, office)
    page.refresh_from_db()
    return page


def moved(page, to, by):
    old = page.url
    moves.move(page, to=to, by=by)
    return old, OfficialPage.objects.get(pk=page.pk).specific


def hide(page, office):
    actions.take_down(page, by=office.web_master, answer=Answer(Reason.objects.first(), "ผิด"))


def test_the_owner_moves_a_draft(office, law):
    page = draft(office.news, office.owner)

    _, after = moved(page, law, office.owner)

    assert (after.get_parent().pk, after.section_page_id) == (law.pk, law.pk)


def test_nobody_else_moves_a_draft(office, law):
    page = draft(office.news, office.owner)

    for person in (office.owner2, office.web_master, office.approver):
        with pytest.raises(errors.NotMover):
            moves.move(page, to=law, by=person)


def test_only_a_web_master_moves_what_was_public(office, law, public):
    with pytest.raises(errors.NotMover):
        moves.move(public, to=law, by=office.owner)

    _, after = moved(public, law, office.web_master)

    assert after.section_page_id == law.pk


def test_an_item_that_waits_stays(office, law):
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.StillWaiting):
        moves.move(request.page, to=law, by=office.owner)


def test_an_approved_item_stays_until_it_is_online(office, law):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)

    for person in (office.owner, office.web_master):
        with pytest.raises(errors.UpkeepError):
            moves.move(request.page, to=law, by=person)
    record = actions.publish(request, by=office.web_master, checked=POINTS)

    assert record.page.get_parent().pk == office.news.pk


def test_a_new_version_that_waits_keeps_the_public_one_in_place(office, law, public):
    public.summary = "ฉบับใหม่"
    public.save_revision(user=office.owner)
    actions.submit(public, by=office.owner)

    with pytest.raises(errors.StillWaiting):
        moves.move(public, to=law, by=office.web_master)


def test_a_type_moves_only_where_it_may_stand(office, law):
    page = news_draft(office.news, office.owner)

    with pytest.raises(errors.WrongSection):
        moves.move(page, to=law, by=office.owner)


def test_nothing_moves_to_another_agency(office):
    page = draft(office.news, office.owner)

    with pytest.raises(errors.WrongSection):
        moves.move(page, to=section(agency("elsewhere"), "law"), by=office.owner)


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_old_address_leads_to_the_new_one(office, law, public, client, language):
    old, after = moved(public, law, office.web_master)

    answer = client.get(old.replace("/th/", f"/{language}/"))

    assert (answer.status_code, answer.headers["Location"]) == (
        301,
        f"/{language}/law/{after.slug}/",
    )


def test_the_old_address_of_a_hidden_item_says_what_the_item_says(office, law, public, client):
    old, after = moved(public, law, office.web_master)
    hide(after, office)

    answers = {client.get(address).status_code for address in (old, after.url)}

    assert answers == {410}


def test_the_old_address_of_a_scheduled_item_is_silent(office, law, client):
    later = timezone.now() + timedelta(days=5)
    page = draft(office.news, office.owner, publish_from=later)
    published(page, office)
    old, after = moved(page, law, office.web_master)

    assert {client.get(address).status_code for address in (old, after.url)} == {404}


def test_two_moves_make_no_chain(office, law, public, client):
    first, after = moved(public, law, office.web_master)
    _, last = moved(after, section(office.home, "manual"), office.web_master)

    assert client.get(first).headers["Location"] == f"/th/manual/{last.slug}/"


def test_a_move_and_back_make_no_loop(office, law, public, client):
    first, after = moved(public, law, office.web_master)
    second, _ = moved(after, office.news, office.web_master)

    assert client.get(first).status_code == 200
    assert client.get(second).headers["Location"] == first
    assert not FormerAddress.objects.filter(section=office.news).exists()


def test_the_permanent_address_stays(office, law, public, client):
    _, after = moved(public, law, office.web_master)

    answer = client.get(f"/doc/{public.number}/")

    assert answer.headers["Location"] == after.url


def test_requests_and_evidence_follow(office, law, public):
    moved(public, law, office.web_master)

    request = PublicationRequest.objects.get(page_id=public.pk)
    assert request.record.page_id == public.pk


def test_search_and_lists_know_the_new_section(office, law, public, client):
    client.get("/th/")
    client.get("/th/news/")
    _, after = moved(public, law, office.web_master)

    now = timezone.now()
    places = {place.key: place for place in places_of(office.home)}
    listed = {key for key in ("news", "law") if items_in([places[key]], now).exists()}
    hit = search(Query("ไข้เลือดออก", Filters())).hits[0]
    assert listed == {"law"}
    assert (hit.section, hit.url) == ("law", after.url)
    assert after.slug in client.get("/th/law/").content.decode()
    assert after.slug not in client.get("/th/news/").content.decode()


def test_a_version_published_after_the_move_stays_in_the_new_section(office, law, public):
    _, after = moved(public, law, office.web_master)

    published(after, office)

    after.refresh_from_db()
    assert after.section_page_id == law.pk


def test_the_log_tells_from_where_to_where(office, law, public):
    moved(public, law, office.web_master)

    entry = AuditEntry.objects.get(action="wagtail.move", object_id=str(public.pk))
    ends = [entry.data[name]["id"] for name in ("source", "destination")]
    assert (entry.actor_id, ends) == (str(office.web_master.pk), [office.news.pk, law.pk])

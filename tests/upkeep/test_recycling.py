"""The recycle bin: nothing is lost, nothing leaves it by the back door."""

import pytest
from django.urls import reverse

from factories.items import draft, published, waiting
from pages.models import DocumentPage
from pages.publishing import actions
from pages.publishing import errors as publishing
from pages.publishing.actions import Answer
from pages.publishing.models import Reason
from pages.staff import worklists
from pages.upkeep import errors, recycling
from portal.audit.models import AuditEntry


@pytest.fixture
def page(office):
    return draft(office.news, office.owner)


def put_away(page, by):
    recycling.put_away(page, by=by)
    return DocumentPage.objects.get(pk=page.pk)


def answer():
    return Answer(Reason.objects.first(), "แก้ไข")


def test_a_draft_goes_into_the_bin_with_name_and_time(office, page):
    binned = put_away(page, office.owner)

    assert (binned.binned_by, binned.binned_at is None) == (office.owner, False)


def test_it_comes_back_as_it_was(office, page):
    binned = put_away(page, office.owner)

    recycling.restore(binned, by=office.owner)

    page.refresh_from_db()
    assert (page.binned_at, page.title) == (None, binned.title)


def test_only_its_owner_puts_it_away(office, page):
    for person in (office.owner2, office.web_master, office.administrator):
        with pytest.raises(errors.NotOwner):
            recycling.put_away(page, by=person)


def test_it_leaves_the_lists_of_work(office, page):
    assert page.pk in worklists.drafts(office.owner).values_list("pk", flat=True)

    put_away(page, office.owner)

    listed = worklists.drafts(office.owner) | worklists.items(office.owner)
    assert not listed.filter(pk=page.pk).exists()
    assert worklists.binned(office.owner).filter(pk=page.pk).exists()


def test_it_cannot_be_sent(office, page):
    with pytest.raises(publishing.InBin):
        actions.submit(put_away(page, office.owner), by=office.owner)


def test_it_cannot_be_edited_even_by_a_superuser(office, page, django_user_model):
    binned = put_away(page, office.owner)
    root = django_user_model.objects.create_superuser("root")

    assert not binned.permissions_for_user(office.owner).can_edit()
    assert not binned.permissions_for_user(root).can_edit()


def test_a_waiting_item_is_not_put_away(office):
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.StillWaiting):
        recycling.put_away(request.page, by=office.owner)


def test_a_returned_item_is_answered_first(office):
    request = waiting(office.news, office.owner)
    actions.send_back(request, by=office.approver, answer=answer())

    with pytest.raises(errors.StillReturned):
        recycling.put_away(request.page, by=office.owner)


def test_a_withdrawn_item_may_be_put_away(office):
    request = waiting(office.news, office.owner)
    actions.withdraw(request, by=office.owner)

    assert put_away(request.page, office.owner).binned_at


def test_a_public_item_is_taken_down_first(office, page):
    published(page, office)

    with pytest.raises(errors.StillPublic):
        recycling.put_away(page, by=office.owner)


def test_the_tombstone_of_a_binned_item_stays(office, page, client):
    published(page, office)
    actions.take_down(page, by=office.web_master, answer=answer())

    put_away(page, office.owner)

    assert client.get(page.url).status_code == 410


def test_nothing_is_put_away_twice(office, page):
    binned = put_away(page, office.owner)

    with pytest.raises(errors.InBin):
        recycling.put_away(binned, by=office.owner)


def test_nobody_deletes_a_draft(office, page, client):
    client.force_login(office.owner)

    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))

    assert DocumentPage.objects.filter(pk=page.pk).exists()


def test_the_log_names_both_acts(office, page):
    recycling.restore(put_away(page, office.owner), by=office.owner)

    told = AuditEntry.objects.filter(object_id=str(page.pk), action__startswith="pages.")
    assert set(told.values_list("action", flat=True)) == {"pages.bin", "pages.restore"}


def test_an_older_version_brings_nothing_out_of_the_bin(office, page):
    binned = put_away(page, office.owner)

    assert binned.get_latest_revision_as_object().binned_at == binned.binned_at

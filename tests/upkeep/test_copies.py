"""A copy is a draft of one's own: the words come along, nothing of the publication does."""

from datetime import UTC, date, datetime

import pytest

from factories.agency import agency, section
from factories.items import draft, published
from factories.people import person
from pages.models import DocumentPage, HistoryPage
from pages.models.about import HistoryEvent
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import PublicationRequest, Reason
from pages.upkeep import errors, recycling
from pages.upkeep.copies import copy
from portal.accounts.models import Role


@pytest.fixture
def public(office):
    page = draft(
        office.news,
        office.owner,
        official_number="สธ 0001/1",
        dated=date(2026, 11, 2),
        urgency="urgent",
        urgency_reason="น้ำท่วม",
        remarks="ด่วน",
        requirement_codes=["MOIT:5"],
        publish_until=datetime(2030, 9, 30, 17, tzinfo=UTC),
    )
    published(page, office)
    page.refresh_from_db()
    return page


def test_the_copy_belongs_to_who_made_it(office, public):
    made = copy(public, by=office.owner2)

    assert (made.owner, made.live, made.get_parent().pk) == (
        office.owner2,
        False,
        office.news.pk,
    )


def test_words_codes_and_file_come_along(office, public):
    made = copy(public, by=office.owner2)

    for name in ("title", "summary", "document_kind", "requirement_codes", "file"):
        assert getattr(made, name) == getattr(public, name)


def test_the_copy_has_a_number_of_its_own(office, public):
    made = copy(public, by=office.owner)

    assert made.number not in (None, public.number)
    assert made.slug != public.slug
    assert made.translation_key != public.translation_key


def test_no_request_comes_along(office, public):
    made = copy(public, by=office.owner)

    assert (made.urgency, made.urgency_reason, made.remarks, made.details) == ("normal", "", "", "")
    assert (made.publish_until, made.official_number, made.dated) == (None, "", None)


def test_no_evidence_comes_along(office, public):
    made = copy(public, by=office.owner)

    assert not PublicationRequest.objects.filter(page_id=made.pk).exists()
    assert not made.publication_records.exists()
    assert (made.listed_at, made.live_revision, made.first_published_at) == (None, None, None)


def test_rows_come_along_as_rows_of_the_copy(office):
    about = section(office.home, "about")
    page = HistoryPage(title="ประวัติ", owner=office.owner, live=False, locale=about.locale)
    page.events = [HistoryEvent(year=1990, title="ก่อตั้ง"), HistoryEvent(year=2000, title="ย้าย")]
    about.add_child(instance=page)
    page.save_revision(user=office.owner)
    with pytest.raises(errors.OnlyOne):
        copy(page, by=office.owner)

    HistoryPage.max_count_per_parent = None
    try:
        made = HistoryPage.objects.get(pk=copy(page, by=office.owner).pk)
    finally:
        HistoryPage.max_count_per_parent = 1

    assert [row.title for row in made.events.all()] == ["ก่อตั้ง", "ย้าย"]
    assert page.events.count() == 2


def test_a_colleagues_draft_is_not_copied(office):
    with pytest.raises(errors.NotCopied):
        copy(draft(office.news, office.owner), by=office.owner2)


def test_of_what_was_taken_down_only_its_owner_makes_a_copy(office, public):
    answer = Answer(Reason.objects.get(code="legal_risk"))
    actions.take_down(public, by=office.web_master, answer=answer)
    hidden = DocumentPage.objects.get(pk=public.pk)

    with pytest.raises(errors.NotCopied):
        copy(hidden, by=office.owner2)
    assert not copy(hidden, by=office.owner).live


def test_what_lies_in_the_bin_is_not_copied(office):
    page = draft(office.news, office.owner)
    recycling.put_away(page, by=office.owner)

    with pytest.raises(errors.InBin):
        copy(page, by=office.owner)


def test_people_who_do_not_write_do_not_copy(office, public):
    for who in (office.approver, office.web_master, office.auditor):
        with pytest.raises(errors.NotCopied):
            copy(public, by=who)


def test_another_agency_copies_nothing(public):
    stranger = person(agency("elsewhere"), Role.OWNER)

    with pytest.raises(errors.NotCopied):
        copy(public, by=stranger)


def test_of_ones_own_item_the_latest_words_are_copied(office, public):
    public.title = "ชื่อใหม่"
    public.save_revision(user=office.owner)

    assert copy(public, by=office.owner).title == "ชื่อใหม่"
    assert copy(public, by=office.owner2).title != "ชื่อใหม่"

"""An agency is one, whatever the languages of its trees."""

from __future__ import annotations

import pytest

from factories.agency import ENGLISH, agency
from factories.people import person
from pages.founding import English, found_english
from pages.models import HomePage, SectionPage
from pages.publishing import actions, errors, routing
from pages.publishing.checklist import POINTS
from pages.publishing.models import Notice, PublicationRequest
from pages.staff import worklists
from pages.staff.roles import StaffRole, agencies, holds, may_read
from portal.accounts.models import AgencyRole, Role
from portal.accounts.roles import group_name, role_group, synchronise_all
from search.filters import Filters
from search.query import Query, search


@pytest.fixture
def asked(office, english):
    """Return the request for the English version."""
    return actions.submit(english, by=office.owner)


@pytest.fixture
def strangers():
    """Return an approver, a web master and an owner of another agency."""
    home = agency("sso-other", english=ENGLISH)
    return {role: person(home, role) for role in (Role.OWNER, Role.APPROVER, Role.WEB_MASTER)}


def test_every_agency_has_a_home_and_ten_sections_in_each_language(office):
    homes = HomePage.objects.filter(translation_key=office.home.translation_key)

    languages = {home.locale.language_code: home for home in homes}
    assert set(languages) == {"th", "en"}
    assert {home.depth for home in homes} == {routing.AGENCY_DEPTH}
    assert SectionPage.objects.child_of(languages["en"]).count() == 10


def test_each_english_section_stands_beside_its_thai_one(office):
    thai = SectionPage.objects.child_of(office.home)
    english = SectionPage.objects.filter(locale__language_code="en")

    pairs = dict(thai.values_list("translation_key", "key"))
    assert pairs.items() <= dict(english.values_list("translation_key", "key")).items()


def test_founding_english_twice_changes_nothing(office):
    before = list(HomePage.objects.order_by("pk").values_list("pk", "title"))

    found_english(office.home, English("Another name"))

    assert list(HomePage.objects.order_by("pk").values_list("pk", "title")) == before
    assert SectionPage.objects.filter(locale__language_code="en").count() == 10


def test_the_agency_of_an_english_item_is_the_thai_home(office, english):
    assert routing.agency_of(english).pk == office.home.pk


def test_an_english_request_belongs_to_the_same_agency(office, asked):
    assert asked.agency_id == office.home.pk
    assert asked.agency_title == office.home.title


def test_requests_of_both_languages_are_numbered_in_one_series(office, original, asked):
    thai = PublicationRequest.objects.get(page=original)

    assert int(asked.number.split("/")[0]) == int(thai.number.split("/")[0]) + 1


def test_the_same_people_sign_for_an_english_item(office, english):
    assert list(routing.approvers(english)) == list(routing.approvers(office.news))
    assert list(routing.web_masters(english)) == list(routing.web_masters(office.news))


def test_an_english_request_waits_in_the_same_queue(office, asked):
    assert asked in worklists.queue(office.approver)


def test_the_same_approver_is_told_of_an_english_request(office, asked):
    assert Notice.objects.filter(person=office.approver, request=asked).exists()


def test_roles_hang_on_one_home_only(office):
    english = HomePage.objects.get(
        translation_key=office.home.translation_key, locale__language_code="en"
    )
    before = AgencyRole.objects.count()

    synchronise_all()

    assert AgencyRole.objects.count() == before
    assert role_group(english, Role.OWNER).name == group_name(office.home, Role.OWNER)


def test_a_role_counts_in_both_trees(office, english):
    assert holds(office.approver, english, StaffRole.APPROVER)
    assert may_read(office.auditor, english)
    assert english.pk in worklists.items(office.auditor).values_list("pk", flat=True)


def test_search_knows_both_languages_under_one_agency(office, original, on_air):
    found = search(Query("", Filters(agency=(str(office.home.pk),))))

    assert {hit.key for hit in found.hits} == {f"page:{original.pk}", f"page:{on_air.pk}"}
    assert [facet.value for facet in found.facets["agency"]] == [str(office.home.pk)]


def test_another_agency_reads_nothing_of_an_english_draft(strangers, english):
    assert not any(may_read(user, english) for user in strangers.values())
    assert not any(
        worklists.items(user).filter(pk=english.pk).exists() for user in strangers.values()
    )


def test_another_agency_decides_nothing_about_an_english_item(strangers, asked):
    assert asked not in worklists.queue(strangers[Role.APPROVER])

    with pytest.raises(errors.NotApprover):
        actions.approve(asked, by=strangers[Role.APPROVER])


def test_another_agency_publishes_no_english_item(office, strangers, asked):
    actions.approve(asked, by=office.approver)

    with pytest.raises(errors.NotWebMaster):
        actions.publish(asked, by=strangers[Role.WEB_MASTER], checked=POINTS)


def test_another_agency_takes_no_english_item_down(strangers, on_air, take_down):
    with pytest.raises(errors.NotWebMaster):
        take_down(on_air, by=strangers[Role.WEB_MASTER])


def test_each_agency_has_an_english_tree_of_its_own(office, strangers):
    other = HomePage.objects.get(slug="sso-other")

    homes = {home.pk for home in agencies(strangers[Role.OWNER])}
    assert homes == {home.pk for home in routing.homes_of(other)}
    assert len(homes) == 2

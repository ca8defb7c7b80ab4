"""The second office of the installation: small, complete, and apart from the first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pytest
from django.urls import reverse

from factories.worlds import shared_world
from pages.models import Appearance, HomePage, OfficialPage
from portal.accounts.models import User
from portal.demo import content, loading, steps
from portal.demo.office import SECTION_KEYS, Office
from portal.processes import demonstration

INTERNAL = re.compile(r'href="(/(?!static/|admin/)[^"#?]*)"')
ENOUGH = 60
OK = 200
# A little of the first office, without the work of making its files.
OF_THE_FIRST = ("history", "policy-cookies", "booking-open-2569-11", "rabies-alert-2569-11")


@dataclass(frozen=True)
class Side:
    """One office of the world below: where it answers, its own tree, its people."""

    host: str
    home: HomePage
    prefix: str

    def person(self, account: str) -> User:
        return User.objects.get(username=f"{self.prefix}{account}")

    def titles(self) -> set[str]:
        """Return the titles of its public items in either language."""
        homes = HomePage.objects.filter(translation_key=self.home.translation_key)
        found = [
            OfficialPage.objects.descendant_of(home).filter(live=True, depth=home.depth + 2)
            for home in homes
        ]
        return {page.title for pages in found for page in pages}


@pytest.fixture(scope="session")
def small() -> Office:
    return content.load_centre()


@pytest.fixture(scope="module")
def world(demo, small, django_db_setup, django_db_blocker):
    """Both offices on one installation, in one transaction that is rolled back."""
    items = tuple(demo.item(key) for key in OF_THE_FIRST)
    first = replace(demo, items=items, translations=())
    with shared_world(django_db_blocker):
        yield {"first": _founded(first, "first"), "centre": _founded(small, "centre")}


def _founded(office, name):
    side = f"{name}.test"
    loading.load(office, loading.Where(side, 80, name, f"{name}-"), "unused")
    return Side(side, HomePage.objects.get(slug=name), f"{name}-")


@pytest.fixture
def first(world, db):
    return world["first"]


@pytest.fixture
def centre(world, db):
    return world["centre"]


def test_a_small_office_has_enough_to_browse(small):
    assert len(small.items) >= 12
    assert len({item.type for item in small.items}) >= 8
    assert {item.section for item in small.items} == set(SECTION_KEYS)
    assert len(small.states()) >= 5


def test_four_people_of_their_own_hold_its_accounts(small):
    accounts = {person.account for person in small.people}

    assert accounts == {"owner", "approver", "webmaster", "webmaster2"}
    assert {f"{demonstration.CENTRE_PREFIX}{account}" for account in accounts} == set(
        demonstration.CENTRE_ACCOUNTS
    )


def test_nobody_works_in_both_offices(demo, small):
    of_the_first = {person.full_name for person in demo.people}

    assert of_the_first.isdisjoint(person.full_name for person in small.people)
    assert all(person.email.endswith(demonstration.DEMO_DOMAIN) for person in small.people)


def test_what_the_district_says_of_the_centre_is_what_the_centre_says(demo, small):
    told = demo.item("staff-directory").rows["members"]
    (director,) = (row for row in told if row["unit"] == small.agency.short_name)

    assert director["name"] == small.agency.head.full_name
    assert director["telephone"] == small.agency.telephone


def test_people_of_the_centre_work_on_office_days(small):
    at = [step.at for item in small.items for step in item.steps if step.by != steps.SYSTEM]

    assert [moment for moment in at if moment.weekday() >= 5] == []


@pytest.mark.parametrize("path", ["/th/", "/en/", "/sitemap.xml"])
def test_each_office_answers_at_its_own_address(client, first, centre, path):
    shown = {side.host: client.get(path, headers={"host": side.host}) for side in (first, centre)}

    assert {reply.status_code for reply in shown.values()} == {200}
    assert shown[first.host].content != shown[centre.host].content


def test_search_finds_only_what_the_office_of_the_address_published(client, first, centre):
    for here, there in ((first, centre), (centre, first)):
        reply = client.get("/search.json", headers={"host": here.host}).json()
        found = {hit["title"] for hit in reply["results"]}

        assert found
        assert found <= here.titles()
        assert found.isdisjoint(there.titles())


def test_search_cannot_be_asked_for_the_other_office(client, first, centre):
    asked = {"agency": str(centre.home.pk)}
    reply = client.get("/search.json", asked, headers={"host": first.host}).json()

    assert {hit["title"] for hit in reply["results"]} <= first.titles()
    assert [facet["value"] for facet in reply["facets"]["agency"]] == [str(first.home.pk)]


def test_results_lead_to_pages_of_the_same_address(client, centre):
    (hit, *_others) = client.get(
        "/search.json", {"q": "หมอกควัน"}, headers={"host": centre.host}
    ).json()["results"]

    assert client.get(hit["url"], headers={"host": centre.host}).status_code == 200


@pytest.mark.parametrize("path", ["/feed/all.xml", "/feed/all.atom", "/th/oia/index.csv"])
def test_feeds_and_lists_hold_nothing_of_the_other_office(client, first, centre, path):
    for here, there in ((first, centre), (centre, first)):
        shown = client.get(path, headers={"host": here.host}).content.decode()

        assert [title for title in there.titles() if title in shown] == []


@pytest.mark.slow
def test_every_link_of_the_small_office_leads_somewhere_at_its_own_address(client, centre):
    waiting, answers = ["/th/", "/en/"], {}
    while waiting:
        path = waiting.pop()
        if path in answers:
            continue
        reply = client.get(path, headers={"host": centre.host}, follow=True)
        answers[path] = (reply.status_code, [url for url, _status in reply.redirect_chain])
        if reply.streaming or not reply["Content-Type"].startswith("text/html"):
            continue
        waiting += INTERNAL.findall(reply.content.decode())

    assert len(answers) > ENOUGH
    assert {path: said for path, said in answers.items() if said[0] != OK} == {}
    assert [led for _status, chain in answers.values() for led in chain if "first" in led] == []


@pytest.mark.parametrize("account", ["owner", "approver", "webmaster"])
@pytest.mark.parametrize("screen", ["staff:items", "staff:queue", "staff:translations"])
def test_staff_lists_hold_nothing_of_the_other_office(client, first, centre, account, screen):
    for here, there in ((first, centre), (centre, first)):
        client.force_login(here.person(account))
        shown = client.get(reverse(screen)).content.decode()
        pages = OfficialPage.objects.descendant_of(there.home, inclusive=True)
        others = set(pages.values_list("title", flat=True)) - set(
            OfficialPage.objects.descendant_of(here.home, inclusive=True).values_list(
                "title", flat=True
            )
        )

        assert [title for title in others if title in shown] == []


def test_the_approver_of_the_centre_has_the_waiting_guide_in_the_queue(client, centre):
    client.force_login(centre.person("approver"))

    assert "ฝากครรภ์ที่ รพ.สต.บ้านท่าน้ำตื้น" in client.get(reverse("staff:queue")).content.decode()


def test_each_office_wears_its_own_drawings_and_colours(first, centre):
    looks = {side.home.pk: Appearance.objects.get(home=side.home) for side in (first, centre)}

    assert len({one.logo.sha256 for one in looks.values()}) == 2
    assert looks[centre.home.pk].stylesheet
    assert not looks[first.home.pk].stylesheet
    assert all(one.map_text for one in looks.values())

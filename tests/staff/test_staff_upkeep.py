"""The screens of upkeep: each role sees what it may do, and each address asks again."""

import pytest
from django.urls import reverse

from factories.agency import agency, section
from factories.items import draft, monthly, published
from factories.people import person
from pages.models import DocumentPage, ProcurementPage, SectionPage
from pages.publishing import actions
from pages.publishing.checklist import POINTS
from pages.publishing.models import PublicationRequest
from pages.staff import jobs
from pages.upkeep import recycling
from pages.upkeep.periods import month_of
from portal.accounts.models import Role
from thai import calendar

ROLES = ("owner", "owner2", "approver", "web_master", "administrator", "auditor")
# Who may do it: with the draft of `owner`, and with their public item.
POSTS = {"make_next": set(), "copy": {"owner"}, "put_away": {"owner"}, "restore": set()}


def text_of(answer) -> str:
    return answer.content.decode()


def last_month():
    return month_of(calendar.today()).after(-1).first


@pytest.fixture
def page(office):
    return draft(office.news, office.owner)


@pytest.fixture
def public(office):
    item = draft(office.news, office.owner, title="เรื่องที่เผยแพร่แล้ว")
    published(item, office)
    item.refresh_from_db()
    return item


@pytest.fixture
def summary(office):
    item = monthly(office.news, office.owner, month_of(last_month()).after(-1).first)
    published(item, office)
    return item


@pytest.mark.parametrize("who", ROLES)
@pytest.mark.parametrize("route", POSTS)
def test_each_act_asks_who_it_is(office, sign_in, page, who, route):
    before = DocumentPage.objects.count(), page.binned_at

    sign_in(getattr(office, who)).post(reverse(f"staff:{route}", args=[page.pk]))

    page.refresh_from_db()
    changed = (DocumentPage.objects.count(), page.binned_at) != before
    assert changed == (who in POSTS[route])


@pytest.mark.parametrize("route", POSTS)
def test_no_act_happens_by_a_link(office, sign_in, page, route):
    answer = sign_in(office.owner).get(reverse(f"staff:{route}", args=[page.pk]))

    assert answer.status_code == 405


@pytest.mark.parametrize("who", ROLES)
def test_the_screen_of_a_move_opens_for_who_may_move(office, sign_in, page, public, who):
    client = sign_in(getattr(office, who))

    opened = {
        name
        for name, item in (("draft", page), ("public", public))
        if client.get(reverse("staff:move", args=[item.pk])).status_code == 200
    }

    assert opened == {"owner": {"draft"}, "web_master": {"public"}}.get(who, set())


def test_the_draft_moves_to_the_chosen_section(office, sign_in, page):
    law = section(office.home, "law")

    sign_in(office.owner).post(reverse("staff:move", args=[page.pk]), {"section": law.pk})

    page.refresh_from_db()
    assert page.section_page_id == law.pk


def test_a_section_of_another_agency_cannot_be_chosen(office, sign_in, page):
    foreign = section(agency("elsewhere"), "law")

    text = text_of(
        sign_in(office.owner).post(reverse("staff:move", args=[page.pk]), {"section": foreign.pk})
    )

    page.refresh_from_db()
    assert page.section_page_id == office.news.pk
    assert 'role="alert"' in text


@pytest.mark.parametrize("who", ["owner", "approver", "web_master", "administrator", "auditor"])
def test_the_bin_shows_each_role_its_own(office, sign_in, page, who):
    recycling.put_away(page, by=office.owner)

    text = text_of(sign_in(getattr(office, who)).get(reverse("staff:bin")))

    assert page.title in text
    assert office.owner.get_full_name() in text
    assert (reverse("staff:restore", args=[page.pk]) in text) == (who == "owner")


def test_a_colleague_sees_nothing_of_it(office, sign_in, page):
    recycling.put_away(page, by=office.owner)

    assert page.title not in text_of(sign_in(office.owner2).get(reverse("staff:bin")))


def test_restoring_brings_it_back(office, sign_in, page):
    recycling.put_away(page, by=office.owner)

    sign_in(office.owner).post(reverse("staff:restore", args=[page.pk]))

    page.refresh_from_db()
    assert page.binned_at is None


def test_what_is_in_the_bin_opens_no_form(office, sign_in, page):
    recycling.put_away(page, by=office.owner)

    answer = sign_in(office.owner).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    assert answer.status_code == 302


def test_the_history_tells_of_bin_and_move(office, sign_in, page):
    client = sign_in(office.owner)
    law = section(office.home, "law")
    client.post(reverse("staff:move", args=[page.pk]), {"section": law.pk})
    client.post(reverse("staff:put_away", args=[page.pk]))

    text = text_of(client.get(reverse("staff:history", args=[page.pk])))

    assert law.title in text
    assert text.count(office.owner.get_full_name()) >= 2


def test_the_start_offers_the_missing_month_first(office, sign_in, summary):
    text = text_of(sign_in(office.owner).get(reverse("staff:start")))

    month = calendar.MONTHS[last_month().month - 1]
    button = reverse("staff:make_next", args=[summary.pk])
    assert text.index(button) < text.index("staff-jobs")
    assert f"{month} {calendar.buddhist(last_month().year)}" in text


def test_one_press_makes_the_next_month_and_opens_it(office, sign_in, summary):
    answer = sign_in(office.owner2).post(reverse("staff:make_next", args=[summary.pk]))

    made = ProcurementPage.objects.get(month=last_month())
    assert (made.owner, made.file) == (office.owner2, None)
    assert answer.headers["Location"] == reverse("wagtailadmin_pages:edit", args=[made.pk])


def test_every_type_is_offered_in_every_section_that_takes_it(office):
    offered = {
        (shelf.section.key, offer.url.split("/")[-3])
        for shelf in jobs.shelves(office.home, office.owner)
        for offer in shelf.offers
    }

    wanted = {
        (place.key, model._meta.model_name)
        for place in SectionPage.objects.child_of(office.home)
        for model in jobs.ITEM_TYPES
        if model.can_create_at(place)
    }
    assert offered == wanted


def test_the_only_page_of_its_kind_is_offered_for_editing(office, sign_in):
    about = section(office.home, "about")
    only = jobs.ITEM_TYPES[0](title="ประวัติ", owner=office.owner, live=False)
    about.add_child(instance=only)

    mine, theirs = (
        text_of(sign_in(one).get(reverse("staff:start"))) for one in (office.owner, office.owner2)
    )

    edit = reverse("wagtailadmin_pages:edit", args=[only.pk])
    assert edit in mine
    assert edit not in theirs
    assert "historypage" not in theirs


def change(client, target, **values):
    posted = {
        "summary": "คำนำใหม่",
        "details": "แก้คำนำ",
        "owner_source": "งานสุขศึกษา",
        "urgency": "normal",
        "subject": "",
        "remarks": "",
        "urgency_reason": "",
    }
    address = reverse("wagtailadmin_pages:edit", args=[target.pk])
    return client.post(address, posted | {"action-submit": "1"} | values)


def test_an_owner_sends_a_new_introduction_the_whole_way(office, sign_in, client):
    change(sign_in(office.owner), office.news)
    request = PublicationRequest.objects.get()
    actions.approve(request, by=office.approver)
    actions.publish(request, by=office.web_master, checked=POINTS)

    assert "คำนำใหม่" in text_of(client.get("/th/news/"))


def test_the_home_page_is_changed_the_same_way(office, sign_in):
    change(
        sign_in(office.owner2),
        office.home,
        title=office.home.title,
        telephone="0 2000 0000",
        short_name="",
        address="",
        fax="",
        email="",
        opening_hours="",
        vision="",
        mission="",
        head_name="",
        head_position="",
    )

    assert PublicationRequest.objects.get().submitted_by == office.owner2


@pytest.mark.parametrize("who", ["approver", "web_master", "administrator", "auditor"])
def test_nobody_else_changes_the_frame(office, sign_in, who):
    change(sign_in(getattr(office, who)), office.news)

    assert not PublicationRequest.objects.exists()


def test_another_agencys_owner_changes_nothing_here(office, sign_in):
    stranger = person(agency("elsewhere"), Role.OWNER)

    change(sign_in(stranger), office.news)

    assert not PublicationRequest.objects.exists()


def test_the_start_leads_to_the_frame(office, sign_in):
    text = text_of(sign_in(office.owner).get(reverse("staff:start")))

    for target in (office.home, office.news):
        assert reverse("wagtailadmin_pages:edit", args=[target.pk]) in text


def test_the_frame_of_the_site_is_never_scheduled_away(office, sign_in):
    form = text_of(
        sign_in(office.owner).get(reverse("wagtailadmin_pages:edit", args=[office.news.pk]))
    )

    assert "publish_until" not in form

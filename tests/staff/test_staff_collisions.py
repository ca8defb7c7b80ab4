"""Two at once, twice the same, and the wrong place: what people press when the screen is slow."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from factories.agency import agency, section
from factories.items import draft, monthly, published
from factories.people import person
from pages.models import NewsPage, ProcurementPage
from pages.publishing.models import PublicationRequest
from pages.upkeep.periods import month_of
from portal.accounts.models import Role, User
from thai import calendar


def form_of(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_of_two_owners_the_second_is_told_and_keeps_the_words(office, sign_in):
    first, second = sign_in(office.owner), sign_in(office.owner2)
    seen = office.news.save_revision(user=office.owner)
    opened = {
        "loaded_revision_id": seen.pk,
        "loaded_revision_created_at": seen.created_at.isoformat(),
        "details": "แก้คำนำ",
        "owner_source": "งานสุขศึกษา",
        "urgency": "normal",
    }
    first.post(form_of(office.news), opened | {"summary": "คำนำของคนแรก"})

    told = second.post(form_of(office.news), opened | {"summary": "คำนำของคนที่สอง"})

    office.news.refresh_from_db()
    assert office.news.get_latest_revision_as_object().summary == "คำนำของคนแรก"
    assert "คำนำของคนที่สอง" in told.content.decode()
    assert office.owner.get_full_name() in told.content.decode()


def test_a_double_click_on_send_of_a_new_item_sends_one(office, sign_in, written):
    client = sign_in(office.owner)
    address = reverse("wagtailadmin_pages:add", args=["pages", "documentpage", office.news.pk])
    once = client.get(address).context["form"].initial["once"]
    posted = written | {"once": str(once), "action-submit": "1"}

    for _ in range(2):
        client.post(address, posted)

    made = Page.objects.filter(owner=office.owner)
    assert made.count() == 1
    assert PublicationRequest.objects.count() <= 1


def test_pressing_next_period_twice_makes_one_draft_and_says_so(office, sign_in):
    last = month_of(calendar.today()).after(-1)
    summary = monthly(office.news, office.owner, last.after(-1).first)
    published(summary, office)
    client, address = sign_in(office.owner), reverse("staff:make_next", args=[summary.pk])
    client.post(address)

    told = client.post(address, follow=True)

    assert ProcurementPage.objects.filter(month=last.first).count() == 1
    assert "เรื่องของงวดนั้นมีผู้ทำไว้แล้ว" in told.content.decode()


@pytest.mark.slow
@pytest.mark.parametrize("route", ["put_away", "restore", "copy", "make_next", "translate"])
def test_an_item_of_another_agency_is_left_alone(office, sign_in, route):
    elsewhere = agency("elsewhere")
    stranger = person(elsewhere, Role.OWNER)
    published(page := draft(office.news, office.owner), office)
    before = Page.objects.count()

    answer = sign_in(stranger).post(reverse(f"staff:{route}", args=[page.pk]))

    page.refresh_from_db()
    assert answer.status_code in (302, 403)
    assert (Page.objects.count(), page.binned_at) == (before, None)


@pytest.mark.parametrize("who", ["owner", "superuser"])
def test_a_type_is_not_posted_into_a_section_that_does_not_take_it(office, sign_in, who):
    law = section(office.home, "law")
    somebody = office.owner if who == "owner" else User.objects.create_superuser("root")
    address = reverse("wagtailadmin_pages:add", args=["pages", "newspage", law.pk])

    answer = sign_in(somebody).post(address, {"title": "ข่าวผิดหมวด", "news_kind": "general"})

    assert answer.status_code in (302, 403)
    assert not NewsPage.objects.exists()


def test_nothing_is_posted_below_an_item(office, sign_in):
    page = draft(office.news, office.owner)
    address = reverse("wagtailadmin_pages:add", args=["pages", "documentpage", page.pk])

    answer = sign_in(office.owner).post(address, {"title": "ซ้อน", "document_kind": "memo"})

    assert answer.status_code in (302, 403)
    assert not page.get_children().exists()


ROLES = ("owner", "owner2", "approver", "web_master", "administrator", "auditor")
# Screen and whose page → who opens it; `page` is a draft of `owner`, `news` a section.
SCREENS = {
    ("staff:start", ""): {"owner", "owner2"},
    ("staff:items", ""): set(ROLES),
    ("staff:bin", ""): set(ROLES),
    ("staff:history", "page"): set(ROLES) - {"owner2"},
    ("staff:move", "page"): {"owner"},
    ("staff:translations", ""): {"owner", "owner2", "web_master"},
    ("staff:appearance", ""): {"administrator"},
    ("compliance:list", ""): set(ROLES),
    ("wagtailadmin_pages:edit", "page"): {"owner"},
    ("wagtailadmin_pages:edit", "news"): {"owner", "owner2"},
}


@pytest.mark.parametrize("screen", SCREENS, ids=" ".join)
def test_each_screen_opens_for_its_roles_only(office, sign_in, screen):
    route, place = screen
    places = {"page": draft(office.news, office.owner).pk, "news": office.news.pk}
    address = reverse(route, args=[places[place]] if place else [])

    opened = {
        role for role in ROLES if sign_in(getattr(office, role)).get(address).status_code == 200
    }

    assert opened == SCREENS[screen]

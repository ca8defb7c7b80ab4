"""Hiding is not permission: every admin address has a rule, and what has none is refused."""

import pytest
from django.urls import get_resolver, reverse

from factories.items import draft, published, stored_file
from pages.staff.guard import ROUTES, may_open
from pages.staff.roles import StaffRole
from portal.accounts.models import Role, User

# What Wagtail offers and daily work must not reach, with the arguments its addresses take.
FORBIDDEN = (
    ("wagtailadmin_explore_root", []),
    ("wagtailadmin_explore", ["page"]),
    ("wagtailadmin_pages:copy", ["page"]),
    ("wagtailadmin_pages:move", ["page"]),
    ("wagtailadmin_pages:unpublish", ["page"]),
    ("wagtailadmin_pages:set_privacy", ["page"]),
    ("wagtailadmin_pages:convert_alias", ["page"]),
    ("wagtailadmin_pages:history", ["page"]),
    ("wagtailadmin_pages:workflow_history", ["page"]),
    ("wagtailadmin_pages:lock", ["page"]),
    ("wagtailadmin_pages:search", []),
    ("wagtailadmin_api:pages:listing", []),
    ("wagtailadmin_reports:site_history", []),
    ("wagtailadmin_reports:workflow", []),
    ("wagtailadmin_workflows:index", []),
    ("wagtailadmin_workflows:task_index", []),
    ("wagtailadmin_collections:index", []),
    ("wagtaildocs:index", []),
    ("wagtaildocs:add_multiple", []),
    ("wagtailimages:index", []),
    ("wagtailimages:add_multiple", []),
    ("wagtailsnippets:index", []),
    ("wagtailredirects:index", []),
    ("wagtailsites:index", []),
    ("wagtailusers_groups:index", []),
    ("wagtail_bulk_action", ["wagtailcore", "page", "publish"]),
)
PEOPLE = ("owner", "approver", "web_master", "administrator", "auditor")


def admin_routes() -> set[str]:
    """Return the names of every address below /admin/."""
    admin = next(p for p in get_resolver().url_patterns if str(p.pattern) == "admin/")
    return set(_names(admin, ()))


def _names(resolver, spaces):
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from _names(pattern, inner)
        else:
            yield ":".join([*spaces, pattern.name or pattern.lookup_str])


def test_the_roles_of_the_screens_are_the_roles_of_the_accounts():
    assert {role.value for role in StaffRole} == set(Role.values)


def test_every_rule_names_an_address_that_exists():
    assert set(ROUTES) - admin_routes() == set()


@pytest.mark.parametrize("person", PEOPLE)
def test_nobody_reaches_the_rest_of_wagtail(office, sign_in, person):
    page, client = draft(office.news, office.owner), sign_in(getattr(office, person))

    answers = {
        route: client.get(reverse(route, args=[page.pk if arg == "page" else arg for arg in args]))
        for route, args in FORBIDDEN
    }

    led_home = {route for route, answer in answers.items() if leads_home(answer)}
    assert set(answers) - led_home == set()


def leads_home(answer) -> bool:
    return answer.status_code == 302 and answer.headers["Location"] == "/admin/"


@pytest.mark.parametrize("person", PEOPLE)
def test_no_address_without_a_rule_opens_for_anybody(office, person):
    user = getattr(office, person)

    opened = {route for route in admin_routes() if may_open(user, route, {"pk": 0})}

    assert opened <= set(ROUTES)


def test_a_script_that_asks_for_a_closed_address_gets_403(office, sign_in):
    answer = sign_in(office.owner).get(
        reverse("wagtailadmin_api:pages:listing"), headers={"X-Requested-With": "XMLHttpRequest"}
    )

    assert answer.status_code == 403


def test_a_stranger_is_led_to_the_sign_in(db, client):
    answer = client.get(reverse("wagtailadmin_explore_root"))

    assert answer.headers["Location"].startswith("/admin/login/")


def test_somebody_without_a_role_sees_an_empty_home(office, sign_in):
    newcomer = User.objects.create_user("newcomer")
    newcomer.groups.add(office.auditor.groups.get())
    newcomer.groups.clear()

    answer = sign_in(newcomer).get("/admin/")

    assert answer.headers["Location"].startswith("/admin/login/")


def test_a_superuser_keeps_the_repair_addresses(office, sign_in):
    root = User.objects.create_superuser("root")

    assert sign_in(root).get(reverse("wagtailadmin_workflows:index")).status_code == 200


def test_a_superuser_sees_no_publish_button(office, sign_in):
    page = draft(office.news, office.owner)
    root = User.objects.create_superuser("root")

    form = sign_in(root).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    assert b"action-publish" not in form.content


@pytest.mark.parametrize("route", ["documents:card", "documents:content"])
def test_a_colleagues_file_stays_closed(office, sign_in, route):
    file = stored_file(office.owner)

    answer = sign_in(office.owner2).get(reverse(route, args=[file.pk]))

    assert answer.headers["Location"] == "/admin/"


def test_a_decider_opens_the_file_of_a_request(office, sign_in):
    page = draft(office.news, office.owner)
    published(page, office)

    answer = sign_in(office.auditor).get(reverse("documents:content", args=[page.file.pk]))

    assert answer.status_code == 200


def test_an_owner_makes_no_sections(office, sign_in):
    address = reverse("wagtailadmin_pages:add", args=["pages", "sectionpage", office.home.pk])

    assert sign_in(office.owner).get(address).headers["Location"] == "/admin/"


def test_an_administrator_makes_no_superuser(office, sign_in):
    values = {"username": "new", "first_name": "ใหม่", "last_name": "ดี", "email": "a@b.th"}
    secret = {"password1": "รหัสยาวมาก-1", "password2": "รหัสยาวมาก-1", "is_superuser": "on"}

    sign_in(office.administrator).post(reverse("wagtailusers_users:add"), values | secret)

    assert not User.objects.filter(username="new").exists()


def test_an_administrator_edits_no_superuser(office, sign_in):
    root = User.objects.create_superuser("root")

    answer = sign_in(office.administrator).get(reverse("wagtailusers_users:edit", args=[root.pk]))

    assert answer.headers["Location"] == "/admin/"


def test_an_administrator_manages_the_people_of_the_office(office, sign_in):
    answer = sign_in(office.administrator).get(reverse("wagtailusers_users:index"))

    assert answer.status_code == 200


def test_every_own_screen_has_a_rule():
    own = {route for route in admin_routes() if route.startswith(("staff:", "documents:"))}

    assert own - set(ROUTES) == set()


def test_links_offer_only_what_the_public_can_open(office, sign_in):
    hidden = draft(office.news, office.owner, title="ร่างลับ")

    answer = sign_in(office.owner).get(
        reverse("wagtailadmin_choose_page_child", args=[office.news.pk])
    )

    assert hidden.title not in answer.content.decode()


@pytest.mark.parametrize(
    "route", ["wagtaildocs:index", "wagtailimages:index", "wagtailredirects:index"]
)
def test_a_library_past_the_gate_is_closed_to_superusers_too(office, sign_in, route):
    root = User.objects.create_superuser("root")

    assert leads_home(sign_in(root).get(reverse(route)))


@pytest.mark.parametrize("library", ["documents", "images", "redirects"])
def test_a_superusers_menu_offers_nothing_closed(office, sign_in, library):
    root = User.objects.create_superuser("root")

    answer = sign_in(root).get(reverse("wagtailadmin_workflows:index"))

    told = answer.content.decode()
    assert ('"/admin/workflows/list/"' in told, f'"/admin/{library}/"' in told) == (True, False)


def test_nothing_is_deleted_without_its_confirmation(office, sign_in):
    root = User.objects.create_superuser("root")

    address = reverse("wagtailadmin_workflows:disable", args=[1])

    assert sign_in(root).delete(address).status_code == 405

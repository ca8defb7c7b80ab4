"""An administrator looks after the people of the own office, and of no other."""

import pytest
from django.urls import reverse

from factories.agency import agency
from factories.people import person
from portal.accounts.models import Role, User

PEOPLE = reverse("wagtailusers_users:index")
SECRET = "รหัสยาวมาก-1"


def form_of(user) -> str:
    return reverse("wagtailusers_users:edit", args=[user.pk])


@pytest.fixture
def neighbour(office) -> User:
    """Return the approver of another agency on the same installation."""
    return person(agency("sso-neighbour"), Role.APPROVER, username="neighbour")


@pytest.fixture
def roamer(office) -> User:
    """Return somebody who works in this office and in another."""
    both = person(office.home, Role.OWNER, username="roamer")
    both.groups.add(*person(agency("sso-second"), Role.OWNER).groups.all())
    return both


def test_the_list_names_the_people_of_the_office_with_their_roles(office, sign_in):
    told = sign_in(office.administrator).get(PEOPLE).content.decode()

    assert office.approver.get_full_name() in told
    assert "ผู้อนุมัติรับรอง" in told


def test_the_list_leaves_out_the_people_of_another_office(office, neighbour, sign_in):
    told = sign_in(office.administrator).get(PEOPLE).content.decode()

    assert neighbour.username not in told


def test_a_person_of_another_office_cannot_be_opened(office, neighbour, sign_in):
    answer = sign_in(office.administrator).get(form_of(neighbour))

    assert answer.headers["Location"] == "/admin/"


def test_nobody_gets_a_new_password_from_another_office(office, neighbour, sign_in):
    values = {"username": "neighbour", "first_name": "ก", "last_name": "ข", "email": "a@b.th"}
    secret = {"password1": SECRET, "password2": SECRET, "is_active": "on"}

    sign_in(office.administrator).post(form_of(neighbour), values | secret)

    assert not User.objects.get(pk=neighbour.pk).check_password(SECRET)


def test_who_works_in_two_offices_is_left_to_the_superuser(office, roamer, sign_in):
    answer = sign_in(office.administrator).get(form_of(roamer))

    assert answer.headers["Location"] == "/admin/"


def test_a_newcomer_without_a_role_can_be_given_one(office, sign_in):
    newcomer = User.objects.create_user("newcomer", first_name="ใหม่", last_name="ดี")

    assert sign_in(office.administrator).get(form_of(newcomer)).status_code == 200


def test_the_list_offers_nothing_that_is_refused(office, sign_in):
    told = sign_in(office.administrator).get(PEOPLE).content.decode()

    assert "/copy/" not in told
    assert "bulk" not in told


@pytest.fixture
def gone(office) -> User:
    """Return the second owner, whose account is closed."""
    User.objects.filter(pk=office.owner2.pk).update(is_active=False)
    return User.objects.get(pk=office.owner2.pk)


def name_off(user) -> str:
    return reverse("accounts:name_off", args=[user.pk])


def test_the_list_offers_to_take_the_name_off_closed_accounts_only(office, gone, sign_in):
    told = sign_in(office.administrator).get(PEOPLE).content.decode()

    assert name_off(gone) in told
    assert name_off(office.owner) not in told


def test_an_administrator_takes_the_name_off_a_closed_account(office, gone, sign_in):
    sign_in(office.administrator).post(name_off(gone))

    gone.refresh_from_db()
    assert gone.username == f"former-{gone.pk}"


def test_once_the_name_is_off_the_list_offers_it_no_more(office, gone, sign_in):
    admin = sign_in(office.administrator)
    admin.post(name_off(gone))

    assert name_off(gone) not in admin.get(PEOPLE).content.decode()


@pytest.mark.parametrize("again", [False, True], ids=["in_use", "twice"])
def test_an_account_that_has_no_name_to_give_is_refused_with_words(office, gone, sign_in, again):
    admin = sign_in(office.administrator)
    person = gone if again else office.owner
    admin.post(name_off(gone))

    told = admin.post(name_off(person), follow=True).content.decode()

    assert ("บัญชีนี้ลบชื่อออกแล้ว" if again else "บัญชีนี้ยังใช้งานอยู่") in told


def test_the_screen_of_an_account_in_use_has_no_button(office, sign_in):
    told = sign_in(office.administrator).get(name_off(office.owner)).content.decode()

    assert "บัญชีนี้ยังใช้งานอยู่" in told
    assert "staff-refuse" not in told


def test_nobody_else_takes_a_name_off(office, gone, sign_in):
    sign_in(office.web_master).post(name_off(gone))

    gone.refresh_from_db()
    assert gone.username == office.owner2.username


def test_people_of_another_office_keep_their_names(office, neighbour, sign_in):
    User.objects.filter(pk=neighbour.pk).update(is_active=False)

    answer = sign_in(office.administrator).post(name_off(neighbour))

    neighbour.refresh_from_db()
    assert (answer.status_code, neighbour.username) == (404, "neighbour")

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

"""Each person chooses on the account screen what they receive."""

import pytest

from portal.accounts.models import User
from portal.mail.models import Choice, Preference

ACCOUNT = "/admin/account/"


def chosen(person) -> list[str]:
    return list(Preference.objects.filter(person=person).values_list("choice", flat=True))


def answers(person, choice: str) -> dict[str, str]:
    """Return what the whole account form posts."""
    return {
        "name_email-first_name": person.first_name,
        "name_email-last_name": person.last_name,
        "name_email-email": person.email,
        "theme-theme": "system",
        "theme-density": "default",
        "theme-contrast": "system",
        "theme-keyboard_shortcuts": "on",
        "mail-choice": choice,
    }


@pytest.mark.parametrize("choice", Choice.values)
def test_a_choice_is_kept(post, sign_in, choice):
    answer = sign_in(post.owner).post(ACCOUNT, answers(post.owner, choice))

    assert answer.status_code == 302
    assert chosen(post.owner) == [choice]


def test_another_value_is_refused(post, sign_in):
    sign_in(post.owner).post(ACCOUNT, answers(post.owner, "hourly"))

    assert chosen(post.owner) == []


def test_the_choice_is_offered_in_thai(post, sign_in):
    text = sign_in(post.owner).get(ACCOUNT).content.decode()

    assert "รวมส่งทุกเรื่องวันละครั้ง" in text


def test_the_screen_says_where_letters_go_or_that_they_cannot(post, sign_in):
    client = sign_in(post.owner)
    assert "ส่งถึง owner@example.go.th" in client.get(ACCOUNT).content.decode()

    User.objects.filter(pk=post.owner.pk).update(email="")

    assert "ยังไม่มีอีเมล" in client.get(ACCOUNT).content.decode()


def test_without_a_mail_server_there_is_nothing_to_choose(office, sign_in):
    assert "mail-choice" not in sign_in(office.owner).get(ACCOUNT).content.decode()


def test_wagtails_own_switches_are_gone(post, sign_in):
    assert "approved_notifications" not in sign_in(post.owner).get(ACCOUNT).content.decode()


def test_a_stranger_meets_the_sign_in(db, client):
    assert client.get(ACCOUNT).headers["Location"].startswith("/admin/login/")

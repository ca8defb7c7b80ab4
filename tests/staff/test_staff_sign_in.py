"""Signing in: in Thai, and paused after too many wrong passwords."""

import pytest
from django.conf import settings

RIGHT = "ทดสอบ-รหัส-1"


@pytest.fixture
def try_to_sign_in(client):
    """Return a function that posts the sign-in form."""

    def posted(person, password: str):
        return client.post("/admin/login/", {"username": person.username, "password": password})

    return posted


def test_the_sign_in_speaks_thai(db, client):
    text = client.get("/admin/login/").content.decode()

    assert "เข้าสู่ระบบสุขศาลา" in text
    assert "Wagtail" not in text


def test_the_right_password_leads_home(office, try_to_sign_in):
    assert try_to_sign_in(office.owner, RIGHT).headers["Location"] == "/admin/"


def test_too_many_wrong_passwords_pause_the_account(office, try_to_sign_in):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        answer = try_to_sign_in(office.owner, "ผิด")

    assert answer.status_code in {403, 429}
    assert "บัญชีนี้ถูกพักไว้ 15 นาที" in answer.content.decode()


def test_a_paused_account_stays_closed_to_the_right_password(office, try_to_sign_in):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        try_to_sign_in(office.owner, "ผิด")

    assert "Location" not in try_to_sign_in(office.owner, RIGHT).headers

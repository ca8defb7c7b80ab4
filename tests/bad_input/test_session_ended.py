"""The session ends while somebody works: nothing happens unseen, and the way back is kept."""

from django.test import Client
from django.urls import reverse

from bad_input.conftest import is_thai, said
from factories.items import draft, waiting
from pages.models import DocumentPage
from pages.publishing.models import Status

LOGIN = "/admin/login/"


def test_saving_leads_to_the_sign_in_and_back(browser, add, written):
    answer = browser().post(add, written)

    assert answer.headers["Location"] == f"{LOGIN}?next={add}"
    assert not DocumentPage.objects.exists()


def test_signing_in_leads_back_to_the_form(browser, office, add):
    account = {"username": office.owner.username, "password": "ทดสอบ-รหัส-1", "next": add}

    answer = browser().post(LOGIN, account)

    assert answer.headers["Location"] == add


def test_signing_in_leads_to_no_other_site(browser, office):
    account = {"username": office.owner.username, "password": "ทดสอบ-รหัส-1"}

    answer = browser().post(LOGIN, account | {"next": "https://elsewhere.example/"})

    assert answer.headers["Location"] == "/admin/"


def test_an_edit_leaves_the_draft_as_it_was(browser, office, written):
    page = draft(office.news, office.owner)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])

    answer = browser().post(address, written)

    assert answer.headers["Location"] == f"{LOGIN}?next={address}"
    assert DocumentPage.objects.get().latest_revision == page.latest_revision


def test_a_decision_is_not_made(browser, office):
    request = waiting(office.news, office.owner)

    answer = browser().decide(request, "approve")

    request.refresh_from_db()
    address = reverse("staff:decide", args=[request.pk])
    assert (request.status, answer.redirect_chain[0][0]) == (
        Status.SUBMITTED,
        f"{LOGIN}?next={address}",
    )


def test_a_form_older_than_the_sign_in_is_told_so_in_thai(office, add, written):
    client = Client(enforce_csrf_checks=True)
    client.force_login(office.owner)

    answer = client.post(add, written)

    assert answer.status_code == 403
    assert "แบบฟอร์มนี้ใช้ไม่ได้แล้ว" in answer.content.decode()
    assert not DocumentPage.objects.exists()


def test_a_script_is_refused_in_thai(browser, office):
    """The upload field says the rest: sign in in another window (staff/files.js)."""
    script = {"X-Requested-With": "XMLHttpRequest"}

    answer = browser().post(reverse("documents:upload"), headers=script)

    assert answer.status_code == 403
    assert is_thai(said(answer))

"""The address decides the language, not the browser."""

from __future__ import annotations

import pytest
from django.urls import reverse

ENGLISH_BROWSER = {"accept-language": "en-GB,en;q=0.9"}


@pytest.mark.parametrize(
    ("address", "language"),
    [("/th/", "th"), ("/en/", "en"), ("/search.json?q=x", "th"), ("/nothing", "th")],
)
def test_the_address_decides(client, office, address, language):
    answer = client.get(address, headers=ENGLISH_BROWSER)

    assert answer.headers["Content-Language"] == language


def test_staff_with_an_english_browser_see_thai(client, office):
    page = client.get(reverse("wagtailadmin_login"), headers=ENGLISH_BROWSER).content.decode()

    assert '<html lang="th"' in page


def test_an_unknown_address_is_not_sent_on(client, office):
    assert client.get("/nothing").status_code == 404


def test_the_bare_address_leads_to_the_thai_home(client, office):
    assert client.get("/").headers["Location"] == "/th/"

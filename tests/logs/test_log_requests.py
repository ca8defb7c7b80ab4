"""What a request leaves in the log: when it was slow, and when it broke."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import path

from portal.urls import *  # noqa: F403  # this module is the portal's addresses and one more
from portal.urls import urlpatterns as portal_addresses


def breaking(request):
    raise RuntimeError("แผน\n2026-11-30T10:00:00+07:00 ERROR audit chain.broken entry=1")


urlpatterns = [path("breaks/<str:name>/", breaking, name="breaks"), *portal_addresses]


def test_a_slow_request_is_one_line_with_route_and_person(console, office, sign_in, settings):
    settings.SLOW_REQUEST_MS = 0

    sign_in(office.owner).get("/admin/work/items/?q=ความลับ")

    (line,) = console.lines
    start, _, took = line.rpartition(" ms=")
    assert start == (
        "WARNING portal request.slow client=127.0.0.1 method=GET path=/admin/work/items/"
        f" route=staff:items user={office.owner.pk} status=200"
    )
    assert took.isdigit()


def test_a_quick_request_leaves_nothing(console, office, client, settings):
    settings.SLOW_REQUEST_MS = 60_000

    client.get("/th/")

    assert console.told == []


def test_a_strangers_slow_request_asks_the_database_for_nobody(
    console, office, client, settings, django_assert_num_queries
):
    settings.SLOW_REQUEST_MS = 0

    with django_assert_num_queries(0):
        client.get("/health/live")

    (line,) = console.lines
    assert "user=" not in line


def test_a_hostile_path_stays_in_its_line(console, office, client, settings):
    settings.SLOW_REQUEST_MS = 0

    client.get("/th/%0A2026-11-30T10:00:00+07:00%20ERROR/")

    (line,) = console.lines
    assert "path=/th/%0A2026-11-30T10:00:00+07:00%20ERROR/" in line


def test_a_page_that_is_not_there_is_no_line(console, office, client):
    client.get("/th/nothing/")

    assert console.told == []


@pytest.mark.urls(__name__)
def test_what_breaks_is_one_line_with_its_path_and_a_traceback_in_the_margin(console, db):
    client = Client(raise_request_exception=False)

    answer = client.get("/breaks/แผน\n/?q=ความลับ")

    (told,) = console.told
    first, *below = told.split("\n")
    assert answer.status_code == 500
    assert " ERROR django.request " in first
    assert "/breaks/" in first
    assert "ความลับ" not in told
    assert below
    assert all(line.startswith("  | ") for line in below)

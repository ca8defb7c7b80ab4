"""Each request leaves one line that an operator can read and no visitor can write."""

from __future__ import annotations

import pytest
from django.core.handlers.exception import convert_exception_to_response
from django.http import HttpResponse
from django.test import Client, RequestFactory
from hypothesis import HealthCheck
from hypothesis import given as whatever
from hypothesis import settings as property_settings
from hypothesis import strategies as st

from portal.access_log import RequestLogMiddleware, plain

# A busy machine is slow, not wrong.
PATIENT = property_settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture
def lines(console, settings):
    """Return a function that gives the lines of a portal that writes one for each request."""
    settings.ACCESS_LOG = True
    return lambda: [line for line in console.lines if " request.answered " in line]


def test_a_request_is_one_line_with_who_what_and_how_it_ended(lines, office):
    Client(REMOTE_ADDR="127.0.0.1").get(
        "/th/nothing/", {"q": "secret"}, HTTP_X_FORWARDED_FOR="203.0.113.9"
    )

    (line,) = lines()
    told = "client=203.0.113.9 method=GET path=/th/nothing/ status=404 ms="
    assert line.startswith(f"INFO portal request.answered {told}")
    assert "secret" not in line


def test_a_request_that_breaks_leaves_its_line_too(lines, office):
    def broken(request):
        raise RuntimeError

    RequestLogMiddleware(convert_exception_to_response(broken))(RequestFactory().get("/th/"))

    assert "status=500" in lines()[0]


def test_it_is_off_where_nobody_asked_for_it(console, office):
    Client().get("/th/")

    assert console.told == []


@PATIENT
@whatever(path=st.text(max_size=400))
def test_no_address_writes_more_than_one_word(path):
    assert plain(path).isascii()
    assert plain(path).split() in ([], [plain(path)])


def test_a_line_end_in_an_address_stays_in_the_line(lines):
    request = RequestFactory().generic("G\nET", "/a%0d%0aERROR%20portal/%E0%B8%81")
    RequestLogMiddleware(lambda _: HttpResponse())(request)

    assert "\n" not in lines()[0]
    assert "method=G%0AET path=/a%0D%0AERROR%20portal/%E0%B8%81 status=200" in lines()[0]


def test_the_preview_of_the_editor_has_no_line_of_its_own(lines, office):
    asked = RequestFactory().get("/admin/")

    office.home.make_preview_request(asked, office.home.default_preview_mode)

    assert lines() == []

"""A signed-in browser session for each person of the office, as a Django client or in Chromium."""

from __future__ import annotations

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.servers.basehttp import WSGIServer
from django.db import connections
from django.test import Client
from django.test.testcases import LiveServerThread, QuietWSGIRequestHandler
from wagtail.models import Page

from factories.reading import WORD
from portal.accounts.models import User
from portal.compliance.models import Requirement


@pytest.fixture
def names(db) -> tuple[str, ...]:
    """Return what is Latin by itself: user names, English pages, requirements as laws word them."""
    codes = Requirement.objects.values_list("title_th", "full_code", "source", "code")
    people = User.objects.values_list("username", flat=True)
    pages = Page.objects.filter(locale__language_code="en").values_list("title", flat=True)
    found = {name for row in codes for name in row} | set(people) | set(pages)
    return tuple(sorted(filter(WORD.search, found), key=len, reverse=True))


@pytest.fixture
def written(office):
    """What the form of a document posts when it is complete."""
    return {
        "title": "แผนปฏิบัติการป้องกันโรคไข้เลือดออก",
        "document_kind": "plan",
        "summary": "แผนของอำเภอ",
        "official_number": "",
        "dated_day": "",
        "dated_month": "",
        "dated_year": "",
        "owner_source": "กลุ่มงานควบคุมโรค",
        "fiscal_year": "2027",
        "requirement_codes": "",
        "subject": "",
        "details": "ตามเอกสารแนบ",
        "urgency": "normal",
        "urgency_reason": "",
        "external_link": "",
        "remarks": "",
    }


class OneByOne(LiveServerThread):
    """A server that answers one request after the other, as one database connection needs it."""

    def _create_server(self, connections_override=None):
        return WSGIServer((self.host, 0), QuietWSGIRequestHandler, allow_reuse_address=False)


@pytest.fixture
def site(db):
    """Return the address of a server that sees this test's own, uncommitted world."""
    shared = {alias: connections[alias] for alias in connections}
    for connection in shared.values():
        connection.inc_thread_sharing()
    server = OneByOne("localhost", StaticFilesHandler, connections_override=shared)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    assert server.error is None
    yield f"http://localhost:{server.port}"
    server.terminate()
    for connection in shared.values():
        connection.dec_thread_sharing()


@pytest.fixture
def open_as(chromium, site):
    """Return a function that signs somebody in and opens an address in Chromium."""
    contexts = []

    def opened(person, path: str, *, width: int = 1280):
        client = Client()
        client.force_login(person)
        context = chromium.new_context(viewport={"width": width, "height": 860}, locale="th-TH")
        context.set_default_timeout(15_000)
        session = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}
        context.add_cookies([session])
        contexts.append(context)
        page = context.new_page()
        page.goto(site + path)
        page.wait_for_selector("body.ready")
        return page

    yield opened
    for context in contexts:
        context.close()

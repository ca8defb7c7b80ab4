"""A signed-in browser session for each person of the office, as a Django client or in Chromium."""

from __future__ import annotations

import pytest
from django.test import Client

from conftest import make_office


@pytest.fixture
def sign_in():
    """Return a client that is already signed in as somebody."""

    def signed_in(person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in


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


@pytest.fixture
def live_office(transactional_db):
    """An office that a real browser can reach through the live server."""
    return make_office()


@pytest.fixture
def open_as(chromium, live_server):
    """Return a function that signs somebody in and opens an address in Chromium."""
    contexts = []

    def opened(person, path: str, *, width: int = 1280):
        client = Client()
        client.force_login(person)
        context = chromium.new_context(viewport={"width": width, "height": 860}, locale="th-TH")
        context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(live_server.url + path)
        page.wait_for_selector("body.ready")
        return page

    yield opened
    for context in contexts:
        context.close()

"""An owner prints the request form, and somebody who holds the paper verifies it by its code."""

from __future__ import annotations

import re
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from factories.sheets import is_tagged_ua, text_of
from journeys.hands import Mouse

pytestmark = pytest.mark.browser

TITLE = "ประกาศมาตรการป้องกันไข้เลือดออก"
# The list of one's own, the item, the button.
MOST_CLICKS = 3


def open_history(page, hands):
    hands.press(page.get_by_role("link", name="เอกสารของฉัน", exact=True))
    hands.press(page.get_by_role("link", name=TITLE, exact=True).first)


def print_form(owner, hands) -> SimpleNamespace:
    """Press the button on the history of the item; return the paper it leads to."""
    page = owner.page
    open_history(page, hands)
    with owner.context.expect_event(
        "response", lambda answer: answer.url.endswith(".pdf") and answer.status == 200
    ) as answered:
        hands.press(page.get_by_role("button", name="พิมพ์แบบฟอร์ม", exact=True))
    paper = owner.context.request.get(answered.value.url)
    assert paper.headers["content-type"] == "application/pdf"
    return SimpleNamespace(pdf=paper.body())


def test_a_printed_form_is_verified_by_its_code(portal, someone):
    portal.run("tests/journeys/on_air.py", "notice")
    hands = Mouse()
    with portal.serving(ahead=0):
        paper = print_form(someone("owner"), hands)
        address = re.search(r"http://\S+/verify/\S+/", text_of(paper))[0]
        code = address.rstrip("/").rsplit("/", 1)[1]

        visitor = someone(width=390)
        page = visitor.open(urlsplit(address).path)
        expect(page.get_by_text("เอกสารนี้ตรงกับหลักฐาน")).to_be_visible()
        for name in ("พิมพา ใจงาม", "เมธี วงศ์สว่าง", "อรุณี ทองสุข"):
            expect(page.get_by_text(re.compile(name)).first).to_be_visible()

        page = visitor.open("/th/verify/")
        page.get_by_label("รหัสตรวจสอบบนเอกสาร").fill(code.lower().replace("-", " "))
        page.get_by_role("button", name="ตรวจสอบ", exact=True).click()
        expect(page.get_by_text("เอกสารนี้ตรงกับหลักฐาน")).to_be_visible()

        page.get_by_label("รหัสตรวจสอบบนเอกสาร").fill("BCDF-GHJK-MNPQ")
        page.get_by_role("button", name="ตรวจสอบ", exact=True).click()
        expect(page.get_by_text("ไม่พบเอกสารที่มีรหัสนี้")).to_be_visible()

    assert is_tagged_ua(paper.pdf)
    assert hands.clicks <= MOST_CLICKS

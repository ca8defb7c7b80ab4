"""An item reaches its last day: announced, gone on the second, a tombstone, and told."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from journeys.hands import Mouse, approve, begin, link, put_online

pytestmark = pytest.mark.browser

TITLE = "ประกาศรับสมัครอาสาสมัครสาธารณสุข รุ่นที่ 12"
PERIOD = 30
# Home screen to the item whose end is announced.
MOST_CLICKS = 1


def ask_for_thirty_days(owner, hands):
    page = owner.page
    begin(page, hands, "ข่าว ภาพกิจกรรม แจ้งเตือน")
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=summary]").fill("ยื่นใบสมัครได้ที่กลุ่มงานสุขภาพภาคประชาชน")
    hands.press(page.get_by_role("button", name=re.compile("^ถัดไป: 2")))
    hands.press(page.get_by_role("button", name=re.compile("^ถัดไป: 3")))
    page.locator("[name=details]").fill("ข่าวรับสมัคร")
    hands.press(page.get_by_role("button", name=f"{PERIOD} วัน").last)
    hands.press(page.get_by_role("button", name="ส่งขอเผยแพร่"))
    expect(page.get_by_text("ส่งแล้ว รอ")).to_be_visible()


def public_address(visitor) -> str:
    page = visitor.open("/th/news/")
    link(page, TITLE).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("อาสาสมัคร")
    return page.url.removeprefix(visitor.portal.url)


def expect_announced(portal, someone, hands):
    """A week before the end the owner finds it on the home screen and among the notices."""
    portal.run("tests/journeys/later.py", "remind_due", ahead=PERIOD - 7)
    portal.run("tests/journeys/later.py", "remind_due", ahead=PERIOD - 7)
    with portal.serving(ahead=PERIOD - 7):
        page = someone("owner").page
        expect(page.get_by_text("เหลือ 7 วัน").first).to_be_visible()
        page.get_by_role("link", name="การแจ้ง", exact=True).click()
        told = page.get_by_role("listitem").filter(has_text="จะครบกำหนดเผยแพร่ภายใน 7 วัน")
        expect(told).to_have_count(1)
        before = hands.clicks
        hands.press(told.get_by_role("link", name=re.compile(TITLE)))
        expect(page.get_by_role("heading", name=re.compile(TITLE)).first).to_be_visible()
        assert hands.clicks - before <= MOST_CLICKS


def expect_tombstone(visitor, address):
    """The public finds out what stood there, since when it is gone and whom to ask."""
    answer = visitor.page.goto(visitor.portal.url + address)
    assert answer.status == 410
    page = visitor.page
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("ครบกำหนดเผยแพร่"))
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(page.get_by_text("เลขที่คำขอ").first).to_be_visible()
    found = visitor.context.request.get(f"{visitor.portal.url}/search.json?q=อาสาสมัคร").text()
    assert address not in found


def test_expiry_with_its_tombstone(portal, someone):
    hands = Mouse()
    with portal.serving(ahead=0):
        ask_for_thirty_days(someone("owner"), hands)
        approve(someone("approver").page, hands)
        put_online(someone("webmaster").page, hands)
        address = public_address(someone())
    expect_announced(portal, someone, hands)

    # The web process alone: the public loses it though nobody has written the end yet.
    with portal.serving(ahead=PERIOD + 1):
        expect_tombstone(someone(), address)
        portal.run("tests/journeys/later.py", "take_down_due", ahead=PERIOD + 1)
        expect_tombstone(someone(), address)
        page = someone("owner").page
        page.get_by_role("link", name="การแจ้ง", exact=True).click()
        ended = page.get_by_role("listitem").filter(has_text="ครบกำหนดเผยแพร่ นำลงแล้ว")
        expect(ended.get_by_role("link", name=re.compile(TITLE))).to_be_visible()

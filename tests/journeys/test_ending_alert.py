"""An alert stands on the home page until its last day, and goes by itself: nothing runs for it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from journeys.hands import Mouse, approve, begin, fill_date, put_online, send
from thai import calendar

pytestmark = pytest.mark.browser

TITLE = "เฝ้าระวังไข้เลือดออก หมู่ 4 และหมู่ 7"
LAST_DAY = 3
# Home screen to "sent": start, card, kind of news, two steps, send.
MOST_CLICKS = 6


def warn(page, hands):
    begin(page, hands, "ข่าว ภาพกิจกรรม แจ้งเตือน")
    page.locator("[name=title]").fill(TITLE)
    hands.press(page.get_by_role("radio", name="แจ้งเตือน"))
    until = calendar.today() + timedelta(days=LAST_DAY)
    fill_date(page, "alert_until", until.day, until.month, calendar.buddhist(until.year))
    page.locator("[name=summary]").fill("พบผู้ป่วย 3 รายในสองสัปดาห์ มีไข้สูงเกิน 2 วันให้ไปพบแพทย์")
    send(page, hands, "แจ้งเตือนประชาชน")


def alerts_at(portal, someone, ahead: int) -> int:
    """Return how often the home page says it some days ahead; only the web process runs."""
    with portal.serving(ahead=ahead):
        page = someone().open("/th/")
        expect(page.get_by_role("heading", level=1).first).to_be_visible()
        said = page.locator(".notice.is-alert").filter(has_text=TITLE).count()
        page.goto(f"{portal.url}/th/news/")
        expect(page.get_by_role("link", name=re.compile(TITLE)).first).to_be_visible()
        return said


def test_an_alert_ends_by_itself(portal, someone):
    hands = Mouse()
    with portal.serving(ahead=0):
        page = someone("owner").page
        warn(page, hands)
        clicks = hands.clicks
        approve(someone("approver").page, hands)
        put_online(someone("webmaster").page, hands)
        banner = someone().open("/th/").locator(".notice.is-alert")
        expect(banner.filter(has_text=TITLE)).to_be_visible()

    assert [alerts_at(portal, someone, days) for days in (LAST_DAY, LAST_DAY + 1)] == [1, 0]
    assert clicks <= MOST_CLICKS

"""A request is refused for good: the person who asked reads why, and nothing becomes public."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from journeys.hands import Mouse, begin, link, send

pytestmark = pytest.mark.browser

TITLE = "ขายอาหารเสริมราคาพิเศษสำหรับสมาชิก"
REASON = "ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน"
WORDS = "เป็นเรื่องการค้าส่วนตัว เผยแพร่ในเว็บไซต์ของราชการไม่ได้"
# From the home screen: open, "not approved", the button of the dialog.
MOST_CLICKS = 3


def ask(page, hands):
    begin(page, hands, "ข่าว ภาพกิจกรรม แจ้งเตือน")
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=summary]").fill("สมาชิกซื้อได้ในราคาพิเศษ")
    send(page, hands, "ประชาสัมพันธ์ราคา")


def refuse(page, hands):
    hands.press(link(page, "พิจารณา"))
    hands.press(page.get_by_role("button", name="ไม่อนุมัติ", exact=True).first)
    dialog = page.get_by_role("dialog")
    hands.choose(dialog.get_by_label(re.compile("เหตุผล")), REASON)
    dialog.locator("textarea").fill(WORDS)
    hands.press(dialog.get_by_role("button", name="ไม่อนุมัติ"))
    expect(page.locator(".messages .success")).to_be_visible()


def expect_closed(page, hands):
    """Expect the owner to find out at home, and to read by whom and why in the history."""
    news = page.locator("section").filter(has=page.locator("#panel-news"))
    expect(news.get_by_text("ไม่อนุมัติ")).to_be_visible()
    hands.press(news.get_by_role("link", name=TITLE))
    event = page.get_by_role("listitem").filter(has_text=REASON)
    expect(event.get_by_text(WORDS)).to_be_visible()
    expect(event.get_by_text("นายเมธี วงศ์สว่าง")).to_be_visible()


def test_rejected_with_a_reason(portal, someone):
    hands, approving = Mouse(), Mouse()
    with portal.serving():
        owner, approver = someone("owner"), someone("approver")
        ask(owner.page, hands)
        refuse(approver.open("/admin/"), approving)
        expect(approver.open("/admin/").get_by_text("ไม่มีงานค้าง")).to_be_visible()
        expect_closed(owner.open("/admin/"), hands)
        answer = someone().context.request.get(f"{portal.url}/search.json?q={TITLE}")

    assert answer.json()["total"] == 0
    assert approving.clicks <= MOST_CLICKS

"""The approver is on the road: their word is recorded, the item goes online, they confirm later."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from journeys.hands import Mouse, begin, put_online

pytestmark = pytest.mark.browser

TITLE = "ปิดสถานบริการชั่วคราวเพราะน้ำท่วม"
WHY = "น้ำท่วมฉับพลัน ประชาชนต้องรู้ภายในเช้านี้"
WORDS = "อนุญาตให้เผยแพร่ทันที"


def ask(page, hands):
    begin(page, hands, "ข่าว ภาพกิจกรรม แจ้งเตือน")
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=summary]").fill("เปิดอีกครั้งเมื่อน้ำลด")
    for step in (2, 3):
        hands.press(page.get_by_role("button", name=re.compile(f"^ถัดไป: {step}")))
    page.locator("[name=details]").fill("แจ้งปิดบริการ")
    hands.press(page.get_by_role("radio", name="เร่งด่วน"))
    page.locator("[name=urgency_reason]").fill(WHY)
    hands.press(page.get_by_role("button", name="ส่งขอเผยแพร่"))
    expect(page.get_by_text("ส่งแล้ว รอ")).to_be_visible()


def record(page, hands):
    """Write down what the approver said on the telephone, from the web master's home screen."""
    hands.press(page.get_by_role("link", name=TITLE))
    hands.press(page.get_by_role("button", name="บันทึกอนุมัติด้วยวาจา"))
    dialog = page.get_by_role("dialog")
    hands.choose(dialog.get_by_label("ช่องทาง"), "โทรศัพท์")
    dialog.get_by_label("พยาน").fill("นายธนา รักษ์ดี")
    dialog.get_by_label("คำสั่งที่ได้รับ").fill(WORDS)
    dialog.locator("[name=verbal-given_at_time]").fill("00:00")
    hands.press(dialog.get_by_role("button", name=re.compile("^บันทึก")))
    expect(page.locator(".messages .success")).to_be_visible()


def confirm(page, hands):
    panel = page.locator("section").filter(has=page.locator("#panel-verbal"))
    expect(panel.get_by_text(TITLE)).to_be_visible()
    hands.press(panel.get_by_role("button", name="ยืนยันว่าสั่งจริง"))
    expect(page.get_by_text("ยืนยันแล้ว ไม่ต้องมีหนังสืออีก")).to_be_visible()
    expect(page.locator("#panel-verbal")).to_have_count(0)


def expect_told(page):
    """Expect the history to say who gave the word, before whom, and when it was confirmed."""
    page.get_by_role("link", name=TITLE).first.click()
    for words in ("นายธนา รักษ์ดี", "นายเมธี วงศ์สว่าง", "ยืนยันแล้วเมื่อ"):
        expect(page.get_by_text(re.compile(words)).first).to_be_visible()


def test_spoken_approval_then_confirmation(portal, someone):
    hands, confirming = Mouse(), Mouse()
    with portal.serving():
        owner = someone("owner")
        ask(owner.page, hands)
        record(someone("webmaster").page, hands)
        put_online(someone("webmaster2").page, hands)
        public = someone().open("/th/news/")
        expect(public.get_by_role("link", name=re.compile(TITLE)).first).to_be_visible()
        confirm(someone("approver").page, confirming)
        expect_told(owner.open("/admin/"))

    assert confirming.clicks == 1

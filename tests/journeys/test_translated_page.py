"""A page is translated and published, its language switched, and then its original goes on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from journeys.hands import Mouse, approve, edit, put_online, send

pytestmark = pytest.mark.browser

THAI = "ประกาศมาตรการป้องกันไข้เลือดออก"
ENGLISH = "Measures against dengue fever"
# Home screen to "sent": list of translations, begin, send.
MOST_CLICKS = 3


def translate(page, hands):
    hands.press(page.get_by_role("link", name="ฉบับภาษาอังกฤษ", exact=True))
    hands.press(page.get_by_role("button", name=re.compile("^แปลเป็นภาษาอังกฤษ")))
    page.locator("[name=title]").fill(ENGLISH)
    page.locator("[name=summary]").fill("What the district does against mosquitoes")
    page.locator("[name=owner_source]").fill("Disease control group")
    hands.press(page.get_by_role("button", name="ส่งขอเผยแพร่"))
    expect(page.get_by_text("ส่งแล้ว รอ")).to_be_visible()


def sign(approver, web_master, hands):
    approve(approver.open("/admin/"), hands)
    put_online(web_master.open("/admin/"), hands)


def switch_language(visitor):
    """Go to the Thai item and on to its English version; return to the Thai one."""
    page = visitor.open("/th/news/")
    page.get_by_role("link", name=THAI).first.click()
    page.get_by_role("link", name="English", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(ENGLISH)
    page.get_by_role("link", name="ภาษาไทย", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(THAI)


def change_original(page, hands):
    edit(page, hands, THAI)
    page.locator("[name=summary]").fill("มาตรการใหม่ของอำเภอ")
    send(page, hands)


def test_a_translation_is_read_and_marked_when_left_behind(portal, someone):
    portal.run("tests/journeys/on_air.py", "notice")
    hands = Mouse()
    with portal.serving(ahead=0):
        owner, approver, web_master = (someone(who) for who in ("owner", "approver", "webmaster"))
        translate(owner.page, hands)
        clicks = hands.clicks
        sign(approver, web_master, hands)
        switch_language(someone())
        change_original(owner.open("/admin/"), hands)
        sign(approver, web_master, hands)

        page = owner.open("/admin/work/translations/?show=outdated")
        page.get_by_role("link", name=re.compile("^เปิดเทียบกัน")).click()
        expect(page.locator(".staff-sides.is-changed ins")).to_have_text("ใหม่")
    assert clicks <= MOST_CLICKS

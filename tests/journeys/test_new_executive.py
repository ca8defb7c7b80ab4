"""The head's term ends: the owner writes it down, and the public page shows who came after."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from journeys.hands import Mouse, approve, edit, fill_date, put_online, send
from thai import calendar

pytestmark = pytest.mark.browser

PAGE = "ทำเนียบผู้บริหาร"
FORMER = "นายธีรภัทร วงศ์พนา"
NEXT = "นางอรสา ธารทิพย์"
# Home screen to "sent": list, edit, a new row and seven moves up, two steps, send.
MOST_CLICKS = 13


def date_of(page, row: str, name: str, day):
    fill_date(page, f"{row}-{name}", day.day, day.month, calendar.buddhist(day.year))


def write_down(page, hands, last_day):
    """End the term of the first row, and put a row for the next head on top."""
    edit(page, hands, PAGE)
    date_of(page, "executives-0", "term_until", last_day)
    hands.press(page.locator("#id_executives-ADD"))
    new = page.locator("[data-inline-panel-child]").count() - 1
    page.locator(f"[name=executives-{new}-name]").fill(NEXT)
    page.locator(f"[name=executives-{new}-position]").fill("สาธารณสุขอำเภอทดสอบ")
    page.locator(f"[name=executives-{new}-telephone]").fill("0 4459 0123 ต่อ 11")
    date_of(page, f"executives-{new}", "term_from", last_day + timedelta(days=1))
    return new


def raise_to_top(page, hands, row):
    """Move a row up until it stands first: the first one in office is the head."""
    up = page.locator(f"#inline_child_executives-{row} [data-inline-panel-child-move-up]")
    for _ in range(row):
        hands.press(up)
    expect(page.locator("[data-inline-panel-child]").first).to_have_id(
        f"inline_child_executives-{row}"
    )


def test_a_term_ends_and_the_page_changes(portal, someone):
    portal.run("tests/journeys/on_air.py", "executives")
    hands = Mouse()
    with portal.serving(ahead=0):
        page = someone("owner").page
        row = write_down(page, hands, calendar.today() - timedelta(days=1))
        raise_to_top(page, hands, row)
        send(page, hands, "เปลี่ยนผู้บริหารตามคำสั่ง")
        clicks = hands.clicks
        approve(someone("approver").page, hands)
        put_online(someone("webmaster").page, hands)

        public = someone().open("/th/about/")
        public.get_by_role("link", name=re.compile("อดีตผู้บริหาร")).click()
        expect(public.get_by_text(NEXT).first).to_be_visible()
        former = public.get_by_role("region", name="อดีตผู้บริหาร")
        expect(former.get_by_text(FORMER)).to_be_visible()
        expect(public.get_by_text(FORMER)).to_have_count(1)
    assert clicks <= MOST_CLICKS

"""Two approvers press at the same moment, one yes and one no: one decides, the other is told."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from journeys.hands import Mouse, link

pytestmark = pytest.mark.browser

REASON = "ข้อมูลไม่ถูกต้องหรือไม่ครบ"
NAMES = {"approver": "เมธี วงศ์สว่าง", "approver2": "สุดา แก้วใส"}
# Long enough for both browsers to get the order, in milliseconds.
SOON = 700


def ready_to_approve(page: Page) -> Locator:
    link(page, "พิจารณา").click()
    return page.get_by_role("button", name="อนุมัติ", exact=True)


def ready_to_refuse(page: Page) -> Locator:
    """Open the dialog and fill it in; only its button is left to press."""
    hands = Mouse()
    hands.press(link(page, "พิจารณา"))
    hands.press(page.get_by_role("button", name="ไม่อนุมัติ", exact=True).first)
    dialog = page.get_by_role("dialog")
    hands.choose(dialog.get_by_label(re.compile("เหตุผล")), REASON)
    dialog.locator("textarea").fill("แก้วันที่")
    return dialog.get_by_role("button", name="ไม่อนุมัติ")


def press_together(*buttons: Locator) -> None:
    """Press each at the same moment by the clock that the browsers share."""
    moment = buttons[0].evaluate(f"() => Date.now() + {SOON}")
    for button in buttons:
        button.evaluate(
            "(button, moment) => { setTimeout(() => button.click(), moment - Date.now()) }", moment
        )


def told(page: Page) -> str:
    """Return what the screen says afterwards."""
    answer = page.locator(".messages li").first
    expect(answer).to_be_visible()
    return answer.inner_text()


def test_one_decides_and_the_other_is_told(portal, someone):
    portal.run("tests/journeys/asked.py")
    with portal.serving():
        first, second = someone("approver").page, someone("approver2").page
        press_together(ready_to_approve(first), ready_to_refuse(second))
        said = {"approver": told(first), "approver2": told(second)}

        winners = [name for name, text in said.items() if "ทำไปแล้ว" not in text]
        assert len(winners) == 1, said
        loser = next(name for name in said if name not in winners)
        assert NAMES[winners[0]] in said[loser]
        # Nothing is left to decide, for either of them.
        for page in (first, second):
            page.goto(f"{portal.url}/admin/")
            expect(page.get_by_text("ไม่มีงานค้าง")).to_be_visible()
    portal.run("manage.py", "verify_audit")

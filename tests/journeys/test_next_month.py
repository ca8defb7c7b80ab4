"""The monthly สขร.1 by "next period": from the home screen to the approver in six clicks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from factories.papers import pdf
from pages.upkeep.periods import month_of
from thai import calendar

pytestmark = pytest.mark.browser

MOST_CLICKS = 6


class Counting:
    """Hands that count their clicks."""

    clicks = 0

    def press(self, target: Locator) -> None:
        target.click()
        self.clicks += 1


@pytest.fixture(scope="module")
def last_month() -> str:
    month = month_of(calendar.today()).after(-1).first
    return f"{calendar.MONTHS[month.month - 1]} {calendar.buddhist(month.year)}"


@pytest.fixture(scope="module")
def paper(tmp_path_factory, last_month):
    path = tmp_path_factory.mktemp("papers") / f"สขร.1 {last_month}.pdf"
    path.write_bytes(pdf(f"สรุปผลการจัดซื้อจัดจ้าง เดือน{last_month}", title="สขร.1"))
    return path


def make(page, hands, paper, last_month):
    """Make the draft of the missing month and give it its file."""
    hands.press(page.get_by_role("link", name="ขอเผยแพร่เรื่องใหม่").first)
    hands.press(page.get_by_role("button", name=re.compile(f"^ทำของ{last_month}")))
    expect(page.locator("[name=title]")).to_have_value(re.compile(f"{last_month}$"))
    with page.expect_file_chooser() as chooser:
        hands.press(page.get_by_text("เลือกไฟล์จากเครื่อง").first)
    chooser.value.set_files(paper)
    expect(page.get_by_text(paper.name).first).to_be_visible()


def send(page, hands):
    hands.press(page.get_by_role("button", name=re.compile("^ถัดไป: 2")))
    hands.press(page.get_by_role("button", name=re.compile("^ถัดไป: 3")))
    hands.press(page.get_by_role("button", name="ส่งขอเผยแพร่"))
    expect(page.get_by_text("ส่งแล้ว รอ")).to_be_visible()


def test_the_missing_month_takes_six_clicks(portal, someone, paper, last_month):
    portal.run("tests/journeys/last_month.py")
    hands = Counting()
    with portal.serving():
        page = someone("owner").page

        make(page, hands, paper, last_month)
        send(page, hands)
        waiting = someone("approver").page.get_by_text(last_month).first

        expect(waiting).to_be_visible()
    assert hands.clicks <= MOST_CLICKS

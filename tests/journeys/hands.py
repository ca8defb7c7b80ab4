"""Hands that work the screens, and what each role of the office does with them."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

MOST_TABS = 120


class Mouse:
    """Hands on a mouse, which count their clicks."""

    def __init__(self) -> None:
        self.clicks = 0

    def press(self, target: Locator) -> None:
        target.click()
        self.clicks += 1

    def choose(self, target: Locator, label: str) -> None:
        target.select_option(label=label)


class Keyboard:
    """Hands that only have keys: what cannot be reached with Tab cannot be used."""

    def reach(self, target: Locator) -> None:
        expect(target).to_be_visible()
        for _ in range(MOST_TABS):
            if target.evaluate("element => element === document.activeElement"):
                return
            target.page.keyboard.press("Tab")
        raise AssertionError(f"no way by keyboard to {target}")

    def press(self, target: Locator) -> None:
        self.reach(target)
        tag, kind = target.evaluate("element => [element.tagName, element.type]")
        target.page.keyboard.press("Space" if (tag, kind) == ("INPUT", "checkbox") else "Enter")

    def choose(self, target: Locator, label: str) -> None:
        self.reach(target)
        labels = target.locator("option").all_inner_texts()
        for _ in range(labels.index(label)):
            target.page.keyboard.press("ArrowDown")


def link(page: Page, start: str) -> Locator:
    return page.get_by_role("link", name=re.compile(f"^{start}")).first


def begin(page: Page, hands, job: str) -> None:
    """Open the form of a new item from the home screen, by one of the office's jobs."""
    hands.press(page.get_by_role("link", name="ขอเผยแพร่เรื่องใหม่").first)
    hands.press(page.get_by_role("link", name=re.compile(job)).first)


def edit(page: Page, hands, title: str) -> None:
    """Open the form of an item from the home screen, by the list of one's own."""
    hands.press(page.get_by_role("link", name="เอกสารของฉัน", exact=True))
    row = page.get_by_role("listitem").filter(has_text=title)
    hands.press(row.get_by_role("link", name=re.compile("^แก้ไข")))


def attach(page: Page, hands, drop: Locator, paper: Path) -> None:
    """Choose a file in a drop zone and wait until its card is there."""
    with page.expect_file_chooser() as chooser:
        hands.press(drop.get_by_text("เลือกไฟล์จากเครื่อง").first)
    chooser.value.set_files(paper)
    expect(drop.get_by_text(paper.name).first).to_be_visible()


def fill_date(page: Page, name: str, day: int, month: int, year: int) -> None:
    """Write a date of the Buddhist era into its three boxes."""
    page.locator(f"[name={name}_day]").fill(str(day))
    page.locator(f"[name={name}_month]").select_option(str(month))
    page.locator(f"[name={name}_year]").fill(str(year))


def send(page: Page, hands, details: str = "") -> None:
    """Go through the steps of the form and send it."""
    hands.press(page.get_by_role("button", name=re.compile("^ถัดไป: 2")))
    hands.press(page.get_by_role("button", name=re.compile("^ถัดไป: 3")))
    if details:
        page.locator("[name=details]").fill(details)
    hands.press(page.get_by_role("button", name="ส่งขอเผยแพร่"))
    expect(page.get_by_text("ส่งแล้ว รอ")).to_be_visible()


def approve(page: Page, hands) -> None:
    """Open what waits first on the home screen and approve it."""
    hands.press(link(page, "พิจารณา"))
    hands.press(page.get_by_role("button", name="อนุมัติ", exact=True))
    expect(page.locator(".messages .success")).to_be_visible()


def put_online(page: Page, hands) -> None:
    """Open what was approved first on the home screen, tick the checklist, put it online."""
    hands.press(link(page, "ตรวจและนำขึ้น"))
    ticks = page.locator("main input[type=checkbox]:visible")
    expect(ticks).to_have_count(5)
    for tick in ticks.all():
        hands.press(tick)
    hands.press(page.get_by_role("button", name="นำขึ้นเผยแพร่"))
    expect(page.locator(".messages .success")).to_be_visible()

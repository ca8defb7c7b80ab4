"""A founded office in real processes, and real people at real browsers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from factories.portal_server import Portal

PASSWORD = "ทดสอบ-รหัส-1"


@pytest.fixture(scope="session")
def browser(chromium) -> Browser:
    expect.set_options(timeout=30_000)
    return chromium


@pytest.fixture(scope="session")
def founded(tmp_path_factory) -> Path:
    """Return the data folder of an installation with a founded office, to be copied."""
    data = tmp_path_factory.mktemp("founded")
    Portal(data).run("tests/journeys/found_office.py")
    return data


@pytest.fixture
def portal(founded, tmp_path) -> Portal:
    """Return a fresh installation with a founded office, not yet serving."""
    data = tmp_path / "portal"
    shutil.copytree(founded, data)
    return Portal(data)


class Someone:
    """A person at a browser."""

    def __init__(self, browser: Browser, portal: Portal, width: int = 1280) -> None:
        self.portal = portal
        viewport = {"width": width, "height": 900}
        self.context = browser.new_context(viewport=viewport, locale="th-TH")
        self.context.set_default_timeout(40_000)
        self.page: Page = self.context.new_page()

    def open(self, path: str) -> Page:
        self.page.goto(self.portal.url + path)
        return self.page

    def sign_in(self, username: str) -> Page:
        page = self.open("/admin/")
        page.fill("input[name=username]", username)
        page.fill("input[name=password]", PASSWORD)
        page.press("input[name=password]", "Enter")
        expect(page.get_by_role("heading", name="สวัสดี")).to_be_visible()
        return page


@pytest.fixture
def someone(browser, portal):
    """Return a function that seats a person, signed in or not, at a browser of their own."""
    seated = []

    def seat(username: str | None = None, width: int = 1280) -> Someone:
        person = Someone(browser, portal, width)
        seated.append(person)
        if username:
            person.sign_in(username)
        return person

    yield seat
    for person in seated:
        person.context.close()

"""A public item is revised: the public keeps the old version until the new one is put online."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from journeys.hands import Mouse, approve, edit, put_online, send

pytestmark = pytest.mark.browser

OLD = "ประกาศมาตรการป้องกันไข้เลือดออก"
NEW = "ประกาศมาตรการป้องกันไข้เลือดออกและมาลาเรีย"
WORD = "มาลาเรีย"


@pytest.fixture
def address(portal):
    """Publish the item before the journey; it is opened by its list."""
    portal.run("tests/journeys/on_air.py", "notice")
    return "/th/news/"


def expect_public(visitor, address, title: str) -> None:
    """Expect this title, and no other, in the list, on the page and in the search."""
    page = visitor.open(address)
    expect(page.get_by_role("link", name=title, exact=True).first).to_be_visible()
    page.get_by_role("link", name=title, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    found = visitor.context.request.get(f"{visitor.portal.url}/search.json?q={WORD}").json()
    assert (found["total"] > 0) == (title == NEW)


def test_the_old_version_stays_until_the_new_one_is_online(portal, someone, address):
    hands = Mouse()
    with portal.serving():
        visitor, owner = someone(), someone("owner")
        expect_public(visitor, address, OLD)

        edit(owner.page, hands, OLD)
        owner.page.locator("[name=title]").fill(NEW)
        send(owner.page, hands)
        expect_public(visitor, address, OLD)

        approver = someone("approver")
        expect(approver.page.get_by_text(NEW).first).to_be_visible()
        approve(approver.page, hands)
        expect_public(visitor, address, OLD)

        put_online(someone("webmaster").page, hands)
        expect_public(visitor, address, NEW)

    portal.run("manage.py", "verify_audit")

"""A real file goes the whole way from draft to take-down, in Thai, in Chromium."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from factories.papers import pdf
from journeys.hands import Keyboard, Mouse, approve, begin, link, put_online

pytestmark = pytest.mark.browser

TITLE = "ประกาศแผนพ่นหมอกควันกำจัดยุงลาย"
PHRASE = "พ่นหมอกควันตำบลบ้านทดสอบ"
PAGES = (
    f"{TITLE}\nประจำปีงบประมาณ พ.ศ. 2570",
    f"กำหนดการ {PHRASE} วันที่ 3 ธันวาคม 2569",
)
# Beyond the end of the fiscal year that the item is published until.
AHEAD = 400


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    path = tmp_path_factory.mktemp("papers") / "แผนพ่นหมอกควัน.pdf"
    path.write_bytes(pdf(*PAGES, title=TITLE))
    return path


@pytest.fixture(params=[Mouse, Keyboard], ids=["mouse", "keyboard"])
def hands(request):
    return request.param()


def draft(owner, hands, paper):
    page = owner.page
    begin(page, hands, "ประกาศ คำสั่ง")
    page.locator("input[type=file]").set_input_files(paper)
    expect(page.get_by_text(paper.name).first).to_be_visible()
    page.locator("[name=title]").fill(TITLE)


def send(owner, hands):
    page = owner.page
    hands.press(page.get_by_role("button", name=re.compile("^ถัดไป: 2")))
    page.locator("[name=owner_source]").fill("กลุ่มงานควบคุมโรค")
    hands.press(page.get_by_role("button", name=re.compile("^ถัดไป: 3")))
    page.locator("[name=details]").fill("ตามเอกสารแนบ")
    hands.press(page.get_by_role("button", name="สิ้นปีงบประมาณ"))
    hands.press(page.get_by_role("button", name="ส่งขอเผยแพร่"))
    expect(page.get_by_text("ส่งแล้ว รอ")).to_be_visible()


def return_it(approver, hands):
    page = approver.page
    hands.press(link(page, "พิจารณา"))
    hands.press(page.get_by_role("button", name="ส่งกลับแก้ไข").first)
    dialog = page.get_by_role("dialog")
    hands.choose(dialog.get_by_label(re.compile("เหตุผล")), "ข้อมูลไม่ถูกต้องหรือไม่ครบ")
    dialog.get_by_label(re.compile("ให้แก้อะไร")).fill("เพิ่มคำว่าประจำปี")
    hands.press(dialog.get_by_role("button", name="ส่งกลับแก้ไข"))
    expect(page.locator(".messages .success")).to_be_visible()


def correct(owner, hands):
    page = owner.open("/admin/")
    expect(page.get_by_text("เพิ่มคำว่าประจำปี")).to_be_visible()
    hands.press(link(page, "แก้ไข"))
    page.locator("[name=title]").fill(TITLE + "ประจำปี")
    send(owner, hands)


def find_and_download(visitor, hands, paper) -> str:
    """Find the item by words on its second page; return the address of its page."""
    page = visitor.open("/th/")
    page.get_by_role("searchbox").first.fill(PHRASE)
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_be_visible()
    expect(page.get_by_text(re.compile("หน้า 2")).first).to_be_visible()
    hands.press(page.get_by_role("link", name=re.compile("พ่นหมอกควัน")).first)
    with page.expect_download() as download:
        hands.press(page.get_by_role("link", name=re.compile("ดาวน์โหลด")).first)
    assert download.value.suggested_filename == paper.name
    return re.sub(r"^https?://[^/]+", "", page.url)


def expect_gone(visitor, address):
    """Expect the tombstone at the address, and silence on every other surface."""
    gone = visitor.page.goto(visitor.portal.url + address)
    assert gone.status == 410
    expect(visitor.page.get_by_text("ครบกำหนดเผยแพร่").first).to_be_visible()
    for surface in ("/th/news/", "/feed/news.xml", "/sitemap.xml", f"/search.json?q={PHRASE}"):
        assert address not in visitor.context.request.get(visitor.portal.url + surface).text()


def test_from_draft_to_take_down(portal, someone, hands, paper):
    with portal.serving():
        owner, approver = someone("owner"), someone("approver")
        draft(owner, hands, paper)
        send(owner, hands)
        approver.open("/admin/")
        return_it(approver, hands)
        correct(owner, hands)
        approve(approver.open("/admin/"), hands)
        put_online(someone("webmaster").page, hands)
        address = find_and_download(someone(), hands, paper)

    with portal.serving(ahead=AHEAD):
        expect_gone(someone(), address)
        portal.run("tests/journeys/later.py", "take_down_due", ahead=AHEAD)
        page = someone("owner").page
        expect(page.get_by_text("ครบกำหนดเผยแพร่").first).to_be_visible()

"""A service guide with five steps and two forms is written in the form, and its files served."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from factories.papers import pdf
from journeys.hands import Mouse, approve, attach, begin, put_online, send

pytestmark = pytest.mark.browser

TITLE = "ขอหนังสือรับรองการแจ้งจัดตั้งสถานที่จำหน่ายอาหาร"
STEPS = (
    ("ยื่นคำขอ", "ศูนย์บริการประชาชน", 15, "minute"),
    ("ตรวจเอกสาร", "ศูนย์บริการประชาชน", 30, "minute"),
    ("ตรวจสถานที่", "กลุ่มงานคุ้มครองผู้บริโภค", 5, "working_day"),
    ("พิจารณาและลงนาม", "สาธารณสุขอำเภอ", 2, "working_day"),
    ("รับหนังสือรับรอง", "ศูนย์บริการประชาชน", 1, "hour"),
)
FORMS = ("แบบแจ้งจัดตั้งสถานที่จำหน่ายอาหาร", "หนังสือมอบอำนาจ")
# Home screen to "sent": start, card, five steps, two forms with their files, two steps, send.
MOST_CLICKS = 14


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers")
    for name in FORMS:
        (folder / f"{name}.pdf").write_bytes(pdf(name, title=name))
    return [folder / f"{name}.pdf" for name in FORMS]


def write(page, hands, papers):
    begin(page, hands, "คู่มือหรือแบบฟอร์มสำหรับประชาชน")
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=summary]").fill("ผู้ประกอบการร้านอาหารไม่เกิน 200 ตารางเมตรต้องแจ้งก่อนเปิดร้าน")
    page.locator("[name=fee]").fill("ไม่มีค่าธรรมเนียม")
    for place, (title, who, longest, unit) in enumerate(STEPS):
        hands.press(page.locator("#id_steps-ADD"))
        page.locator(f"[name=steps-{place}-title]").fill(title)
        page.locator(f"[name=steps-{place}-responsible]").fill(who)
        page.locator(f"[name=steps-{place}-longest]").fill(str(longest))
        page.locator(f"[name=steps-{place}-unit]").select_option(unit)
    for place, paper in enumerate(papers):
        hands.press(page.locator("#id_forms-ADD"))
        page.locator(f"[name=forms-{place}-title]").fill(FORMS[place])
        drop = page.locator(f".staff-file:has([name=forms-{place}-file])")
        attach(page, hands, drop, paper)


def download(page, name) -> bytes:
    with page.expect_download() as loading:
        page.get_by_role("link", name=re.compile(f"^ดาวน์โหลด {name}")).click()
    return loading.value.path().read_bytes()


def test_a_guide_is_written_published_and_its_forms_served(portal, someone, papers):
    hands = Mouse()
    # The worker reads the two files: only then does the request go on.
    with portal.serving():
        page = someone("owner").page
        write(page, hands, papers)
        send(page, hands, "คู่มือสำหรับประชาชน")
        clicks = hands.clicks
        approve(someone("approver").page, hands)
        put_online(someone("webmaster").page, hands)

        public = someone().open("/th/service/")
        public.get_by_role("link", name=TITLE).first.click()
        for title, *_ in STEPS:
            expect(public.get_by_text(title).first).to_be_visible()
        served = [download(public, name) for name in FORMS]
    assert served == [paper.read_bytes() for paper in papers]
    assert clicks <= MOST_CLICKS

"""The staff screens in a real browser: clicks, lost sessions, small screens, barriers, Thai."""

import pytest

from documents.actions import excuse
from documents.models import Finding
from factories.agency import section
from factories.items import draft, stored_file, waiting
from factories.placing import placed
from pages.models import DocumentPage, ExecutivesPage
from pages.publishing import actions
from pages.publishing.models import PublicationRequest, Status

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NOTICE = "ประกาศสำนักงานสาธารณสุขอำเภอทดสอบ\nเรื่อง แผนป้องกันโรคไข้เลือดออก ปีงบประมาณ 2570\n"

# What Wagtail's autosave tells of itself.
HAPPENS = """(name) => document.querySelector("form[data-edit-form]").dispatchEvent(
  new CustomEvent(name, { bubbles: true, cancelable: true }))"""


def waits_to_publish(office) -> PublicationRequest:
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)
    return request


def test_a_document_goes_from_file_to_approver(open_as, office):
    page = open_as(office.owner, "/admin/work/start/")
    page.click("text=แผน รายงาน งบประมาณ")
    page.set_input_files(
        "[data-staff-file-target=chooser]",
        {"name": "แผน 2570.txt", "mimeType": "text/plain", "buffer": NOTICE.encode()},
    )
    page.wait_for_selector(".staff-file-card")
    proposed = page.input_value("[name=title]")
    page.click("[data-staff-next]")
    page.click("[data-staff-next]")
    page.fill("[name=details]", "ตามเอกสารแนบ")
    page.click("text=สิ้นปีงบประมาณ")
    echo = page.inner_text(".staff-date-echo >> nth=-1")
    page.click("[data-staff-send]")
    page.wait_for_url("**/admin/")

    request = PublicationRequest.objects.get()
    assert "แผนป้องกันโรคไข้เลือดออก" in proposed
    assert "30 กันยายน พ.ศ." in echo
    assert (request.status, request.subject) == (Status.SUBMITTED, proposed)


def test_approving_takes_two_clicks_from_home(open_as, office):
    waiting(office.news, office.owner)
    page = open_as(office.approver, "/admin/")

    page.click("[aria-labelledby=panel-waiting] .staff-row .button")
    page.click("#decide button")
    page.wait_for_selector("text=อนุมัติแล้ว")

    assert PublicationRequest.objects.get().status == Status.APPROVED


def test_the_button_says_which_tick_is_missing_and_goes_there(open_as, office):
    file = stored_file(office.owner)
    found = Finding.objects.create(
        file=file, kind="national_id", is_blocking=True, page=1, excerpt="1-1037-•••••"
    )
    excuse(found, by=office.owner, reason="เลขสมมติ")
    request = waiting(office.news, office.owner, file=file)
    page = open_as(office.approver, f"/admin/work/requests/{request.pk}/")

    page.click("#decide button")
    said = page.inner_text(".staff-left")
    page.keyboard.press("Space")
    page.click("#decide button")
    page.wait_for_url("**/admin/")

    request.refresh_from_db()
    assert "1 ข้อ" in said
    assert request.status == Status.APPROVED


def test_a_return_needs_three_clicks_with_its_reason_prefilled(open_as, office):
    file = stored_file(office.owner)
    found = Finding.objects.create(
        file=file, kind="national_id", is_blocking=True, page=1, excerpt="1-1037-•••••"
    )
    excuse(found, by=office.owner, reason="เลขสมมติ")
    request = waiting(office.news, office.owner, file=file)
    page = open_as(office.approver, "/admin/")

    page.click(f"a.button[href$='/requests/{request.pk}/']")
    page.click("[data-a11y-dialog-show=dialog-return]")
    page.click("#dialog-return button.button:not([type=button])")
    page.wait_for_url("**/admin/")

    request.refresh_from_db()
    assert request.status == Status.RETURNED


def test_publishing_takes_a_click_for_each_point_and_two_more(open_as, office):
    request = waits_to_publish(office)
    page = open_as(office.web_master, "/admin/")

    page.click(f"a.button[href$='/requests/{request.pk}/']")
    page.wait_for_selector("#decide")
    for tick in page.query_selector_all("[name=checked]"):
        tick.click()
    page.click("#decide button")
    page.wait_for_selector("text=ขึ้นเผยแพร่แล้ว")

    request.refresh_from_db()
    assert request.status == Status.PUBLISHED


def test_what_is_missing_leads_to_its_field(open_as, office):
    item = draft(office.news, office.owner, owner_source="", details="")
    page = open_as(office.owner, f"/admin/pages/{item.pk}/edit/")
    page.get_by_role("tab").nth(2).click()

    page.click("[data-staff-goto=owner_source]")

    page.wait_for_function("document.activeElement.name === 'owner_source'")
    assert page.is_visible("[name=owner_source]")


def test_missing_rows_lead_to_their_place(open_as, office):
    empty = ExecutivesPage(title="ทำเนียบผู้บริหาร")
    item = placed(empty, section(office.home, "about"), office.owner)
    page = open_as(office.owner, f"/admin/pages/{item.pk}/edit/")
    page.get_by_role("tab").nth(2).click()

    page.click("[data-staff-goto=executives]")

    page.wait_for_function(
        "document.activeElement.closest('.w-panel')?.querySelector('[name^=\"executives-\"]')"
    )
    assert page.url.endswith("#tab-document")


def test_what_was_typed_survives_a_lost_session(open_as, office):
    item = draft(office.news, office.owner)
    address = f"/admin/pages/{item.pk}/edit/"
    page = open_as(office.owner, address)
    page.wait_for_timeout(600)
    session = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    page.fill("[name=title]", "ชื่อที่พิมพ์หลังหลุดจากระบบ")
    page.wait_for_selector("text=ท่านออกจากระบบแล้ว")

    page.context.add_cookies(session)
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.click("text=ใส่คืน >> nth=-1")

    assert page.input_value("[name=title]") == "ชื่อที่พิมพ์หลังหลุดจากระบบ"


def test_two_quick_clicks_make_one_item(open_as, office):
    address = f"/admin/pages/add/pages/documentpage/{office.news.pk}/"
    page = open_as(office.owner, address)
    page.fill("[name=title]", "ประกาศหนึ่งเรื่อง")
    page.dblclick(".action-save")
    page.wait_for_url("**/edit/**")

    assert DocumentPage.objects.filter(title="ประกาศหนึ่งเรื่อง").count() == 1


def test_sending_waits_for_a_save_on_its_way(open_as, office):
    item = draft(office.news, office.owner)
    page = open_as(office.owner, f"/admin/pages/{item.pk}/edit/")
    left = []
    page.on("request", lambda asked: left.append(asked) if asked.is_navigation_request() else None)

    page.evaluate(HAPPENS, "w-autosave:save")
    page.click(".action-save", no_wait_after=True)
    page.wait_for_timeout(400)
    before = len(left)
    with page.expect_navigation():
        page.evaluate(HAPPENS, "w-autosave:success")

    assert (before, left[0].method) == (0, "POST")


def test_a_pasted_date_fills_the_three_boxes(open_as, office):
    item = draft(office.news, office.owner)
    page = open_as(office.owner, f"/admin/pages/{item.pk}/edit/")
    page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.setData("text", "๒๕ ธ.ค. ๒๕๖๙");
          document.querySelector("[name=dated_day]").dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }"""
    )

    boxes = [page.input_value(f"[name=dated_{part}]") for part in ("day", "month", "year")]
    assert boxes == ["25", "12", "2569"]


def test_an_impossible_date_is_told_at_once(open_as, office):
    item = draft(office.news, office.owner)
    page = open_as(office.owner, f"/admin/pages/{item.pk}/edit/")
    page.fill("[name=dated_day]", "31")
    page.select_option("[name=dated_month]", "2")
    page.fill("[name=dated_year]", "2570")

    assert page.inner_text(".is-wrong") == "กุมภาพันธ์ 2570 ไม่มีวันที่ 31 แก้วันหรือเดือน"

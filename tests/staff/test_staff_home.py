"""The home page answers one question: what waits for me."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from wagtail.admin.menu import admin_menu

from factories.agency import agency
from factories.items import draft, news_draft, published, waiting
from factories.people import person
from pages.publishing import actions, notices
from pages.publishing.actions import Answer
from pages.publishing.models import Reason, VerbalConfirmation
from pages.publishing.models.evidence import Channel
from pages.publishing.verbal import Spoken
from pages.staff import worklists
from portal.accounts.models import Role


def home(client) -> str:
    return client.get("/admin/").content.decode()


def send_back(request, by, note="ยอดรวมหน้า 2 ไม่ตรง"):
    reason = Reason.objects.get(code="incomplete")
    actions.send_back(request, by=by, answer=Answer(reason, note))


def spoken(office, request):
    return actions.record_verbal_approval(
        request,
        by=office.web_master,
        spoken=Spoken(
            by=office.approver,
            at=timezone.now(),
            channel=Channel.TELEPHONE,
            witness="นางสาวพยาน ดีจริง",
            words="อนุญาต",
            why_urgent="น้ำท่วม",
        ),
    )


def urgent(office):
    return waiting(office.news, office.owner, urgency="urgent", urgency_reason="น้ำท่วม")


def test_a_new_owner_is_told_how_it_works(office, sign_in):
    text = home(sign_in(office.owner))

    assert "ยังไม่มีเรื่องที่ขอเผยแพร่" in text
    assert "ไม่มีเรื่องถูกส่งกลับ" in text


def test_a_returned_item_stands_there_with_its_reason(office, sign_in):
    send_back(waiting(office.news, office.owner), office.approver)

    text = home(sign_in(office.owner))

    assert "ข้อมูลไม่ถูกต้องหรือไม่ครบ" in text
    assert "ยอดรวมหน้า 2 ไม่ตรง" in text


def test_the_lesson_about_returns_leaves_after_the_first_request(office, sign_in):
    waiting(office.news, office.owner)

    assert "ไม่มีเรื่องถูกส่งกลับ" not in home(sign_in(office.owner))


def test_an_owner_sees_who_holds_the_request(office, sign_in):
    waiting(office.news, office.owner)

    assert f"รอ{office.approver.get_full_name()} อนุมัติ" in home(sign_in(office.owner))


def test_after_approval_it_waits_for_the_web_masters(office, sign_in):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)

    assert "รอนำขึ้นเผยแพร่" in home(sign_in(office.owner))


def test_a_draft_says_what_it_lacks(office, sign_in):
    draft(office.news, office.owner, details="")

    assert "ยังไม่มีรายละเอียดข้อมูล" in home(sign_in(office.owner))


def test_a_rejected_item_is_no_draft_any_more(office):
    request = waiting(office.news, office.owner)
    reason = Reason.objects.get(code="not_our_mission")
    actions.reject(request, by=office.approver, answer=Answer(reason))

    assert not worklists.drafts(office.owner).exists()


def test_an_approver_sees_the_urgent_first(office):
    ordinary = waiting(office.news, office.owner, title="ก่อน")
    pressing = urgent(office)

    assert list(worklists.queue(office.approver)) == [pressing, ordinary]


def test_ones_own_request_is_not_in_ones_queue(office):
    both = person(office.home, Role.OWNER, Role.APPROVER)
    waiting(office.news, both)

    assert not worklists.queue(both).exists()


def test_who_approved_does_not_get_it_to_publish(office):
    both = person(office.home, Role.APPROVER, Role.WEB_MASTER)
    request = waiting(office.news, office.owner)
    actions.approve(request, by=both)

    assert not worklists.queue(both).exists()
    assert list(worklists.queue(office.web_master)) == [request]


def test_another_agency_is_another_queue(office):
    stranger = person(agency("elsewhere"), Role.APPROVER, Role.WEB_MASTER)
    waiting(office.news, office.owner)

    assert not worklists.queue(stranger).exists()


def test_a_web_master_is_pointed_to_urgent_requests(office, sign_in):
    request = urgent(office)

    text = home(sign_in(office.web_master))

    assert "ยังรอผู้อนุมัติรับรอง" in text
    assert f"/admin/work/requests/{request.pk}/" in text


def test_an_approver_confirms_what_they_said_with_one_press(office, sign_in):
    verbal = spoken(office, urgent(office))
    client = sign_in(office.approver)
    assert "ยืนยันว่าสั่งจริง" in home(client)

    client.post(f"/admin/work/verbal/{verbal.pk}/confirm/")

    verbal.refresh_from_db()
    assert verbal.confirmation.by == office.approver


@pytest.mark.parametrize(
    "name", ["owner", "approver", "web_master", "web_master2", "administrator", "auditor"]
)
def test_an_overdue_confirmation_stands_on_every_dashboard(office, sign_in, name):
    with time_machine.travel(timezone.now() - timedelta(days=14)):
        spoken(office, urgent(office))

    panel = home(sign_in(getattr(office, name))).split('id="panel-verbal"')[1]

    assert "เกินกำหนด" in panel


def test_another_owner_does_not_see_it(office, sign_in):
    spoken(office, urgent(office))

    assert 'id="panel-verbal"' not in home(sign_in(office.owner2))


def test_the_button_of_a_panel_passes_the_check_of_foreign_forms(office):
    spoken(office, urgent(office))
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(office.approver)

    panel = home(careful).split('id="panel-verbal"')[1]
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', panel)[1]
    address = re.search(r'action="([^"]*/confirm/)"', panel)[1]
    careful.post(address, {"csrfmiddlewaretoken": token})

    assert VerbalConfirmation.objects.exists()


def test_nobody_else_confirms_for_them(office, sign_in):
    verbal = spoken(office, urgent(office))
    other = person(office.home, Role.APPROVER)

    sign_in(other).post(f"/admin/work/verbal/{verbal.pk}/confirm/")

    verbal.refresh_from_db()
    assert not hasattr(verbal, "confirmation")


def test_of_two_versions_only_the_public_one_ends_soon(office):
    until = timezone.now() + timedelta(days=12)
    published(page := draft(office.news, office.owner, publish_until=until), office)
    page.refresh_from_db()
    page.summary = "ฉบับใหม่"
    page.save_revision(user=office.owner)
    record = published(page, office)

    assert list(worklists.expiring(office.web_master, timezone.now())) == [record]


def test_what_ends_soon_is_announced_with_its_last_day(office, sign_in):
    soon = timezone.now() + timedelta(days=7)
    published(draft(office.news, office.owner, publish_until=soon), office)

    assert "เหลือ 7 วัน" in home(sign_in(office.owner))


def test_what_ends_later_is_not(office):
    later = timezone.now() + timedelta(days=60)
    published(draft(office.news, office.owner, publish_until=later), office)

    assert not worklists.expiring(office.owner, timezone.now()).exists()


def test_notices_go_away_when_they_are_read(office, sign_in):
    published(news_draft(office.news, office.owner), office)
    client = sign_in(office.owner)
    assert "อบรม อสม." in home(client)

    client.post("/admin/work/notices/read/")

    assert not list(notices.unread(office.owner))


def test_one_request_has_one_notice_on_the_screen(office, sign_in):
    published(news_draft(office.news, office.owner), office)

    assert home(sign_in(office.owner)).count("อบรม อสม. ประจำเดือน") == 1


def test_an_administrator_sees_how_many_can_publish(office, sign_in):
    assert "ผู้นำข้อมูลขึ้นเผยแพร่ที่ใช้งานได้ 2 คน" in home(sign_in(office.administrator))


def test_an_office_with_two_languages_is_looked_after_once(office, sign_in):
    text = home(sign_in(office.administrator))

    assert office.home.title in text
    assert "Test District Health Office" not in text


def test_an_auditor_is_led_to_the_items(office, sign_in):
    published(news_draft(office.news, office.owner), office)

    assert "1 เรื่องพร้อมประวัติ" in home(sign_in(office.auditor))


@pytest.mark.parametrize(
    ("role", "names"),
    [
        ("owner", {"home", "papers", "notices", "my-documents", "coverage", "translations"}),
        ("approver", {"home", "papers", "notices", "requests", "all-items", "signing-deputies"}),
        (
            "web_master",
            {"home", "papers", "notices", "requests", "all-items", "coverage", "translations"},
        ),
        (
            "administrator",
            {
                "home",
                "papers",
                "all-items",
                "coverage",
                "decision-reasons",
                "signing-deputies",
                "appearance",
                "days-off",
                "people",
            },
        ),
        ("auditor", {"home", "papers", "all-items", "coverage", "evidence"}),
    ],
)
def test_the_menu_holds_only_what_a_role_needs(office, rf, role, names):
    request = rf.get("/admin/")
    request.user = getattr(office, role)

    assert {item.name for item in admin_menu.menu_items_for_request(request)} == names

"""The notices screen: everything a person was told, by day, with the way on from there."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from factories.items import draft, published, waiting
from pages.publishing import actions, notices
from pages.publishing.actions import Answer
from pages.publishing.models import Notice, Reason
from pages.publishing.models.notice import NoticeKind

SCREEN = "/admin/work/notices/"
TITLE = "ประกาศมาตรการป้องกันไข้เลือดออก"


def screen(client, **asked) -> str:
    return client.get(SCREEN, asked).content.decode()


def test_a_newcomer_is_told_what_will_stand_here(office, sign_in):
    assert "ยังไม่มีการแจ้งถึงท่าน" in screen(sign_in(office.owner))


def test_a_web_master_is_told_to_put_online_not_to_decide(office):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)

    kinds = {notice.kind for notice in notices.unread(office.web_master)}

    assert kinds == {NoticeKind.TO_PUBLISH}


def test_notices_stand_below_the_day_they_were_told_on(office, sign_in):
    for day in (2, 3):
        waiting(office.news, office.owner, now=datetime(2026, 11, day, 18, tzinfo=UTC))

    text = screen(sign_in(office.approver))

    # 18:00 UTC is the small hours of the next day in Bangkok.
    assert text.index("4 พฤศจิกายน 2569") < text.index("3 พฤศจิกายน 2569")


@pytest.mark.parametrize(
    ("who", "route"),
    [("approver", "staff:decide"), ("owner", "wagtailadmin_pages:edit")],
)
def test_each_leads_to_where_the_work_goes_on(office, sign_in, who, route):
    request = waiting(office.news, office.owner)
    if who == "owner":
        answer = Answer(Reason.objects.get(code="incomplete"), "ขาดหน้า 2")
        actions.send_back(request, by=office.approver, answer=answer)

    text = screen(sign_in(getattr(office, who)))

    key = request.pk if route == "staff:decide" else request.page_id
    assert f'href="{reverse(route, args=[key])}"' in text


def test_what_was_published_has_its_public_address(office, sign_in):
    record = published(draft(office.news, office.owner), office)

    assert f'href="{record.url}"' in screen(sign_in(office.owner))


def test_a_notice_about_an_item_that_is_gone_still_opens(office, sign_in):
    published(draft(office.news, office.owner), office)
    notice = Notice.objects.filter(person=office.owner, kind=NoticeKind.PUBLISHED).get()
    type(notice.request).objects.filter(pk=notice.request_id).update(page=None)
    client = sign_in(office.owner)

    assert reverse("staff:decide", args=[notice.request_id]) in screen(client)
    assert client.get("/admin/").status_code == 200


def test_one_is_put_away_and_the_others_stay(office, sign_in):
    for _ in range(2):
        waiting(office.news, office.owner)
    first = notices.unread(office.approver)[0]
    client = sign_in(office.approver)

    client.post(reverse("staff:read_notice", args=[first.pk]))

    assert first not in notices.unread(office.approver)
    assert "ยังไม่ได้อ่าน 1" in screen(client)


def test_nobody_puts_away_a_notice_of_somebody_else(office, sign_in):
    waiting(office.news, office.owner)
    notice = notices.unread(office.approver)[0]

    sign_in(office.owner).post(reverse("staff:read_notice", args=[notice.pk]))

    notice.refresh_from_db()
    assert notice.read_at is None


def test_read_ones_stay_in_the_list_and_leave_the_unread(office, sign_in):
    waiting(office.news, office.owner)
    client = sign_in(office.approver)

    client.post(reverse("staff:read_notices"), {"stay": "1"})

    assert TITLE in screen(client)
    assert TITLE not in screen(client, show="unread")


def test_a_reminder_says_how_many_days_are_left(office, sign_in):
    request = waiting(office.news, office.owner)
    for occasion in ("30", "7", "1"):
        what = notices.Reminder(NoticeKind.EXPIRING, request, occasion)
        notices.remind([office.owner], what, request.submitted_at)

    text = screen(sign_in(office.owner))

    assert "ภายใน 30 วัน" in text
    assert "ภายใน 7 วัน" in text
    assert "วันนี้หรือพรุ่งนี้" in text


def test_the_list_costs_the_same_for_three_and_for_thirty(office, sign_in):
    client = sign_in(office.approver)

    def queries(count: int) -> int:
        now = datetime(2026, 11, 2, tzinfo=UTC)
        for number in range(count):
            waiting(office.news, office.owner, now=now + timedelta(hours=number))
        with CaptureQueriesContext(connection) as seen:
            screen(client)
        return len(seen)

    assert queries(3) == queries(5)

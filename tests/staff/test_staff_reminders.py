"""Reminders: each person is told once of each occasion, whoever looks how often."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from factories.items import draft, news_draft, published, waiting
from pages.models import DocumentPage
from pages.publishing import actions, notices
from pages.publishing.models import Notice
from pages.publishing.models.notice import NoticeKind
from pages.publishing.notices import Reminder
from pages.publishing.signals import told
from pages.staff.reminders import remind
from portal.accounts.models import User

# A Monday without a public holiday near it.
MONDAY = datetime(2026, 11, 2, 3, tzinfo=UTC)


def reminders(person, kind) -> list[str]:
    """Return the occasions on which a person was reminded, in order."""
    found = Notice.objects.filter(person=person, kind=kind).order_by("pk")
    return list(found.values_list("occasion", flat=True))


def ending(office, days: int):
    """Publish an item on MONDAY that is public for so many days."""
    page = draft(office.news, office.owner, publish_until=MONDAY + timedelta(days=days))
    return published(page, office, now=MONDAY)


@pytest.mark.parametrize("ahead", [0, 3])
def test_three_working_days_are_no_long_wait(office, ahead):
    waiting(office.news, office.owner, now=MONDAY)

    assert remind(MONDAY + timedelta(days=ahead)) == 0


def test_an_approver_is_reminded_on_the_fourth_working_day(office):
    waiting(office.news, office.owner, now=MONDAY)

    remind(MONDAY + timedelta(days=4))

    assert reminders(office.approver, NoticeKind.WAITING_LONG) == ["submitted"]
    assert reminders(office.owner, NoticeKind.WAITING_LONG) == []


def test_what_is_approved_and_waits_is_the_web_masters_turn(office):
    request = waiting(office.news, office.owner, now=MONDAY)
    actions.approve(request, by=office.approver, now=MONDAY)

    remind(MONDAY + timedelta(days=4))

    assert reminders(office.web_master, NoticeKind.WAITING_LONG) == ["approved"]
    assert reminders(office.approver, NoticeKind.WAITING_LONG) == []


def test_an_end_is_announced_three_times_and_each_once(office):
    ending(office, 60)

    for day in range(61):
        remind(MONDAY + timedelta(days=day))
        remind(MONDAY + timedelta(days=day, minutes=15))

    for person in (office.owner, office.web_master, office.web_master2):
        assert reminders(person, NoticeKind.EXPIRING) == ["30", "7", "1"]


def test_a_machine_that_was_off_tells_the_nearest_only(office):
    ending(office, 60)

    remind(MONDAY + timedelta(days=55))

    assert reminders(office.owner, NoticeKind.EXPIRING) == ["7"]


def test_a_short_publication_is_not_announced_on_its_first_day(office):
    ending(office, 5)

    remind(MONDAY)
    remind(MONDAY + timedelta(days=4))

    assert reminders(office.owner, NoticeKind.EXPIRING) == ["1"]


def test_an_item_whose_extension_is_asked_for_is_left_alone(office):
    page = ending(office, 60).page.specific
    page.publish_until = MONDAY + timedelta(days=400)
    page.save_revision(user=office.owner)
    actions.submit(page, by=office.owner, now=MONDAY + timedelta(days=52))

    remind(MONDAY + timedelta(days=54))

    assert reminders(office.owner, NoticeKind.EXPIRING) == []


def test_an_owner_who_left_is_not_told(office):
    ending(office, 60)
    User.objects.filter(pk=office.owner.pk).update(is_active=False)

    remind(MONDAY + timedelta(days=31))

    assert reminders(office.owner, NoticeKind.EXPIRING) == []
    assert reminders(office.web_master, NoticeKind.EXPIRING) == ["30"]


def test_a_review_is_due_on_its_day_and_told_once(office):
    page = news_draft(office.news, office.owner, review_on=date(2026, 11, 20))
    published(page, office, now=MONDAY)

    for day in range(16, 22):
        remind(MONDAY + timedelta(days=day))

    assert reminders(office.owner, NoticeKind.REVIEW_DUE) == ["2026-11-20"]
    assert reminders(office.web_master, NoticeKind.REVIEW_DUE) == ["2026-11-20"]


def test_a_draft_is_not_reviewed(office):
    news_draft(office.news, office.owner, review_on=date(2026, 11, 1))

    assert remind(MONDAY) == 0


def test_two_schedulers_at_once_tell_once(office):
    """Both have looked before either wrote: the second finds the row of the first."""
    request = waiting(office.news, office.owner, now=MONDAY)
    what = Reminder(NoticeKind.WAITING_LONG, request, "submitted")
    heard = []

    def listen(notices, **_):
        heard.extend(notices)

    told.connect(listen)
    first, second = (notices.remind([office.approver], what, MONDAY) for _ in range(2))
    told.disconnect(listen)

    assert (first, second, len(heard)) == (1, 0, 1)


def test_the_database_refuses_a_second_reminder_of_an_occasion(office):
    request = waiting(office.news, office.owner, now=MONDAY)
    values = {"person": office.approver, "request": request, "at": MONDAY}
    values |= {"kind": NoticeKind.WAITING_LONG, "occasion": "submitted"}
    Notice.objects.create(**values)

    with pytest.raises(IntegrityError), transaction.atomic():
        Notice.objects.create(**values)


def test_looking_again_costs_the_same_for_one_item_and_for_five(office):
    def queries(count: int) -> int:
        for _ in range(count):
            waiting(office.news, office.owner, now=MONDAY)
        remind(MONDAY + timedelta(days=9))
        with CaptureQueriesContext(connection) as seen:
            remind(MONDAY + timedelta(days=9))
        return len(seen)

    assert queries(1) == queries(4)


def test_the_command_says_how_many(office, capsys):
    waiting(office.news, office.owner, now=MONDAY - timedelta(days=400))

    call_command("remind_due")

    assert capsys.readouterr().out == "1 reminded\n"


def test_what_was_taken_down_is_not_announced(office):
    record = ending(office, 60)
    DocumentPage.objects.filter(pk=record.page_id).update(live=False)

    assert remind(MONDAY + timedelta(days=31)) == 0

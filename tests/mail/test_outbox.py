"""Which notices become letters, when, and for whom."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from factories.items import draft, published, waiting
from pages.publishing import actions, notices
from pages.publishing.actions import Answer
from pages.publishing.models import Reason
from pages.publishing.models.evidence import Signature
from portal.accounts.models import User
from portal.mail import outbox
from portal.mail.models import Choice, Letter, Line, Preference

# 10:00 in Bangkok.
MORNING = datetime(2026, 11, 24, 3, tzinfo=UTC)
EARLY = datetime(2026, 11, 24, 0, 29, tzinfo=UTC)


def returned(office):
    request = waiting(office.news, office.owner, now=EARLY)
    answer = Answer(Reason.objects.get(code="incomplete"), "ยอดรวมหน้า 2 ไม่ตรง")
    actions.send_back(request, by=office.approver, answer=answer, now=EARLY)
    return request


def to(person) -> list[Letter]:
    return list(Letter.objects.filter(person=person).order_by("pk"))


def choose(person, choice: Choice) -> None:
    Preference.objects.create(person=person, choice=choice)


def test_without_a_mail_server_nothing_is_written(office):
    returned(office)

    assert outbox.write_digests(MORNING) == 0
    assert not Letter.objects.exists()


def test_what_is_returned_is_written_at_once(post):
    returned(post)

    assert [letter.day for letter in to(post.owner)] == [None]
    assert to(post.approver) == []


def test_what_is_rejected_is_written_at_once(post):
    request = waiting(post.news, post.owner)
    reason = Reason.objects.get(code="not_our_mission")

    actions.reject(request, by=post.approver, answer=Answer(reason))

    assert len(to(post.owner)) == 1


def test_an_urgent_request_is_written_at_once_to_who_decides(post):
    waiting(post.news, post.owner, urgency="urgent", urgency_reason="น้ำท่วม")

    assert len(to(post.approver)) == 1


def test_the_rest_waits_for_the_digest(post):
    published(draft(post.news, post.owner), post, now=EARLY)
    assert not Letter.objects.exists()

    outbox.write_digests(MORNING)

    assert [letter.lines.count() for letter in to(post.owner)] == [2]
    assert [letter.lines.count() for letter in to(post.approver)] == [1]


def test_a_letter_that_is_rolled_back_never_was(post):
    request = waiting(post.news, post.owner)
    answer = Answer(Reason.objects.get(code="incomplete"), "")

    with transaction.atomic():
        actions.send_back(request, by=post.approver, answer=answer)
        transaction.set_rollback(True)

    assert not Letter.objects.exists()


def test_who_wants_a_digest_only_finds_returns_in_it(post):
    choose(post.owner, Choice.DIGEST)
    returned(post)
    assert to(post.owner) == []

    outbox.write_digests(MORNING)

    assert [letter.lines.count() for letter in to(post.owner)] == [1]


def test_who_wants_none_gets_none(post):
    choose(post.owner, Choice.NONE)
    returned(post)

    outbox.write_digests(MORNING)

    assert to(post.owner) == []


@pytest.mark.parametrize("change", [{"email": ""}, {"is_active": False}])
def test_nobody_is_written_to_who_cannot_receive(post, change):
    request = waiting(post.news, post.owner, now=EARLY)
    User.objects.filter(pk=post.owner.pk).update(**change)
    answer = Answer(Reason.objects.get(code="incomplete"), "")

    actions.send_back(request, by=post.approver, answer=answer, now=EARLY)
    outbox.write_digests(MORNING)

    assert to(post.owner) == []


def test_there_is_no_digest_before_half_past_seven(post):
    waiting(post.news, post.owner, now=EARLY)

    assert outbox.write_digests(EARLY) == 0
    assert outbox.write_digests(EARLY + timedelta(minutes=1)) == 1


def test_there_is_one_digest_a_day_and_person(post):
    waiting(post.news, post.owner, now=EARLY)
    outbox.write_digests(MORNING)
    waiting(post.news, post.owner, now=MORNING)

    assert outbox.write_digests(MORNING + timedelta(hours=5)) == 0
    assert outbox.write_digests(MORNING + timedelta(days=1)) == 1


def test_the_database_keeps_it_at_one(post):
    """Two schedulers that looked before either wrote."""
    waiting(post.news, post.owner, now=EARLY)
    found = list(notices.unread(post.approver))

    wrote = [outbox._write_digest(found, MORNING.date(), MORNING) for _ in range(2)]

    assert wrote == [True, False]
    assert Line.objects.count() == 1


def test_what_was_read_on_the_screen_is_no_news(post):
    waiting(post.news, post.owner, now=EARLY)
    notices.mark_read(post.approver, EARLY)

    assert outbox.write_digests(MORNING) == 0


def test_what_lay_for_weeks_is_no_news(post):
    """Somebody turns e-mail on: nobody is flooded with last year's list."""
    waiting(post.news, post.owner, now=MORNING - timedelta(days=8))

    assert outbox.write_digests(MORNING) == 0


def test_nothing_new_makes_no_letter(post):
    assert outbox.write_digests(MORNING) == 0


def test_wagtail_writes_no_letters_of_its_own(post, mailoutbox, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    record = published(draft(post.news, post.owner), post)

    assert record.request.decisions.filter(signature=Signature.WEB_MASTER).exists()
    assert mailoutbox == []

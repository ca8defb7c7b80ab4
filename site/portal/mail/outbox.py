"""Writing letters: what is pressing at once, in the transaction that tells it; the rest daily."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from pages.publishing.models import Notice
from pages.publishing.models.notice import NoticeKind
from portal.mail.models import Choice, Letter, Line, Preference
from thai import calendar

PRESSING = frozenset({NoticeKind.RETURNED, NoticeKind.REJECTED})
TO_DECIDE = frozenset({NoticeKind.WAITING, NoticeKind.TO_PUBLISH})
# The digest stands in the letter box before the office opens.
DIGEST_FROM = time(7, 30)
# What lies unread for longer is no news: it stands in the list on the screen.
REACH = timedelta(days=7)


def hear(sender: object, notices: Sequence[Notice], now: datetime, **_: Any) -> None:
    """Write a letter for each new notice that cannot wait for the digest (signal: told)."""
    if not settings.MAIL_ON:
        return
    pressing = [one for one in notices if is_pressing(one) and may_receive(one)]
    patient = _who_chose({one.person_id for one in pressing}, Choice.DIGEST, Choice.NONE)
    for notice in pressing:
        if notice.person_id not in patient:
            letter = Letter.objects.create(person=notice.person, created_at=now, due_at=now)
            Line.objects.create(letter=letter, notice=notice)


def is_pressing(notice: Notice) -> bool:
    """Return whether a notice is sent at once: returned, rejected, or urgent and to be decided."""
    return notice.kind in PRESSING or (notice.kind in TO_DECIDE and notice.request.is_urgent)


def may_receive(notice: Notice) -> bool:
    """Return whether there is somebody to write to."""
    return bool(notice.person.is_active and notice.person.email)


def _who_chose(people: Iterable[int], *choices: Choice) -> set[int]:
    found = Preference.objects.filter(person__in=people, choice__in=choices)
    return set(found.values_list("person_id", flat=True))


def write_digests(now: datetime) -> int:
    """Write the digest of the day for everybody who has unread news; return how many.

    Before half past seven there is none. Safe to repeat and to run twice at once: a person has
    one digest a day, which the database keeps.
    """
    local = calendar.in_bangkok(now)
    if not settings.MAIL_ON or local.time() < DIGEST_FROM:
        return 0
    news: dict[int, list[Notice]] = defaultdict(list)
    for notice in _unsent(now, local.date()):
        news[notice.person_id].append(notice)
    silent = _who_chose(news, Choice.NONE)
    return sum(
        _write_digest(found, local.date(), now)
        for person, found in news.items()
        if person not in silent
    )


def _unsent(now: datetime, today: date) -> Iterable[Notice]:
    """Return unread notices that are in no letter, of people who had no digest today."""
    done = Letter.objects.filter(day=today).values("person")
    return (
        Notice.objects.filter(read_at=None, mailed=None, at__gt=now - REACH, at__lte=now)
        .filter(person__is_active=True)
        .exclude(person__email="")
        .exclude(person__in=done)
        .order_by("pk")
    )


def _write_digest(notices: Sequence[Notice], today: date, now: datetime) -> bool:
    try:
        with transaction.atomic():
            letter = Letter.objects.create(
                person_id=notices[0].person_id, day=today, created_at=now, due_at=now
            )
            Line.objects.bulk_create(Line(letter=letter, notice=one) for one in notices)
    except IntegrityError:
        # Another scheduler wrote it in this moment.
        return False
    return True

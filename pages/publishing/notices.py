"""Telling people: one line each in the in-app list, in the transaction of what it tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import QuerySet

from pages.publishing.models import Notice, PublicationRequest
from pages.publishing.models.notice import NoticeKind
from pages.publishing.signals import told

if TYPE_CHECKING:
    from portal.accounts.models import User


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of one item: of which kind, and which of several it is ("30" days left)."""

    kind: NoticeKind
    request: PublicationRequest
    occasion: str


def tell(
    people: Iterable[User], kind: NoticeKind, request: PublicationRequest, at: datetime
) -> None:
    """Write one notice for each person."""
    made = Notice.objects.bulk_create(
        Notice(person=person, kind=kind, request=request, at=at) for person in people
    )
    told.send(sender=Notice, notices=made, now=at)


@transaction.atomic
def remind(people: Iterable[User], what: Reminder, at: datetime) -> int:
    """Remind each person who was not yet reminded on this occasion; return how many."""
    made = []
    for person in people:
        notice, is_new = Notice.objects.get_or_create(
            person=person,
            request=what.request,
            kind=what.kind,
            occasion=what.occasion,
            defaults={"at": at},
        )
        made += [notice] if is_new else []
    if made:
        told.send(sender=Notice, notices=made, now=at)
    return len(made)


def unread(person: User) -> QuerySet[Notice]:
    """Return what a person has not yet read, newest first."""
    return person.notices.filter(read_at=None).select_related("request")


def mark_read(person: User, at: datetime, *only: int) -> int:
    """Mark what a person was told as read, all or these ids only; return how many lines."""
    lines = person.notices.filter(read_at=None)
    return (lines.filter(pk__in=only) if only else lines).update(read_at=at)

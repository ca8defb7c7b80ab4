"""Telling people: one line each in the in-app list, in the transaction of what it tells."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from pages.publishing.models import Notice, PublicationRequest
from pages.publishing.models.notice import NoticeKind

if TYPE_CHECKING:
    from portal.accounts.models import User


def tell(
    people: Iterable[User], kind: NoticeKind, request: PublicationRequest, at: datetime
) -> None:
    """Write one notice for each person."""
    Notice.objects.bulk_create(
        Notice(person=person, kind=kind, request=request, at=at) for person in people
    )


def unread(person: User) -> Iterable[Notice]:
    """Return what a person has not yet read, newest first."""
    return person.notices.filter(read_at=None).select_related("request")


def mark_read(person: User, at: datetime) -> int:
    """Mark everything a person was told as read; return how many lines."""
    return person.notices.filter(read_at=None).update(read_at=at)

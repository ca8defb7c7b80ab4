"""The chain: each entry's digest covers its content and the digest before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from wagtail.models import BaseLogEntry

from pages.publishing import order
from portal.audit import claims
from portal.audit.models import AuditEntry

START = "0" * 64


@dataclass(frozen=True, slots=True)
class Content:
    """What an entry says; everything its digest covers besides the digest before it."""

    sequence: int
    at: str
    actor_id: str
    actor: str
    action: str
    object_type: str
    object_id: str
    title: str
    data: Any

    def digest(self, previous: str) -> str:
        """Return the SHA-256 over the previous digest and this content as canonical JSON."""
        text = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256((previous + text).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where the chain does not hold."""

    sequence: int
    reason: str


def _plain(data: Any) -> Any:
    """Return data as the JSON column will give it back, so that both digests agree."""
    return json.loads(json.dumps(data, cls=DjangoJSONEncoder))


@transaction.atomic
def append(entry: BaseLogEntry) -> AuditEntry:
    """Add a Wagtail log entry to the end of the chain, in the transaction it was logged in.

    Rows of evidence that the act wrote are claimed in the same entry, so nobody changes them later.
    """
    claimed = claims.taken()
    order.hold(order.Turn.AUDIT)
    last = AuditEntry.objects.order_by("-sequence").values_list("sequence", "digest").first()
    sequence, previous = (last[0] + 1, last[1]) if last else (1, START)
    content = Content(
        sequence=sequence,
        at=_moment(entry.timestamp),
        actor_id="" if entry.user_id is None else str(entry.user_id),
        actor=str(entry.user) if entry.user_id else "",
        action=entry.action,
        object_type=entry.content_type.app_label + "." + entry.content_type.model
        if entry.content_type
        else "",
        object_id=str(entry.object_id),
        title=entry.label,
        data=_plain(entry.data | {claims.KEY: claimed} if claimed else entry.data),
    )
    fields = asdict(content) | {"at": entry.timestamp}
    return AuditEntry.objects.create(**fields, previous=previous, digest=content.digest(previous))


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def mirror(
    sender: object, instance: BaseLogEntry, created: bool, raw: bool = False, **_: Any
) -> None:
    """Receive every Wagtail log entry and chain it; a changed one is no new act."""
    if created and not raw:
        append(instance)


def content_of(entry: AuditEntry) -> Content:
    """Return what a stored entry says, as its digest must cover it."""
    return Content(
        sequence=entry.sequence,
        at=_moment(entry.at),
        actor_id=entry.actor_id,
        actor=entry.actor,
        action=entry.action,
        object_type=entry.object_type,
        object_id=entry.object_id,
        title=entry.title,
        data=entry.data,
    )


def _pass(entry: AuditEntry) -> None:
    """Learn nothing from an entry."""


def first_break(learn: Callable[[AuditEntry], None] = _pass) -> Break | None:
    """Walk the whole chain, handing on each entry that holds; return the first that does not."""
    expected, previous = 1, START
    for entry in AuditEntry.objects.order_by("sequence").iterator(chunk_size=500):
        if entry.sequence != expected:
            return Break(expected, "missing")
        if entry.previous != previous:
            return Break(expected, "not linked to the entry before")
        if entry.digest != content_of(entry).digest(previous):
            return Break(expected, "changed")
        learn(entry)
        expected, previous = expected + 1, entry.digest
    return None

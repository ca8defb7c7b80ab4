"""Reads from the evidence what a paper states; the same reading later tells whether it still holds.

Only columns that are never rewritten are facts. Words that an administrator may reword (reasons)
and names that people may change stand beside them, in ``letterhead``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from hashlib import sha256
from typing import Any, Final

from django.db.models import Q, QuerySet

from pages.publishing.models import (
    Decision,
    PublicationRecord,
    PublicationRequest,
    TakeDown,
    VerbalApproval,
)
from portal.paper.canonical import canonical

Fact = dict[str, Any]
# Longer texts are cut on paper; their digest still covers every letter.
LONGEST: Final = 6000
COPIED: Final = (
    "number",
    "title",
    "section_title",
    "agency_title",
    "url",
    "subject",
    "details",
    "external_link",
    "remarks",
    "owner_source",
    "urgency",
    "urgency_reason",
    "is_revision",
    "content_sha256",
)
MOMENTS: Final = (
    "data_from",
    "data_until",
    "publish_from",
    "publish_until",
    "submitted_at",
)
# Rows that may join another row after it was stated.
LATER: Final = frozenset({"confirmation", "record", "take_down"})
READ_WITH: Final = (
    "files",
    "decisions__reason",
    "decisions__verbal__confirmation",
    "record__take_down__reason",
)


def of_requests(numbers: Iterable[int]) -> Fact:
    """Return the facts about these requests."""
    asked = PublicationRequest.objects.filter(pk__in=list(numbers)).order_by("pk")
    return {"requests": [_request(one) for one in asked.prefetch_related(*READ_WITH)], "opened": []}


def of_item(page: int, known: Iterable[int] = ()) -> Fact:
    """Return the facts about an item; known are requests that outlived its page."""
    mine = Q(page_id=page) | Q(pk__in=list(known))
    asked = PublicationRequest.objects.filter(mine).values_list("pk", flat=True)
    return of_requests(asked) | {"opened": [_record(one) for one in _opened(Q(page_id=page))]}


def again(stated: Fact) -> Fact:
    """Return what the evidence says now of the rows that were stated, and of no others."""
    now = of_requests(one["id"] for one in stated["requests"])
    records = Q(pk__in=[record["id"] for record in stated["opened"]])
    now["opened"] = [_record(one) for one in _opened(records)]
    return only(now, stated)


def only(now: Fact, stated: Fact) -> Fact:
    """Return the facts of now, less every row that came after what was stated."""
    kept: Fact = {}
    for name, value in now.items():
        before = stated.get(name)
        if isinstance(value, list) and isinstance(before, list):
            kept[name] = _rows(value, before)
        elif isinstance(value, dict) and isinstance(before, dict):
            kept[name] = only(value, before)
        elif isinstance(value, dict) and before is None and name in LATER:
            kept[name] = None
        else:
            kept[name] = value
    return kept


def _rows(now: list[Fact], stated: list[Fact]) -> list[Fact]:
    before = {row["id"]: row for row in stated}
    return [only(row, before[row["id"]]) for row in now if row["id"] in before]


def latest(facts: Fact) -> datetime:
    """Return when the last of these things happened."""
    return max(datetime.fromisoformat(moment) for moment in _moments(facts))


def _moments(value: Any) -> Iterable[str]:
    if isinstance(value, list):
        for one in value:
            yield from _moments(one)
    elif isinstance(value, dict):
        yield from (value[name] for name in ("at", "submitted_at") if value.get(name))
        for one in value.values():
            yield from _moments(one)


def _opened(wanted: Q) -> QuerySet[PublicationRecord]:
    """Return records that needed no request: the structure set up with the agency."""
    found = PublicationRecord.objects.filter(wanted, request=None).order_by("pk")
    return found.select_related("take_down__reason")


def _request(asked: PublicationRequest) -> Fact:
    texts = {name: getattr(asked, name) for name in COPIED}
    return {
        "id": asked.pk,
        **{name: cut(value) for name, value in texts.items()},
        "texts_sha256": sha256(canonical(texts).encode()).hexdigest(),
        **{name: moment(getattr(asked, name)) for name in MOMENTS},
        "submitted_by": asked.submitted_by_id,
        "files": [
            {"id": file.pk, "name": file.name, "sha256": file.sha256, "size": file.size}
            for file in sorted(asked.files.all(), key=lambda file: file.pk)
        ],
        "decisions": [
            _decision(one) for one in sorted(asked.decisions.all(), key=lambda one: one.pk)
        ],
        "record": _record(getattr(asked, "record", None)),
    }


def _decision(decision: Decision) -> Fact:
    return {
        "id": decision.pk,
        "action": decision.action,
        "signature": decision.signature,
        "by": decision.by_id,
        "by_name": decision.by_name,
        "by_position": decision.by_position,
        "reason": decision.reason.code if decision.reason else "",
        "note": cut(decision.note),
        "channel": decision.channel,
        "checked": " ".join(decision.checked),
        "acting_name": decision.acting_name,
        "acting_position": decision.acting_position,
        "acting_capacity": decision.acting_capacity,
        "at": moment(decision.at),
        "verbal": _verbal(getattr(decision, "verbal", None)),
    }


def _verbal(verbal: VerbalApproval | None) -> Fact | None:
    if verbal is None:
        return None
    settled = getattr(verbal, "confirmation", None)
    return {
        "id": verbal.pk,
        "given_by": verbal.given_by_id,
        "given_at": moment(verbal.given_at),
        "channel": verbal.channel,
        "witness": verbal.witness,
        "words": cut(verbal.words),
        "why_urgent": cut(verbal.why_urgent),
        "recorded_by": verbal.recorded_by_id,
        "at": moment(verbal.recorded_at),
        "due_on": moment(verbal.due_on),
        "confirmation": settled
        and {
            "id": settled.pk,
            "by": settled.by_id,
            "at": moment(settled.at),
            "paper": settled.paper_id,
        },
    }


def _record(record: PublicationRecord | None) -> Fact | None:
    if record is None:
        return None
    return {
        "id": record.pk,
        "basis": record.basis,
        "version": record.version,
        "title": record.title,
        "url": record.url,
        "content_sha256": record.content_sha256,
        "by": record.published_by_id,
        "at": moment(record.published_at),
        "visible_from": moment(record.visible_from),
        "visible_until": moment(record.visible_until),
        "take_down": _take_down(getattr(record, "take_down", None)),
    }


def _take_down(ended: TakeDown | None) -> Fact | None:
    if ended is None:
        return None
    return {
        "id": ended.pk,
        "cause": ended.cause,
        "by": ended.by_id,
        "reason": ended.reason.code if ended.reason else "",
        "note": cut(ended.note),
        "at": moment(ended.at),
    }


def moment(value: date | None) -> str | None:
    """Return a date or a moment as text, or None."""
    return value.isoformat() if value else None


def cut(value: Any) -> Any:
    """Return a value as the data may hold it: texts within their length, without NUL."""
    if not isinstance(value, str):
        return value
    # PostgreSQL keeps no NUL in JSON.
    text = value.replace("\x00", "")
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"

"""What each table of an export lists, and how a row is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Q

from pages.publishing.models import (
    ContentFixity,
    Decision,
    Delegation,
    Handover,
    PublicationRecord,
    PublicationRequest,
    RequestFile,
    TakeDown,
    VerbalApproval,
)
from portal.audit.models import AuditEntry
from portal.evidence.scope import Scope
from thai import calendar

CHUNK = 500
Row = tuple[object, ...]


def moment(at: datetime | None) -> str:
    """Return a moment as programs and people read it: Bangkok time with its distance to UTC."""
    return calendar.in_bangkok(at).isoformat(timespec="seconds") if at else ""


def requests(scope: Scope) -> Iterator[Row]:
    """Yield the requests that were sent."""
    found = PublicationRequest.objects.filter(
        scope.of_agency("agency"), scope.within("submitted_at")
    ).select_related("submitted_by")
    for row in found.order_by("submitted_at", "pk").iterator(chunk_size=CHUNK):
        yield (
            row.pk,
            row.number,
            row.title,
            row.section_title,
            row.agency_title,
            row.url,
            row.get_urgency_display(),
            row.get_status_display(),
            row.submitted_by,
            moment(row.submitted_at),
            row.content_sha256,
        )


def files(scope: Scope) -> Iterator[Row]:
    """Yield the files those requests asked to publish."""
    found = RequestFile.objects.filter(
        scope.of_agency("request__agency"), scope.within("request__submitted_at")
    ).select_related("request")
    for row in found.order_by("pk").iterator(chunk_size=CHUNK):
        yield row.pk, row.request.number, row.name, row.size, row.sha256


def decisions(scope: Scope) -> Iterator[Row]:
    """Yield every signature under a request; names are as they were when it was given."""
    found = Decision.objects.filter(scope.of_agency("request__agency"), scope.within("at"))
    for row in (
        found.select_related("request", "reason").order_by("at", "pk").iterator(chunk_size=CHUNK)
    ):
        yield (
            row.pk,
            row.request.number,
            row.request.title,
            row.get_action_display(),
            row.get_signature_display(),
            row.by_name,
            row.by_position,
            row.capacity,
            row.reason or "",
            row.note,
            row.get_channel_display(),
            ", ".join(map(str, row.checked)),
            moment(row.at),
        )


def of_records(scope: Scope, to_record: str = "") -> Q:
    """Return the condition that a publication is the agencies' own; it may have had no request."""
    unasked = Q(**{f"{to_record}request": None}) & scope.below(f"{to_record}page__")
    return scope.of_agency(f"{to_record}request__agency") | unasked


def publications(scope: Scope) -> Iterator[Row]:
    """Yield what went public, with the digest of its content."""
    found = PublicationRecord.objects.filter(of_records(scope), scope.within("published_at"))
    for row in (
        found.select_related("request", "published_by")
        .order_by("published_at", "pk")
        .iterator(chunk_size=CHUNK)
    ):
        yield (
            row.pk,
            row.request.number if row.request else "",
            row.get_basis_display(),
            row.title,
            row.url,
            row.version,
            row.published_by or "",
            moment(row.published_at),
            moment(row.visible_from),
            moment(row.visible_until),
            row.content_sha256,
        )


def content_fixity(scope: Scope) -> Iterator[Row]:
    """Yield what each request or set-up covered: names of values with their digests, as JSON."""
    asked = scope.of_agency("request__agency") & scope.within("request__submitted_at")
    unasked = scope.below("record__page__") & scope.within("record__published_at")
    found = ContentFixity.objects.filter(asked | unasked).select_related("request", "record")
    for row in found.order_by("pk").iterator(chunk_size=CHUNK):
        yield (
            row.pk,
            row.request.number if row.request else "",
            row.record_id or "",
            row.page_type,
            row.version,
            row.get_digest_form_display(),
            json.dumps(row.covered, sort_keys=True),
            json.dumps(row.classification, sort_keys=True),
            row.holder.content_sha256,
        )


def take_downs(scope: Scope) -> Iterator[Row]:
    """Yield what left the public, and why."""
    found = TakeDown.objects.filter(of_records(scope, "record__"), scope.within("at"))
    for row in (
        found.select_related("record", "by", "reason")
        .order_by("at", "pk")
        .iterator(chunk_size=CHUNK)
    ):
        yield (
            row.pk,
            row.record_id,
            row.record.title,
            row.record.url,
            row.get_cause_display(),
            row.by or "",
            row.reason or "",
            row.note,
            moment(row.at),
        )


def verbal(scope: Scope) -> Iterator[Row]:
    """Yield what was approved by word of mouth, and when it was confirmed."""
    found = VerbalApproval.objects.filter(
        scope.of_agency("decision__request__agency"), scope.within("recorded_at")
    ).select_related("decision__request", "given_by", "recorded_by", "confirmation__by")
    for row in found.order_by("recorded_at", "pk").iterator(chunk_size=CHUNK):
        settled = getattr(row, "confirmation", None)
        yield (
            row.pk,
            row.decision.request.number,
            row.decision.request.title,
            row.given_by,
            moment(row.given_at),
            row.get_channel_display(),
            row.witness,
            row.words,
            row.why_urgent,
            row.recorded_by,
            moment(row.recorded_at),
            row.due_on.isoformat(),
            settled.by if settled else "",
            moment(settled.at) if settled else "",
        )


def delegations(scope: Scope) -> Iterator[Row]:
    """Yield who stood in for whom."""
    found = Delegation.objects.filter(scope.of_agency("agency"), scope.within("recorded_at"))
    for row in found.order_by("recorded_at", "pk").iterator(chunk_size=CHUNK):
        days = row.first_day.isoformat(), row.last_day.isoformat()
        names = row.principal_name, row.deputy_name, row.get_capacity_display()
        yield row.pk, *names, *days, row.reason, moment(row.recorded_at)


def handovers(scope: Scope) -> Iterator[Row]:
    """Yield work that was given to somebody else."""
    found = Handover.objects.filter(scope.of_agency("agency"), scope.within("at"))
    for row in found.order_by("at", "pk").iterator(chunk_size=CHUNK):
        names = row.from_name, row.to_name, row.by_name
        yield row.pk, row.title, row.get_part_display(), *names, row.reason, moment(row.at)


def audit_log(scope: Scope) -> Iterator[Row]:
    """Yield the entries about the agencies' pages, and what their people did elsewhere."""
    pages, people = scope.pages(), scope.people()
    for row in AuditEntry.objects.filter(scope.within("at")).iterator(chunk_size=CHUNK):
        if _is_ours(row, pages, people):
            yield (
                row.sequence,
                moment(row.at),
                row.actor,
                row.action,
                row.object_type,
                row.object_id,
                row.title,
                row.data,
                row.previous,
                row.digest,
            )


def _is_ours(row: AuditEntry, pages: Any, people: Any) -> bool:
    # What somebody with roles in two agencies did to a page counts in that page's agency only.
    if row.object_id in pages and row.object_type.split(".")[0] in {"wagtailcore", "pages"}:
        return True
    on_page = row.object_type.split(".")[0] in {"wagtailcore", "pages"}
    on_person = row.object_type == "accounts.user" and row.object_id in people
    return not on_page and (on_person or row.actor_id in people)

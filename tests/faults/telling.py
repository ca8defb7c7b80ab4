"""What became of one item, told without numbers, so that two items can be compared."""

from __future__ import annotations

from collections.abc import Hashable

from wagtail.models import Page, Revision, TaskState

from pages.models import OfficialPage
from pages.publishing.models import (
    Decision,
    Delegation,
    Handover,
    Notice,
    PublicationRecord,
    PublicationRequest,
    TakeDown,
    VerbalConfirmation,
)
from portal.audit.models import AuditEntry
from search.engines import engine

Told = tuple[Hashable, ...]


def told(page: int) -> Told:
    """Return all that an action may change about an item."""
    there = Page.objects.filter(pk=page).first()
    if there is None:
        return ("deleted", AuditEntry.objects.filter(object_id=str(page)).count())
    versions = list(
        Revision.page_revisions.filter(object_id=str(page))
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    item = OfficialPage.objects.get(pk=page)
    return (
        ("live", there.live, there.title),
        ("public version", _place(versions, there.live_revision_id)),
        ("newest version", _place(versions, there.latest_revision_id), len(versions)),
        ("draft", there.has_unpublished_changes, there.draft_title),
        ("binned", item.binned_at is not None, item.listed_at is not None),
        ("found", f"page:{page}" in engine().fingerprints()),
        *_evidence(page, versions),
        *_around(page),
        *_people(page),
    )


def _place(versions: list[int], number: int | None) -> int | None:
    return versions.index(number) if number in versions else None


def _evidence(page: int, versions: list[int]) -> Told:
    requests = PublicationRequest.objects.filter(page_id=page).order_by("pk")
    records = PublicationRecord.objects.filter(page_id=page).order_by("pk")
    return (
        tuple((_place(versions, one.revision_id), one.status) for one in requests),
        tuple(
            Decision.objects.filter(request__page_id=page)
            .order_by("pk")
            .values_list("action", "signature", "by__username")
        ),
        tuple((_place(versions, one.revision_id), one.version) for one in records),
        tuple(TakeDown.objects.filter(record__page_id=page).values_list("cause", "by__username")),
    )


def _people(page: int) -> Told:
    """Return whose the item is, who was named for it, what was confirmed, and every deputy."""
    given = Handover.objects.filter(page_id=page).order_by("pk")
    confirmed = VerbalConfirmation.objects.filter(verbal__decision__request__page_id=page)
    return (
        ("owner", Page.objects.get(pk=page).owner_id),
        tuple(given.values_list("part", "to_person__username", "by__username")),
        tuple((one.by_id, one.paper_id is not None) for one in confirmed),
        tuple(Delegation.objects.order_by("pk").values_list("deputy__username", "end__by")),
    )


def _around(page: int) -> Told:
    """Return workflow steps, notices and log, each in an order of its own."""
    steps = TaskState.objects.filter(workflow_state__object_id=str(page)).order_by("pk")
    notices = Notice.objects.filter(request__page_id=page)
    lines = AuditEntry.objects.filter(object_id=str(page)).order_by("sequence")
    return (
        tuple(steps.values_list("status", "workflow_state__status")),
        tuple(sorted(notices.values_list("kind", "person__username"))),
        tuple(lines.values_list("action", flat=True)),
    )

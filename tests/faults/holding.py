"""What must hold whenever nobody is at work: every complaint is one bad outcome."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from wagtail.models import Page, TaskState, WorkflowState

from pages.models import ItemPage
from pages.publishing import fixity
from pages.publishing.models import (
    Decision,
    Delegation,
    DelegationEnd,
    Handover,
    PublicationRecord,
    PublicationRequest,
    Status,
    VerbalApproval,
    VerbalConfirmation,
)
from pages.search_entries import entry_of, key_of
from portal.audit.chain import START, content_of
from portal.audit.models import AuditEntry
from portal.audit.verification import first_fault
from search.engines import engine

# The last signature under a request in each state.
SIGNED = {
    Status.SUBMITTED: "submit",
    Status.APPROVED: "approve",
    Status.RETURNED: "return",
    Status.REJECTED: "reject",
    Status.WITHDRAWN: "withdraw",
    Status.PUBLISHED: "publish",
}
# Where the workflow of an item stands in each state of its newest request.
STEPS = {
    Status.SUBMITTED: ("in_progress", "approvaltask"),
    Status.APPROVED: ("in_progress", "publicationtask"),
    Status.RETURNED: ("needs_changes", "approvaltask"),
}
# What the log calls each signature.
LOGGED = {"return": "send_back"}


def complaints(page: int | None = None) -> list[str]:
    """Return all that is wrong in the database, or with one item, the tree and the chain."""
    return [
        *unrecorded(page),
        *unpublished(page),
        *unsigned(page),
        *misplaced(page),
        *unlogged(page),
        *unwritten(page),
        *unindexed(page),
        *broken_tree(),
        *broken_chain(page),
    ]


def only(field: str, page: object) -> Q:
    """Narrow a question to one item, or leave it open."""
    return Q() if page is None else Q(**{field: page})


def standing(page: int | None) -> QuerySet[PublicationRecord]:
    """Return the newest record of each item that nobody took down."""
    newest = PublicationRecord.objects.filter(page=OuterRef("page")).order_by("-pk").values("pk")
    return PublicationRecord.objects.filter(
        only("page_id", page), pk=Subquery(newest[:1]), take_down__isnull=True
    ).select_related("fixity", "request__fixity")


def unrecorded(page: int | None) -> list[str]:
    """No public item without a record of exactly that version."""
    known = {(one.page_id, one.revision_id): fixity.of_record(one) for one in standing(page)}
    found = []
    for one in Page.objects.filter(only("pk", page), live=True, depth__gt=1).specific():
        said = known.get((one.pk, one.live_revision_id))
        if said is None or fixity.altered_values(one, said):
            found.append(f"page {one.pk} is public without its record")
    return found


def unpublished(page: int | None) -> list[str]:
    """No record without its public item and its published request; no schedule lost."""
    found = []
    for record in standing(page):
        item = Page.objects.filter(pk=record.page_id).first()
        if item is None or not item.live or item.live_revision_id != record.revision_id:
            found.append(f"record {record.pk} has no public item")
    asked = PublicationRecord.objects.filter(only("page_id", page)).exclude(request=None)
    kept = Q(visible_until=F("request__publish_until"))
    kept |= Q(visible_until=None, request__publish_until=None)
    found += [f"record {one.pk} lost its schedule" for one in asked.exclude(kept)]
    requests = PublicationRequest.objects.filter(only("page_id", page), status=Status.PUBLISHED)
    wrong = asked.exclude(request__status=Status.PUBLISHED)
    found += [f"request {one.pk} is published off record" for one in requests.filter(record=None)]
    return found + [f"record {one.pk} of a request that is not published" for one in wrong]


def unsigned(page: int | None) -> list[str]:
    """Every request stands where its last signature left it; no step is signed twice."""
    found = []
    asked = PublicationRequest.objects.filter(only("page_id", page))
    for request in asked.prefetch_related("decisions"):
        acts = [one.action for one in sorted(request.decisions.all(), key=lambda one: one.pk)]
        if not acts or acts[-1] != SIGNED[Status(request.status)] or len(acts) != len(set(acts)):
            found.append(f"request {request.pk} is {request.status} but signed {acts}")
    spoken = Decision.objects.filter(only("request__page_id", page)).exclude(channel="screen")
    words = VerbalApproval.objects.filter(only("decision__request__page_id", page))
    if set(spoken.values_list("pk", flat=True)) != set(words.values_list("decision_id", flat=True)):
        found.append("a spoken approval has no record of its words")
    waiting = Counter(asked.open().values_list("page_id", flat=True))
    return found + [f"page {pk} waits {often} times" for pk, often in waiting.items() if often > 1]


def misplaced(page: int | None) -> list[str]:
    """The workflow waits at the step that the request waits for."""
    newest = PublicationRequest.objects.filter(page=OuterRef("page")).order_by("-pk").values("pk")
    last = PublicationRequest.objects.filter(only("page_id", page), pk=Subquery(newest[:1]))
    wanted = Counter(
        (str(one.page_id), *STEPS[Status(one.status)])
        for one in last.filter(status__in=list(STEPS))
    )
    key = None if page is None else str(page)
    running = WorkflowState.objects.filter(
        only("object_id", key), status__in=["in_progress", "needs_changes"]
    )
    there = Counter(
        (one.object_id, one.status, one.current_task_state.task.content_type.model)
        for one in running.select_related("current_task_state__task__content_type")
    )
    steps = TaskState.objects.filter(only("workflow_state__object_id", key), status="in_progress")
    late = steps.exclude(workflow_state__status="in_progress")
    found = [f"step {one.pk} waits though its workflow ended" for one in late]
    return found + [f"workflow and request differ: {odd}" for odd in differing(there, wanted)]


def unlogged(page: int | None) -> list[str]:
    """Each signature has one line in the audit log, and each line its signature."""
    asked = Decision.objects.filter(only("request__page_id", page))
    signed = Counter(
        (LOGGED.get(act, act) if channel == "screen" else "verbal", number)
        for act, channel, number in asked.values_list("action", "channel", "request__number")
    )
    acts = {f"publishing.{LOGGED.get(act, act)}" for act in SIGNED.values()} | {"publishing.verbal"}
    key = None if page is None else str(page)
    lines = AuditEntry.objects.filter(only("object_id", key), action__in=acts)
    logged = Counter(
        (action.removeprefix("publishing."), data["request"])
        for action, data in lines.values_list("action", "data")
    )
    return [f"signatures and log differ: {odd}" for odd in differing(signed, logged)]


def unwritten(page: int | None) -> list[str]:
    """Handovers, confirmations and deputies each have one line in the audit log."""
    key = None if page is None else str(page)
    given = Handover.objects.filter(only("page_id", page))
    spoken = VerbalConfirmation.objects.filter(only("verbal__decision__request__page_id", page))
    there = {
        "publishing.handed_over": (given, only("object_id", key)),
        "publishing.confirm_verbal": (spoken, only("object_id", key)),
        # These belong to the agency, whatever item is looked at.
        "publishing.delegate": (Delegation.objects.all(), Q()),
        "publishing.delegation_ended": (DelegationEnd.objects.all(), Q()),
    }
    found = []
    for action, (rows, whose) in there.items():
        numbers = rows.count(), AuditEntry.objects.filter(whose, action=action).count()
        if len(set(numbers)) > 1:
            found.append(f"{action}: {numbers[0]} rows, {numbers[1]} lines")
    return found


def unindexed(page: int | None) -> list[str]:
    """What is public or will be is in the search index as it stands, and nothing else is."""
    wanted = {}
    for record in standing(page).exclude(page=None):
        item = Page.objects.get(pk=record.page_id).specific
        if isinstance(item, ItemPage) and item.live:
            wanted[key_of(item)] = entry_of(item, record).fingerprint()
    there = {
        key: said
        for key, said in engine().fingerprints().items()
        if page is None or key == f"page:{page}"
    }
    odd = set(wanted.items()) ^ set(there.items())
    return [f"index and items differ: {key}" for key, _ in sorted(odd)]


def broken_tree() -> list[str]:
    """The tree of pages is whole."""
    rows = Page.objects.order_by("path").values_list("path", "depth", "numchild")
    return _problems_of(tuple(rows))


@lru_cache(maxsize=8)
def _problems_of(rows: tuple[tuple[str, int, int], ...]) -> list[str]:
    """Ask treebeard about the tree that stands in these rows: slow, so once for each tree."""
    names = ("characters", "paths", "orphans", "depths", "children")
    problems = zip(names, Page.find_problems(), strict=False)
    return [f"tree: wrong {name} {found}" for name, found in problems if found] if rows else []


# Up to where the chain was walked last, and the digest found there.
_walked: list[Any] = [0, START]


def broken_chain(page: int | None) -> list[str]:
    """The audit chain verifies; asked about everything, also each row of evidence it speaks of."""
    if page is None:
        fault = first_fault()
        return [str(fault)] if fault else []
    at, digest = _walked
    if not AuditEntry.objects.filter(sequence=at, digest=digest).exists():
        at, digest = 0, START
    for entry in AuditEntry.objects.filter(sequence__gt=at).order_by("sequence"):
        whole = entry.digest == content_of(entry).digest(digest)
        if not whole or (entry.sequence, entry.previous) != (at + 1, digest):
            return [f"audit entry {entry.sequence} breaks the chain"]
        at, digest = entry.sequence, entry.digest
    _walked[:] = at, digest
    return []


def differing(one: Counter[Any], other: Counter[Any]) -> list[Any]:
    """Return what is in one of two counts and not in the other."""
    return list((one - other) + (other - one))

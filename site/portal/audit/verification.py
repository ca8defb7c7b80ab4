"""Does everything still say what it said? The chain, its checkpoints, the rows of evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Subquery

from pages.publishing.models import Decision, PublicationRequest, Status
from pages.publishing.models.evidence import Act
from portal.audit import chain, checkpoints, claims
from portal.audit.claims import Claim
from portal.audit.models import AuditEntry

# Where a request stands after the last signature under it.
STANDS: dict[str, str] = {
    Act.SUBMIT: Status.SUBMITTED,
    Act.APPROVE: Status.APPROVED,
    Act.RETURN: Status.RETURNED,
    Act.REJECT: Status.REJECTED,
    Act.WITHDRAW: Status.WITHDRAWN,
    Act.PUBLISH: Status.PUBLISHED,
}
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing that does not hold: what it is, and what is wrong with it."""

    what: str
    reason: str

    def __str__(self) -> str:
        return f"{self.what}: {self.reason}"


class _Ledger:
    """All claims of a chain by table and row."""

    def __init__(self) -> None:
        self.claims: defaultdict[str, dict[int, list[Claim]]] = defaultdict(dict)

    def learn(self, entry: AuditEntry) -> None:
        """Keep what an entry claims about rows of evidence."""
        stored = entry.data.get(claims.KEY, ()) if isinstance(entry.data, dict) else ()
        for one in stored:
            claim = claims.read(one)
            self.claims[claim.table].setdefault(claim.row, []).append(claim)


def first_fault(*elsewhere: Path) -> Fault | None:
    """Walk chain, checkpoints (ours and copies kept elsewhere) and evidence; return what is wrong.

    The chain comes first: what it says about the rest counts only while it holds.
    """
    ledger = _Ledger()
    broken = chain.first_break(ledger.learn)
    if broken is not None:
        return Fault(f"audit entry {broken.sequence}", broken.reason)
    for folder in (None, *elsewhere):
        for problem in checkpoints.problems(settings.DATA, folder):
            return Fault(*problem)
    return next(_evidence_faults(ledger), None)


def _evidence_faults(ledger: _Ledger) -> Iterator[Fault]:
    for model, table in claims.tables().items():
        yield from _table_faults(model, table.name, ledger.claims[table.name])
    yield from _standing_faults()


def _table_faults(
    model: type[models.Model], name: str, claimed: dict[int, list[Claim]]
) -> Iterator[Fault]:
    missing = set(claimed)
    for row in model._default_manager.order_by("pk").values().iterator(chunk_size=CHUNK):
        what = f"{name} row {row['id']}"
        missing.discard(row["id"])
        if row["id"] not in claimed:
            yield Fault(what, "not in the audit log")
        elif not all(_holds(claim, row) for claim in claimed[row["id"]]):
            yield Fault(what, "changed")
    for key in sorted(missing):
        yield Fault(f"{name} row {key}", "missing")


def _holds(claim: Claim, row: dict[str, Any]) -> bool:
    # A pointer may become empty when a draft is deleted; it never points elsewhere.
    pointers = all(row[name] in {None, value} for name, value in claim.pointers)
    return pointers and set(claim.columns) <= row.keys() and _same(claim, row)


def _same(claim: Claim, row: dict[str, Any]) -> bool:
    return claims.digest(row, claim.columns) == claim.sha256


def _standing_faults() -> Iterator[Fault]:
    """Find requests whose status, the one column that moves, is not what was signed last."""
    last = Decision.objects.filter(request=OuterRef("pk"), action__in=STANDS).order_by("-pk")
    signed = PublicationRequest.objects.annotate(last=Subquery(last.values("action")[:1]))
    rows = signed.order_by("pk").values_list("pk", "status", "last")
    for key, status, act in rows.iterator(chunk_size=CHUNK):
        if STANDS.get(act) != status:
            yield Fault(f"publishing_publicationrequest row {key}", "status was never signed")

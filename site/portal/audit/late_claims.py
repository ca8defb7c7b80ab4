"""Claims of rows of evidence that a migration wrote: no act is logged there, so they come late."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any

from django.apps.registry import Apps
from django.utils import timezone

from pages.publishing.append_only import Table
from portal.audit import claims
from portal.audit.chain import START, content_of

# Rows a single entry of the chain claims, so that no entry grows without end.
MOST = 1000


def claim_rows(apps: Apps, table: Table, keys: Collection[int] | None = None) -> int:
    """Append entries that claim these rows of a table, or all of it; return how many rows.

    Takes the models of a migration. An empty table needs no entry.
    """
    model = next((one for one in apps.get_models() if one._meta.db_table == table.name), None)
    if model is None:
        return 0
    if keys is None:
        keys = model._default_manager.values_list("pk", flat=True)
    found = claims.claims(model, table, keys)
    return sum(append(apps, some) for some in _portions(one.plain() for one in found))


def _portions(claimed: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while some := list(islice(claimed, MOST)):
        yield some


def append(apps: Apps, claimed: list[dict[str, Any]]) -> int:
    """Append one entry with these claims to the chain; return how many there are."""
    entries = apps.get_model("audit", "AuditEntry")._default_manager
    last = entries.order_by("-sequence").first()
    entry = entries.model(
        sequence=last.sequence + 1 if last else 1,
        at=timezone.now(),
        action="audit.claim",
        object_type="audit.auditentry",
        object_id="",
        title="",
        data={claims.KEY: json.loads(json.dumps(claimed))},
        previous=last.digest if last else START,
    )
    entry.digest = content_of(entry).digest(entry.previous)
    entry.save(force_insert=True)
    return len(claimed)


def claim_recorded(apps: Apps, table: str, keys: Collection[int], **_: Any) -> None:
    """Receive rows that a step of a migration recorded, and claim them in its transaction."""
    known = {one.name: one for one in claims.tables().values()}
    claim_rows(apps, known[table], keys)

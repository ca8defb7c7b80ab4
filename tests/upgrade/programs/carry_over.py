"""An office from before fixity by value: its evidence is carried over, but for an altered version.

No older release can be run here, so a loaded office is set back: the old digests in their columns
and in the audit log, and no table of fixity.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from wagtail.models import Revision

from pages.publishing import append_only, fixity
from pages.publishing.models import (
    ContentFixity,
    PublicationRecord,
    PublicationRequest,
    SchemaChange,
    Status,
)
from pages.publishing.whole_revision import whole_digest
from portal.audit import claims
from portal.audit.chain import START, content_of
from portal.audit.late_claims import claim_rows
from portal.audit.models import AuditEntry
from upgrade import inside

STEPS = (("publishing", "0006_content_fixity"), ("audit", "0004_claim_content_fixity"))


def main() -> dict[str, Any]:
    """Set the office back, alter one version, upgrade; return what was seen."""
    set_back()
    altered, honest = PublicationRequest.objects.filter(status=Status.APPROVED).order_by("pk")
    content = altered.revision.content | {"details": "แก้จากคอนโซลก่อนการปรับรุ่น"}
    Revision.objects.filter(pk=altered.revision_id).update(content=content)
    before = digests()
    held = {one.pk: holds(one) for one in PublicationRequest.objects.all()}
    upgrade()
    return {
        "held": held == {one.pk: opens(one) for one in PublicationRequest.objects.all()},
        "closed": [pk for pk, answer in held.items() if not answer] == [altered.pk],
        "digests": digests() == before,
        "holders": len(held) + PublicationRecord.objects.filter(request=None).count(),
        "forms": list(ContentFixity.objects.values_list("digest_form", flat=True)),
        "unarmed": inside.without_triggers(),
        "expected": f"not as approved: {altered.page_id} {altered.title}, version (no fixity)",
        "alarms": inside.alarms(),
        "refusals": [inside.publish(altered), inside.publish(honest)],
    }


def holds(request: PublicationRequest) -> bool:
    """Return what the gate asked before: does the whole revision have the digest that was kept?"""
    return whole_digest(request.revision.content) == request.content_sha256


def opens(request: PublicationRequest) -> bool:
    """Return what the gate asks now."""
    covered = getattr(request, "fixity", None)
    kept = request.content_sha256
    return covered is not None and not fixity.altered_version(request.revision, covered, kept)


def digests() -> list[tuple[int, str]]:
    """Return the digest that each request and each record keeps."""
    models = (PublicationRequest, PublicationRecord)
    return [row for one in models for row in one.objects.values_list("pk", "content_sha256")]


def set_back() -> None:
    """Make the office as the release before left it."""
    armed = append_only.armed_tables()
    append_only.disarm(connection, armed)
    for model in (PublicationRequest, PublicationRecord):
        for row in model.objects.select_related("revision"):
            told = whole_digest(row.revision.content)
            model.objects.filter(pk=row.pk).update(content_sha256=told)
    with connection.schema_editor() as editor:
        for model in (ContentFixity, SchemaChange):
            editor.delete_model(model)
    claim_anew()
    append_only.arm(connection, (one for one in armed if one not in append_only.COVERED))
    recorder = MigrationRecorder(connection)
    for step in later():
        recorder.record_unapplied(*step)


def claim_anew() -> None:
    """Write the chain once more, with the claims of the evidence as it stands now at its end."""
    previous = START
    for entry in AuditEntry.objects.order_by("sequence"):
        entry.data.pop(claims.KEY, None)
        entry.previous, entry.digest = previous, content_of(entry).digest(previous)
        entry.save()
        previous = entry.digest
    for table in (*append_only.EVIDENCE, *append_only.STANDING_IN):
        claim_rows(apps, table)


def later() -> list[tuple[str, str]]:
    """Return the two steps and every migration that builds on them."""
    graph = MigrationLoader(connection).graph
    return [key for step in STEPS for key in graph.backwards_plan(step)]


def upgrade() -> None:
    """Carry over; the tables of later migrations are there already."""
    for app, name in STEPS:
        inside.migrate(app, name)
    inside.migrate("--fake")

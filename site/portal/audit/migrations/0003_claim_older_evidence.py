"""Claim the evidence that was written before entries of the chain claimed theirs."""

import json

from django.db import migrations
from django.utils import timezone

from pages.publishing.append_only import EVIDENCE, STANDING_IN
from portal.audit import claims
from portal.audit.chain import START, content_of


def claim(apps, schema_editor):
    """Append one entry that claims every row there is; an empty database needs none."""
    models = {model._meta.db_table: model for model in apps.get_app_config("publishing").get_models()}
    found = [
        one.plain()
        for table in (*EVIDENCE, *STANDING_IN)
        if table.name in models
        for one in claims.claims(
            models[table.name], table, models[table.name].objects.values_list("pk", flat=True)
        )
    ]
    if not found:
        return
    entries = apps.get_model("audit", "AuditEntry").objects
    last = entries.order_by("-sequence").first()
    entry = entries.model(
        sequence=last.sequence + 1 if last else 1,
        at=timezone.now(),
        action="audit.claim",
        object_type="audit.auditentry",
        object_id="",
        title="",
        data={claims.KEY: json.loads(json.dumps(found))},
        previous=last.digest if last else START,
    )
    entry.digest = content_of(entry).digest(entry.previous)
    entry.save(force_insert=True)


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_append_only"), ("publishing", "0004_standing_in")]
    operations = [migrations.RunPython(claim, migrations.RunPython.noop)]

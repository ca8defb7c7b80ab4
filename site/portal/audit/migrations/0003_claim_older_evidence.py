"""Claim the evidence that was written before entries of the chain claimed theirs."""

from django.db import migrations

from pages.publishing.append_only import EVIDENCE, STANDING_IN
from portal.audit import claims
from portal.audit.late_claims import append


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
    if found:
        append(apps, found)


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_append_only"), ("publishing", "0004_standing_in")]
    operations = [migrations.RunPython(claim, migrations.RunPython.noop)]

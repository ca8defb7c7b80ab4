"""Claim the fixity that older evidence was given when it was carried over."""

from django.db import migrations

from pages.publishing.append_only import COVERED
from portal.audit.late_claims import claim_rows


def claim(apps, schema_editor):
    for table in COVERED:
        claim_rows(apps, table)


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_claim_older_evidence"), ("publishing", "0006_content_fixity")]
    operations = [migrations.RunPython(claim, migrations.RunPython.noop)]

"""Let the database itself refuse to change or delete evidence."""

from django.db import migrations

from pages.publishing.append_only import EVIDENCE, arm, disarm


class Migration(migrations.Migration):
    dependencies = [("publishing", "0001_initial")]
    operations = [
        migrations.RunPython(
            lambda apps, editor: arm(editor.connection, EVIDENCE),
            lambda apps, editor: disarm(editor.connection, EVIDENCE),
        )
    ]

"""Let the database itself refuse to change or delete printed papers."""

from django.db import migrations

from pages.publishing.append_only import arm, disarm
from portal.paper.tables import TABLES


class Migration(migrations.Migration):
    dependencies = [("paper", "0001_initial")]
    operations = [
        migrations.RunPython(
            lambda apps, editor: arm(editor.connection, TABLES),
            lambda apps, editor: disarm(editor.connection, TABLES),
        )
    ]

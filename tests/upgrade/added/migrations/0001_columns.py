"""Adds a column to tables of three other apps; on SQLite one of evidence is made anew by that."""

from django.db import migrations, models


class AddTo(migrations.AddField):
    """Add a column to a table of another app."""

    def __init__(self, app, model_name, name, field):
        self.app = app
        super().__init__(model_name, name, field)

    def state_forwards(self, app_label, state):
        super().state_forwards(self.app, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        super().database_forwards(self.app, schema_editor, from_state, to_state)


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0004_garuda"),
        ("publishing", "0006_content_fixity"),
        ("wagtailcore", "0098_apitoken"),
    ]
    operations = [
        AddTo("wagtailcore", "page", "reading_minutes", models.IntegerField(default=3)),
        AddTo("pages", "officialpage", "audience", models.CharField(max_length=100, default="ทุกคน")),
        AddTo(
            "publishing", "decision", "room", models.CharField(max_length=100, default="ห้องประชุม")
        ),
    ]

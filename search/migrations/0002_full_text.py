"""Create the full-text tables where the index lives in SQLite."""

from django.db import migrations

from search.engines import sqlite_tables


def create(apps, schema_editor):
    sqlite_tables.create(schema_editor.connection)


def drop(apps, schema_editor):
    sqlite_tables.drop(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(create, drop)]

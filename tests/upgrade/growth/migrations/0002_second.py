"""Adds, renames, widens and removes columns; with GROWTH_DECLARED=no it says nothing of that."""

import os

import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models

from pages.publishing.migration_steps import Declared, Removed, Renamed, Widened

STEPS = [
    migrations.AddField("grownpage", "audience", models.CharField(max_length=100, default="ทุกคน")),
    migrations.AddField("stage", "desk", models.CharField(max_length=100, default="โต๊ะกลาง")),
    # What only takes more, and reads the same afterwards, needs no declaration.
    migrations.AlterField("grownpage", "place", models.CharField(max_length=200)),
    migrations.AlterField(
        "grownpage", "price", models.DecimalField(max_digits=12, decimal_places=4)
    ),
    Renamed("grownpage", "caption", "heading"),
    migrations.RenameField("grownpage", "caption", "heading"),
    Renamed("stage", "words", "text"),
    migrations.RenameField("stage", "words", "text"),
    Renamed("grownpage", "stages", "steps"),
    migrations.AlterField(
        "stage",
        "page",
        modelcluster.fields.ParentalKey(
            on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="growth.grownpage"
        ),
    ),
    Widened("grownpage", "visits"),
    migrations.AlterField(
        "grownpage", "visits", models.DecimalField(max_digits=12, decimal_places=2)
    ),
    Widened("grownpage", "is_free"),
    migrations.AlterField("grownpage", "is_free", models.IntegerField()),
    Widened("stage", "minutes"),
    migrations.AlterField("stage", "minutes", models.DecimalField(max_digits=6, decimal_places=1)),
    Removed("grownpage", "leaving"),
    migrations.RemoveField("grownpage", "leaving"),
    Removed("stage", "remark"),
    migrations.RemoveField("stage", "remark"),
    Removed("contact"),
    migrations.DeleteModel("contact"),
]


class Migration(migrations.Migration):
    dependencies = [("growth", "0001_first")]
    operations = [
        one
        for one in STEPS
        if os.environ.get("GROWTH_DECLARED") != "no" or not isinstance(one, Declared)
    ]

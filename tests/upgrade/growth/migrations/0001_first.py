"""The page type as it was first released."""

import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models

ROW = [
    ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False)),
    ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
]


def of_the_page(relation):
    return modelcluster.fields.ParentalKey(
        on_delete=django.db.models.deletion.CASCADE, related_name=relation, to="growth.grownpage"
    )


class Migration(migrations.Migration):
    initial = True
    dependencies = [("pages", "0004_garuda"), ("publishing", "0006_content_fixity")]

    operations = [
        migrations.CreateModel(
            name="GrownPage",
            fields=[
                (
                    "officialpage_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="pages.officialpage",
                    ),
                ),
                ("place", models.CharField(max_length=100)),
                ("caption", models.CharField(max_length=100)),
                ("visits", models.IntegerField()),
                ("is_free", models.BooleanField()),
                ("price", models.DecimalField(decimal_places=2, max_digits=8)),
                ("leaving", models.CharField(max_length=100)),
            ],
            bases=("pages.officialpage",),
        ),
        migrations.CreateModel(
            name="Stage",
            fields=[
                *ROW,
                ("words", models.CharField(max_length=100)),
                ("minutes", models.IntegerField()),
                ("remark", models.CharField(max_length=100)),
                ("room", models.CharField(max_length=100)),
                ("page", of_the_page("stages")),
            ],
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                *ROW,
                ("telephone", models.CharField(max_length=100)),
                ("page", of_the_page("contacts")),
            ],
        ),
    ]

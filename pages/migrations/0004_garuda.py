"""Let an agency set the Garuda of its official papers."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0001_initial"),
        ("pages", "0003_house"),
    ]

    operations = [
        migrations.AddField(
            model_name="appearance",
            name="garuda",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="documents.storedfile",
                verbose_name="Garuda emblem of official papers",
            ),
        ),
    ]

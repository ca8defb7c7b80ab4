"""Create the tables of index entries and their texts."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='IndexedEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=100, unique=True)),
                ('kind', models.CharField(max_length=50)),
                ('agency', models.CharField(max_length=50)),
                ('section', models.CharField(max_length=50)),
                ('language', models.CharField(max_length=10)),
                ('fiscal_year', models.SmallIntegerField(null=True)),
                ('file_type', models.CharField(max_length=20)),
                ('facets', models.CharField(max_length=400)),
                ('visible_from', models.BigIntegerField(db_index=True)),
                ('visible_until', models.BigIntegerField()),
                ('length', models.PositiveIntegerField()),
                ('analysis', models.PositiveSmallIntegerField()),
                ('fingerprint', models.CharField(max_length=32)),
            ],
        ),
        migrations.CreateModel(
            name='IndexedText',
            fields=[
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='text', serialize=False, to='search.indexedentry')),
                ('shown', models.BinaryField()),
                ('tokens', models.BinaryField()),
            ],
        ),
    ]

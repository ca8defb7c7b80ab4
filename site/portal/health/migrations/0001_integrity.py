"""What the comparisons of integrity found when they last ran."""

from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='IntegrityCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject', models.CharField(choices=[('public', 'Content that is not as it was approved'), ('audit', 'Evidence that does not hold'), ('files', 'Files that are not as they were received'), ('search', 'Search entries that differ from what is public')], max_length=10, unique=True)),
                ('ran_at', models.DateTimeField()),
                ('count', models.PositiveIntegerField(default=0)),
                ('findings', models.JSONField(default=list)),
            ],
            options={
                'verbose_name': 'integrity check',
                'verbose_name_plural': 'integrity checks',
            },
        ),
    ]

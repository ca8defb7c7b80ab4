"""Fixity of content, value by value; what was approved before is carried over with its proof."""

import django.db.models.deletion
from django.db import migrations, models

from pages.publishing.append_only import COVERED, arm, disarm
from pages.publishing.carrying_over import carry_over


class Migration(migrations.Migration):

    dependencies = [
        ('publishing', '0005_holidays_and_reminders'),
        # Page types as they are when the fixity of older evidence is taken.
        ('pages', '0004_garuda'),
    ]

    operations = [
        migrations.CreateModel(
            name='SchemaChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('renamed', 'renamed'), ('removed', 'removed'), ('widened', 'widened')], max_length=10)),
                ('page_type', models.CharField(max_length=100)),
                ('name', models.CharField(max_length=150)),
                ('name_now', models.CharField(blank=True, max_length=150)),
                ('was', models.JSONField(null=True)),
                ('migration', models.CharField(max_length=150)),
                ('at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'schema change',
                'verbose_name_plural': 'schema changes',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='ContentFixity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page_type', models.CharField(max_length=100)),
                ('version', models.PositiveSmallIntegerField()),
                ('digest_form', models.PositiveSmallIntegerField(choices=[(0, 'whole revision'), (1, 'by value')])),
                ('covered', models.JSONField(default=dict)),
                ('classification', models.JSONField(default=dict)),
                ('schema', models.PositiveBigIntegerField(default=0)),
                ('record', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='fixity', to='publishing.publicationrecord')),
                ('request', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='fixity', to='publishing.publicationrequest')),
            ],
            options={
                'verbose_name': 'fixity of content',
                'verbose_name_plural': 'fixity of content',
                'constraints': [models.CheckConstraint(condition=models.Q(('request__isnull', True), ('record__isnull', True), _connector='XOR'), name='fixity_of_a_request_or_a_record')],
            },
        ),
        migrations.RunPython(lambda apps, editor: carry_over(apps), migrations.RunPython.noop),
        migrations.RunPython(
            lambda apps, editor: arm(editor.connection, COVERED),
            lambda apps, editor: disarm(editor.connection, COVERED),
        ),
    ]

"""Deputies and handovers, what a signature says about them, and the ticks of the checklist."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from pages.publishing.append_only import CODED, STANDING_IN, Table, arm, disarm


# SQLite rebuilds a table to add a column, and its triggers go with the old one.
WIDENED = (Table("publishing_decision"),)


class Migration(migrations.Migration):

    dependencies = [
        ('publishing', '0003_reasons'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, editor: disarm(editor.connection, WIDENED),
            lambda apps, editor: arm(editor.connection, WIDENED),
        ),
        migrations.AddField(
            model_name='decision',
            name='acting_capacity',
            field=models.CharField(blank=True, choices=[('acting', 'acting for'), ('on_behalf', 'on behalf of')], max_length=12),
        ),
        migrations.AddField(
            model_name='decision',
            name='acting_for',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='decision',
            name='acting_name',
            field=models.CharField(blank=True, max_length=255),
        ),
        migrations.AddField(
            model_name='decision',
            name='acting_position',
            field=models.CharField(blank=True, max_length=150),
        ),
        migrations.AddField(
            model_name='decision',
            name='checked',
            field=models.JSONField(default=list),
        ),
        migrations.AlterField(
            model_name='notice',
            name='kind',
            field=models.CharField(choices=[('waiting', 'Waiting for your decision'), ('returned', 'Returned to you for correction'), ('rejected', 'Not approved'), ('approved', 'Approved, waiting to be published'), ('published', 'Published'), ('expired', 'Publication period ended, taken down'), ('taken_down', 'Taken down'), ('handed_over', 'Handed over to you')], max_length=12),
        ),
        migrations.CreateModel(
            name='Delegation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('principal_name', models.CharField(max_length=255)),
                ('principal_position', models.CharField(blank=True, max_length=150)),
                ('deputy_name', models.CharField(max_length=255)),
                ('capacity', models.CharField(choices=[('acting', 'acting for'), ('on_behalf', 'on behalf of')], default='acting', max_length=12)),
                ('first_day', models.DateField()),
                ('last_day', models.DateField()),
                ('reason', models.TextField()),
                ('recorded_at', models.DateTimeField()),
                ('agency', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
                ('deputy', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('principal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'delegation',
                'verbose_name_plural': 'delegations',
                'ordering': ['-first_day', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='DelegationEnd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('reason', models.TextField(blank=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('delegation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='end', to='publishing.delegation')),
            ],
            options={
                'verbose_name': 'delegation ended early',
                'verbose_name_plural': 'delegations ended early',
            },
        ),
        migrations.CreateModel(
            name='Handover',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(choices=[('owner', 'Writing and answering'), ('decider', 'Approving this one request')], max_length=10)),
                ('title', models.CharField(max_length=255)),
                ('from_name', models.CharField(blank=True, max_length=255)),
                ('to_name', models.CharField(max_length=255)),
                ('reason', models.TextField()),
                ('by_name', models.CharField(max_length=255)),
                ('at', models.DateTimeField()),
                ('agency', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('from_person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='handovers', to=settings.WAGTAIL_PAGE_MODEL)),
                ('request', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='handovers', to='publishing.publicationrequest')),
                ('to_person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'handover',
                'verbose_name_plural': 'handovers',
                'ordering': ['at', 'pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='delegation',
            constraint=models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('first_day'))), name='a_delegation_ends_after_it_begins'),
        ),
        migrations.RunPython(
            lambda apps, editor: arm(editor.connection, (*WIDENED, *STANDING_IN, *CODED)),
            lambda apps, editor: disarm(editor.connection, (*WIDENED, *STANDING_IN, *CODED)),
        ),
    ]

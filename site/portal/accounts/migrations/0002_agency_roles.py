"""The groups that stand for the roles of an agency."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name='AgencyRole',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('owner', 'Information owner'), ('approver', 'Approver'), ('webmaster', 'Web master'), ('administrator', 'Administrator'), ('auditor', 'Auditor'), ('records', 'Records officer')], max_length=20)),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='role_groups', to="wagtailcore.page")),
                ('group', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='agency_role', to='auth.group')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('agency', 'role'), name='one_group_per_agency_and_role')],
            },
        ),
    ]

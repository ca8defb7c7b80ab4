"""Keep printed papers with the data they were made from."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Rendition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('form', 'Publication request form'), ('memo', 'Covering memo'), ('certificate', 'Certificate of history'), ('announcement', 'Announcement of the publication procedure'), ('batch', 'Several request forms')], max_length=12)),
                ('code', models.CharField(max_length=20, unique=True)),
                ('item', models.PositiveBigIntegerField(null=True)),
                ('subjects', models.JSONField(default=list)),
                ('title', models.CharField(max_length=255)),
                ('data', models.JSONField()),
                ('data_sha256', models.CharField(max_length=64)),
                ('pdf', models.BinaryField()),
                ('pdf_sha256', models.CharField(max_length=64)),
                ('template_version', models.CharField(max_length=64)),
                ('made_at', models.DateTimeField()),
                ('agency', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'printed paper',
                'verbose_name_plural': 'printed papers',
                'ordering': ['-made_at', '-pk'],
                'constraints': [models.UniqueConstraint(fields=('kind', 'template_version', 'data_sha256'), name='one_rendition_of_data')],
            },
        ),
    ]

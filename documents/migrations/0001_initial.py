"""Create stored files, their extracted text and the findings of screening."""

import django.db.models.deletion
import documents.storage
import modelsearch.index
import taggit.managers
import wagtail.models.media
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ExtractedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(max_length=64)),
                ('page', models.PositiveIntegerField()),
                ('reading', models.CharField(choices=[('layer', 'Text inside the file'), ('decoded', 'Text decoded from the symbols of an old font'), ('repaired', 'Text repaired by dictionary'), ('ocr', 'Text read from the picture')], default='layer', max_length=10)),
                ('is_best', models.BooleanField(default=True)),
                ('text', models.TextField()),
                ('quality', models.FloatField(null=True)),
            ],
            options={
                'verbose_name': 'Extracted text',
                'verbose_name_plural': 'Extracted texts',
                'ordering': ('page', '-is_best', 'reading'),
                'constraints': [models.UniqueConstraint(fields=('sha256', 'page', 'reading'), name='documents_one_text_per_reading')],
            },
        ),
        migrations.CreateModel(
            name='StoredFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('file_size', models.PositiveBigIntegerField(editable=False, null=True)),
                ('file_hash', models.CharField(blank=True, editable=False, max_length=40)),
                ('file', models.FileField(storage=documents.storage.originals, upload_to=documents.storage.unguessable, verbose_name='file')),
                ('sha256', models.CharField(db_index=True, editable=False, max_length=64, verbose_name='Fingerprint (SHA-256)')),
                ('media_type', models.CharField(editable=False, max_length=100)),
                ('format', models.CharField(db_index=True, editable=False, max_length=10, verbose_name='File type')),
                ('original_name', models.CharField(editable=False, max_length=255, verbose_name='File name')),
                ('pages', models.PositiveIntegerField(editable=False, null=True, verbose_name='Number of pages')),
                ('scan_state', models.CharField(choices=[('unscanned', 'Not scanned for viruses'), ('clean', 'No virus found'), ('infected', 'Virus found in the file'), ('unscannable', 'The scanner could not look inside'), ('waived', 'Scan waived')], default='unscanned', editable=False, max_length=12)),
                ('scan_note', models.CharField(blank=True, editable=False, max_length=200)),
                ('scanned_at', models.DateTimeField(editable=False, null=True)),
                ('text_state', models.CharField(choices=[('pending', 'Text is being read'), ('ok', 'Text can be searched'), ('truncated', 'Only the first part of the text can be searched'), ('empty', 'Scanned image, its text cannot be searched'), ('encrypted', 'Locked with a password'), ('unsupported', 'Text of this file type is not read'), ('suspect', 'The text layer is damaged, search may miss words'), ('failed', 'The text could not be read'), ('timeout', 'Reading the text took too long')], default='pending', editable=False, max_length=12)),
                ('text_quality', models.FloatField(editable=False, null=True)),
                ('text_note', models.CharField(blank=True, editable=False, max_length=200)),
                ('preview', models.FileField(blank=True, editable=False, storage=documents.storage.previews, upload_to='')),
                ('is_tagged', models.BooleanField(editable=False, null=True)),
                ('embedded_title', models.CharField(blank=True, editable=False, max_length=255)),
                ('embedded_language', models.CharField(blank=True, editable=False, max_length=35)),
                ('collection', models.ForeignKey(default=wagtail.models.media.get_root_collection_id, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.collection', verbose_name='collection')),
                ('scan_waived_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('tags', taggit.managers.TaggableManager(blank=True, help_text=None, through='taggit.TaggedItem', to='taggit.Tag', verbose_name='tags')),
                ('uploaded_by_user', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL, verbose_name='uploaded by user')),
            ],
            options={
                'verbose_name': 'Stored file',
                'verbose_name_plural': 'Stored files',
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('national_id', 'National ID number'), ('secrecy_mark', 'Secrecy mark'), ('phone', 'Personal telephone number'), ('bank_account', 'Bank account number'), ('locked', 'Locked with a password')], max_length=20)),
                ('is_blocking', models.BooleanField()),
                ('page', models.PositiveIntegerField()),
                ('excerpt', models.CharField(max_length=200)),
                ('found_at', models.DateTimeField(auto_now_add=True)),
                ('excused_at', models.DateTimeField(null=True)),
                ('excused_reason', models.TextField(blank=True)),
                ('excused_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='documents.storedfile')),
            ],
            options={
                'verbose_name': 'Screening finding',
                'verbose_name_plural': 'Screening findings',
                'ordering': ('page', 'pk'),
            },
        ),
    ]

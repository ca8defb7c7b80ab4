"""Add the page types of the ten sections, appearance, former addresses and link checks."""

from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import pages.models.validators
from pages.migrations._together import CreateTogether


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0001_initial"),
        ("pages", "0002_clean_root"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="newspage",
            name="alert_until",
            field=models.DateField(blank=True, null=True, verbose_name="on the home page until"),
        ),
        migrations.AddField(
            model_name="officialpage",
            name="binned_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="officialpage",
            name="binned_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="officialpage",
            name="listed_file",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="documents.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="officialpage",
            name="listed_kind",
            field=models.CharField(blank=True, editable=False, max_length=30),
        ),
        migrations.AddField(
            model_name="officialpage",
            name="source_revision",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="wagtailcore.revision",
            ),
        ),
        CreateTogether(
            [
                migrations.CreateModel(
                    name="EServicePage",
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
                        (
                            "address",
                            models.CharField(
                                max_length=1000,
                                validators=[pages.models.validators.validate_link],
                                verbose_name="address of the service",
                            ),
                        ),
                        (
                            "needs",
                            models.TextField(
                                blank=True,
                                max_length=2000,
                                verbose_name="what one needs, one a line",
                            ),
                        ),
                        (
                            "responsible",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="responsible"
                            ),
                        ),
                        (
                            "telephone",
                            models.CharField(blank=True, max_length=60, verbose_name="telephone"),
                        ),
                        (
                            "service_state",
                            models.CharField(
                                choices=[("open", "open"), ("repair", "closed for repair")],
                                default="open",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "closed_until",
                            models.DateField(blank=True, null=True, verbose_name="closed until"),
                        ),
                        (
                            "instead",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what to do meanwhile"
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [("heading", 0), ("paragraph", 1), ("quote", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Heading",
                                            "max_length": 200,
                                            "template": "blocks/heading.html",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": ["bold", "italic", "ol", "ul", "link"],
                                            "label": "Paragraph",
                                            "template": "blocks/paragraph.html",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.BlockQuoteBlock",
                                        (),
                                        {"label": "Quotation", "template": "blocks/quote.html"},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "online service",
                        "verbose_name_plural": "online services",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="EventPage",
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
                        ("first_day", models.DateField(verbose_name="first day")),
                        (
                            "last_day",
                            models.DateField(blank=True, null=True, verbose_name="last day"),
                        ),
                        (
                            "starts_at",
                            models.TimeField(blank=True, null=True, verbose_name="from (time)"),
                        ),
                        (
                            "ends_at",
                            models.TimeField(blank=True, null=True, verbose_name="until (time)"),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, max_length=300, verbose_name="place"),
                        ),
                        (
                            "organiser",
                            models.CharField(blank=True, max_length=200, verbose_name="organiser"),
                        ),
                        (
                            "for_whom",
                            models.CharField(blank=True, max_length=300, verbose_name="for whom"),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [("heading", 0), ("paragraph", 1), ("quote", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Heading",
                                            "max_length": 200,
                                            "template": "blocks/heading.html",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": ["bold", "italic", "ol", "ul", "link"],
                                            "label": "Paragraph",
                                            "template": "blocks/paragraph.html",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.BlockQuoteBlock",
                                        (),
                                        {"label": "Quotation", "template": "blocks/quote.html"},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "event of the calendar",
                        "verbose_name_plural": "events of the calendar",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="ExecutivesPage",
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
                    ],
                    options={
                        "verbose_name": "executives",
                        "verbose_name_plural": "executives",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="FaqPage",
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
                    ],
                    options={
                        "verbose_name": "frequently asked questions",
                        "verbose_name_plural": "frequently asked questions",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="FiguresPage",
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
                        (
                            "figures_kind",
                            models.CharField(
                                choices=[
                                    ("visits", "Use of the web site"),
                                    ("satisfaction", "Satisfaction"),
                                    ("publication", "Publication work"),
                                ],
                                default="publication",
                                max_length=12,
                                verbose_name="kind of figures",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [("heading", 0), ("paragraph", 1), ("quote", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Heading",
                                            "max_length": 200,
                                            "template": "blocks/heading.html",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": ["bold", "italic", "ol", "ul", "link"],
                                            "label": "Paragraph",
                                            "template": "blocks/paragraph.html",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.BlockQuoteBlock",
                                        (),
                                        {"label": "Quotation", "template": "blocks/quote.html"},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "page of figures",
                        "verbose_name_plural": "pages of figures",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="HistoryPage",
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
                    ],
                    options={
                        "verbose_name": "history",
                        "verbose_name_plural": "histories",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="InformationRequestPage",
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
                        (
                            "place",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="where to ask"
                            ),
                        ),
                        (
                            "hours",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="opening hours"
                            ),
                        ),
                        ("fee", models.CharField(max_length=300, verbose_name="fee")),
                        (
                            "deadline_days",
                            models.PositiveSmallIntegerField(verbose_name="answered within (days)"),
                        ),
                        ("appeal", models.TextField(max_length=2000, verbose_name="how to appeal")),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [("heading", 0), ("paragraph", 1), ("quote", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Heading",
                                            "max_length": 200,
                                            "template": "blocks/heading.html",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": ["bold", "italic", "ol", "ul", "link"],
                                            "label": "Paragraph",
                                            "template": "blocks/paragraph.html",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.BlockQuoteBlock",
                                        (),
                                        {"label": "Quotation", "template": "blocks/quote.html"},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "request for information",
                        "verbose_name_plural": "requests for information",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="LinkCheck",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "url",
                            models.CharField(max_length=1000, unique=True, verbose_name="address"),
                        ),
                        ("checked_at", models.DateTimeField(verbose_name="checked at")),
                        (
                            "status",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="status"
                            ),
                        ),
                        (
                            "problem",
                            models.CharField(blank=True, max_length=300, verbose_name="problem"),
                        ),
                        (
                            "failing_since",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="failing since"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "link check",
                        "verbose_name_plural": "link checks",
                    },
                ),
                migrations.CreateModel(
                    name="LinksPage",
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
                    ],
                    options={
                        "verbose_name": "list of web sites",
                        "verbose_name_plural": "lists of web sites",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="MissionPage",
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
                        ("vision", models.TextField(max_length=1000, verbose_name="vision")),
                        ("mission", models.TextField(max_length=4000, verbose_name="mission")),
                        (
                            "values",
                            models.TextField(blank=True, max_length=2000, verbose_name="values"),
                        ),
                    ],
                    options={
                        "verbose_name": "vision and mission",
                        "verbose_name_plural": "visions and missions",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="OiaClausePage",
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
                        (
                            "clause",
                            models.CharField(
                                choices=[
                                    ("OIA7:7(1)", "s.7(1) Structure and organisation"),
                                    ("OIA7:7(2)", "s.7(2) Powers, duties and operating methods"),
                                    ("OIA7:7(3)", "s.7(3) Contact place for information"),
                                    (
                                        "OIA7:7(4)",
                                        "s.7(4) Rules, resolutions, circulars of general effect",
                                    ),
                                    ("OIA7:7(5)", "s.7(5) Other information the Board prescribes"),
                                    (
                                        "OIA9:9(1)",
                                        "s.9(1) Decisions that directly affect private persons",
                                    ),
                                    ("OIA9:9(2)", "s.9(2) Policies and interpretations"),
                                    (
                                        "OIA9:9(3)",
                                        "s.9(3) Plans, projects and the budget of this year",
                                    ),
                                    (
                                        "OIA9:9(4)",
                                        "s.9(4) Manuals and orders that affect private rights",
                                    ),
                                    (
                                        "OIA9:9(5)",
                                        "s.9(5) Publications referred to in s.7 paragraph 2",
                                    ),
                                    (
                                        "OIA9:9(6)",
                                        "s.9(6) Concession, monopoly or joint-venture contracts",
                                    ),
                                    (
                                        "OIA9:9(7)",
                                        "s.9(7) Resolutions of the cabinet and of committees",
                                    ),
                                    ("OIA9:9(8)", "s.9(8) Other information the Board prescribes"),
                                ],
                                max_length=12,
                                verbose_name="clause",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [("heading", 0), ("paragraph", 1), ("quote", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Heading",
                                            "max_length": 200,
                                            "template": "blocks/heading.html",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": ["bold", "italic", "ol", "ul", "link"],
                                            "label": "Paragraph",
                                            "template": "blocks/paragraph.html",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.BlockQuoteBlock",
                                        (),
                                        {"label": "Quotation", "template": "blocks/quote.html"},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "clause of the Information Act",
                        "verbose_name_plural": "clauses of the Information Act",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="PolicyPage",
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
                        (
                            "policy_kind",
                            models.CharField(
                                choices=[
                                    ("website_policy", "Website policy"),
                                    ("privacy_policy", "Privacy policy"),
                                    ("security_policy", "Website security policy"),
                                    ("cookie_policy", "Cookie statement"),
                                    ("accessibility", "Accessibility statement"),
                                ],
                                default="website_policy",
                                max_length=16,
                                verbose_name="which policy",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [("heading", 0), ("paragraph", 1), ("quote", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Heading",
                                            "max_length": 200,
                                            "template": "blocks/heading.html",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": ["bold", "italic", "ol", "ul", "link"],
                                            "label": "Paragraph",
                                            "template": "blocks/paragraph.html",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.BlockQuoteBlock",
                                        (),
                                        {"label": "Quotation", "template": "blocks/quote.html"},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                        (
                            "effective_on",
                            models.DateField(blank=True, null=True, verbose_name="in force from"),
                        ),
                    ],
                    options={
                        "verbose_name": "policy of the site",
                        "verbose_name_plural": "policies of the site",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="PowersPage",
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
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [("heading", 0), ("paragraph", 1), ("quote", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Heading",
                                            "max_length": 200,
                                            "template": "blocks/heading.html",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": ["bold", "italic", "ol", "ul", "link"],
                                            "label": "Paragraph",
                                            "template": "blocks/paragraph.html",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.BlockQuoteBlock",
                                        (),
                                        {"label": "Quotation", "template": "blocks/quote.html"},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "powers and duties",
                        "verbose_name_plural": "powers and duties",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="StaffDirectoryPage",
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
                    ],
                    options={
                        "verbose_name": "staff directory",
                        "verbose_name_plural": "staff directories",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="StatisticsPage",
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
                        (
                            "author",
                            models.CharField(blank=True, max_length=200, verbose_name="author"),
                        ),
                        (
                            "source",
                            models.CharField(blank=True, max_length=300, verbose_name="source"),
                        ),
                        (
                            "source_date",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the source"
                            ),
                        ),
                        (
                            "licence",
                            models.CharField(
                                choices=[
                                    ("dga-open", "Open Government Licence of Thailand"),
                                    ("cc-by-4.0", "Creative Commons Attribution 4.0"),
                                    (
                                        "cc-by-nc-4.0",
                                        "Creative Commons Attribution, not commercial 4.0",
                                    ),
                                    ("reserved", "All rights reserved"),
                                ],
                                default="dga-open",
                                max_length=20,
                                verbose_name="licence",
                            ),
                        ),
                        ("table", models.JSONField(blank=True, default=dict, verbose_name="table")),
                        (
                            "unit",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="unit of measure"
                            ),
                        ),
                        (
                            "adds_up",
                            models.BooleanField(default=False, verbose_name="add a row of totals"),
                        ),
                        (
                            "chart",
                            models.CharField(
                                choices=[("none", "no chart"), ("bars", "bars"), ("line", "line")],
                                default="bars",
                                max_length=5,
                                verbose_name="chart",
                            ),
                        ),
                        (
                            "note",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="how it was counted"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "figures",
                        "verbose_name_plural": "figures",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="StructurePage",
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
                    ],
                    options={
                        "verbose_name": "organisation chart",
                        "verbose_name_plural": "organisation charts",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="Appearance",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "leaf",
                            models.CharField(
                                blank=True,
                                max_length=7,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^#[0-9a-fA-F]{6}\\Z",
                                        "Write a colour as # and six digits, for example #0b5a45.",
                                    )
                                ],
                                verbose_name="Accent colour",
                            ),
                        ),
                        (
                            "leaf_deep",
                            models.CharField(
                                blank=True,
                                max_length=7,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^#[0-9a-fA-F]{6}\\Z",
                                        "Write a colour as # and six digits, for example #0b5a45.",
                                    )
                                ],
                                verbose_name="Deep accent colour",
                            ),
                        ),
                        (
                            "leaf_wash",
                            models.CharField(
                                blank=True,
                                max_length=7,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^#[0-9a-fA-F]{6}\\Z",
                                        "Write a colour as # and six digits, for example #0b5a45.",
                                    )
                                ],
                                verbose_name="Tint of the accent colour",
                            ),
                        ),
                        (
                            "band",
                            models.CharField(
                                blank=True,
                                max_length=7,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^#[0-9a-fA-F]{6}\\Z",
                                        "Write a colour as # and six digits, for example #0b5a45.",
                                    )
                                ],
                                verbose_name="Strip at the top",
                            ),
                        ),
                        (
                            "map_text",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what the map shows"
                            ),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        (
                            "changed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "home",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="appearance",
                                to="pages.homepage",
                            ),
                        ),
                        (
                            "logo",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="logo",
                            ),
                        ),
                        (
                            "map_picture",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="map",
                            ),
                        ),
                        (
                            "portrait",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="picture where a portrait is missing",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "appearance",
                        "verbose_name_plural": "appearances",
                    },
                ),
                migrations.CreateModel(
                    name="CioPage",
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
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        ("position", models.CharField(max_length=200, verbose_name="position")),
                        (
                            "telephone",
                            models.CharField(blank=True, max_length=60, verbose_name="telephone"),
                        ),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                        ),
                        (
                            "appointed_on",
                            models.DateField(blank=True, null=True, verbose_name="appointed on"),
                        ),
                        (
                            "appointed_by",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="order of appointment"
                            ),
                        ),
                        (
                            "vision",
                            models.TextField(
                                blank=True,
                                max_length=1000,
                                verbose_name="vision for information technology",
                            ),
                        ),
                        (
                            "policy",
                            wagtail.fields.StreamField(
                                [("heading", 0), ("paragraph", 1), ("quote", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Heading",
                                            "max_length": 200,
                                            "template": "blocks/heading.html",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": ["bold", "italic", "ol", "ul", "link"],
                                            "label": "Paragraph",
                                            "template": "blocks/paragraph.html",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.BlockQuoteBlock",
                                        (),
                                        {"label": "Quotation", "template": "blocks/quote.html"},
                                    ),
                                },
                                verbose_name="policy",
                            ),
                        ),
                        (
                            "plan_file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="digital plan",
                            ),
                        ),
                        (
                            "portrait",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="portrait",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "chief information officer",
                        "verbose_name_plural": "chief information officers",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="CioNews",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("day", models.DateField(verbose_name="date")),
                        ("text", models.CharField(max_length=300, verbose_name="text")),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="news",
                                to="pages.ciopage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "news of the CIO",
                        "verbose_name_plural": "news of the CIO",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ContactPage",
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
                        (
                            "map_text",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="the way in words"
                            ),
                        ),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                max_digits=9,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("5")),
                                    django.core.validators.MaxValueValidator(Decimal("21")),
                                ],
                                verbose_name="latitude",
                            ),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                max_digits=9,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("97")),
                                    django.core.validators.MaxValueValidator(Decimal("106")),
                                ],
                                verbose_name="longitude",
                            ),
                        ),
                        ("facebook", models.URLField(blank=True, verbose_name="Facebook")),
                        ("line", models.CharField(blank=True, max_length=100, verbose_name="LINE")),
                        ("youtube", models.URLField(blank=True, verbose_name="YouTube")),
                        (
                            "map_picture",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="map",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "contact",
                        "verbose_name_plural": "contacts",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="ContactLine",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("unit", models.CharField(max_length=200, verbose_name="unit")),
                        (
                            "telephone",
                            models.CharField(blank=True, max_length=60, verbose_name="telephone"),
                        ),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                        ),
                        (
                            "hours",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="opening hours"
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="lines",
                                to="pages.contactpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "line",
                        "verbose_name_plural": "lines",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Executive",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        ("position", models.CharField(max_length=200, verbose_name="position")),
                        (
                            "telephone",
                            models.CharField(blank=True, max_length=60, verbose_name="telephone"),
                        ),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                        ),
                        (
                            "term_from",
                            models.DateField(blank=True, null=True, verbose_name="in office from"),
                        ),
                        (
                            "term_until",
                            models.DateField(blank=True, null=True, verbose_name="in office until"),
                        ),
                        (
                            "message",
                            models.TextField(
                                blank=True, max_length=500, verbose_name="word to the public"
                            ),
                        ),
                        (
                            "portrait",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="portrait",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="executives",
                                to="pages.executivespage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "executive",
                        "verbose_name_plural": "executives",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FaqQuestion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("question", models.CharField(max_length=300, verbose_name="question")),
                        ("answer", models.TextField(max_length=3000, verbose_name="answer")),
                        (
                            "topic",
                            models.CharField(blank=True, max_length=100, verbose_name="topic"),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="pages.faqpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "question",
                        "verbose_name_plural": "questions",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HistoryEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "text",
                            models.TextField(blank=True, max_length=1000, verbose_name="text"),
                        ),
                        (
                            "picture_text",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what the picture shows"
                            ),
                        ),
                        (
                            "picture",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="events",
                                to="pages.historypage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "event",
                        "verbose_name_plural": "events",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="JobPage",
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
                        ("position", models.CharField(max_length=200, verbose_name="position")),
                        (
                            "places_count",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="number of places"
                            ),
                        ),
                        ("pay", models.CharField(blank=True, max_length=200, verbose_name="pay")),
                        (
                            "requirements",
                            models.TextField(
                                blank=True,
                                max_length=4000,
                                verbose_name="what applicants need, one a line",
                            ),
                        ),
                        (
                            "apply_from",
                            models.DateField(
                                blank=True, null=True, verbose_name="applications from"
                            ),
                        ),
                        (
                            "apply_until",
                            models.DateField(
                                blank=True, null=True, verbose_name="applications until"
                            ),
                        ),
                        (
                            "apply_how",
                            models.TextField(
                                blank=True, max_length=2000, verbose_name="how to apply"
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [("heading", 0), ("paragraph", 1), ("quote", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Heading",
                                            "max_length": 200,
                                            "template": "blocks/heading.html",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": ["bold", "italic", "ol", "ul", "link"],
                                            "label": "Paragraph",
                                            "template": "blocks/paragraph.html",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.BlockQuoteBlock",
                                        (),
                                        {"label": "Quotation", "template": "blocks/quote.html"},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="file",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "recruitment",
                        "verbose_name_plural": "recruitments",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="KnowledgePage",
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
                        (
                            "author",
                            models.CharField(blank=True, max_length=200, verbose_name="author"),
                        ),
                        (
                            "source",
                            models.CharField(blank=True, max_length=300, verbose_name="source"),
                        ),
                        (
                            "source_date",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the source"
                            ),
                        ),
                        (
                            "licence",
                            models.CharField(
                                choices=[
                                    ("dga-open", "Open Government Licence of Thailand"),
                                    ("cc-by-4.0", "Creative Commons Attribution 4.0"),
                                    (
                                        "cc-by-nc-4.0",
                                        "Creative Commons Attribution, not commercial 4.0",
                                    ),
                                    ("reserved", "All rights reserved"),
                                ],
                                default="dga-open",
                                max_length=20,
                                verbose_name="licence",
                            ),
                        ),
                        (
                            "knowledge_kind",
                            models.CharField(
                                choices=[
                                    ("article", "Article"),
                                    ("infographic", "Infographic"),
                                    ("research", "Research"),
                                ],
                                default="article",
                                max_length=12,
                                verbose_name="kind of knowledge",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [("heading", 0), ("paragraph", 1), ("quote", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Heading",
                                            "max_length": 200,
                                            "template": "blocks/heading.html",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": ["bold", "italic", "ol", "ul", "link"],
                                            "label": "Paragraph",
                                            "template": "blocks/paragraph.html",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.BlockQuoteBlock",
                                        (),
                                        {"label": "Quotation", "template": "blocks/quote.html"},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                        (
                            "picture_text",
                            models.TextField(
                                blank=True, max_length=3000, verbose_name="what the picture shows"
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="file",
                            ),
                        ),
                        (
                            "picture",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="picture",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "knowledge",
                        "verbose_name_plural": "knowledge",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="LawPage",
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
                        (
                            "law_kind",
                            models.CharField(
                                choices=[
                                    ("act", "Act"),
                                    ("regulation", "Regulation"),
                                    ("notice", "Notification"),
                                    ("law_order", "Order of general effect"),
                                ],
                                default="regulation",
                                max_length=12,
                                verbose_name="kind of law",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                max_length=300,
                                verbose_name="source, such as the Royal Gazette volume",
                            ),
                        ),
                        (
                            "source_link",
                            models.CharField(
                                blank=True,
                                max_length=1000,
                                validators=[pages.models.validators.validate_link],
                                verbose_name="address of the source",
                            ),
                        ),
                        (
                            "announced_on",
                            models.DateField(blank=True, null=True, verbose_name="announced on"),
                        ),
                        (
                            "effective_on",
                            models.DateField(blank=True, null=True, verbose_name="in force from"),
                        ),
                        (
                            "law_state",
                            models.CharField(
                                choices=[
                                    ("in_force", "in force"),
                                    ("repealed", "repealed"),
                                    ("replaced", "replaced by another"),
                                ],
                                default="in_force",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "ended_on",
                            models.DateField(blank=True, null=True, verbose_name="in force until"),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="file",
                            ),
                        ),
                        (
                            "replaced_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.WAGTAIL_PAGE_MODEL,
                                verbose_name="replaced by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "law or regulation",
                        "verbose_name_plural": "laws and regulations",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="LawSection",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "number",
                            models.CharField(
                                max_length=60, verbose_name="number, such as section 9"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, max_length=200, verbose_name="title"),
                        ),
                        ("text", models.TextField(max_length=5000, verbose_name="text")),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="law_sections",
                                to="pages.lawpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "section of the law",
                        "verbose_name_plural": "sections of the law",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Link",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "group",
                            models.CharField(
                                choices=[
                                    ("own", "Offices under ours"),
                                    ("same", "Offices of the same ministry"),
                                    ("outside", "Offices outside"),
                                    ("other", "Other sites of interest"),
                                ],
                                max_length=8,
                                verbose_name="group",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "url",
                            models.CharField(
                                max_length=1000,
                                validators=[pages.models.validators.validate_link],
                                verbose_name="address",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what it is for"
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="links",
                                to="pages.linkspage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "web site",
                        "verbose_name_plural": "web sites",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ManualPage",
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
                        (
                            "for_whom",
                            models.CharField(blank=True, max_length=300, verbose_name="for whom"),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, max_length=300, verbose_name="where"),
                        ),
                        (
                            "hours",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="opening hours"
                            ),
                        ),
                        (
                            "purpose",
                            models.TextField(blank=True, max_length=2000, verbose_name="purpose"),
                        ),
                        (
                            "scope",
                            models.TextField(blank=True, max_length=2000, verbose_name="scope"),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [("heading", 0), ("paragraph", 1), ("quote", 2)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Heading",
                                            "max_length": 200,
                                            "template": "blocks/heading.html",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": ["bold", "italic", "ol", "ul", "link"],
                                            "label": "Paragraph",
                                            "template": "blocks/paragraph.html",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.BlockQuoteBlock",
                                        (),
                                        {"label": "Quotation", "template": "blocks/quote.html"},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                        (
                            "manual_file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="manual to download",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "operating manual",
                        "verbose_name_plural": "operating manuals",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="ManualStep",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("title", models.CharField(max_length=200, verbose_name="step")),
                        (
                            "text",
                            models.TextField(
                                blank=True, max_length=2000, verbose_name="what is done"
                            ),
                        ),
                        (
                            "responsible",
                            models.CharField(max_length=200, verbose_name="responsible"),
                        ),
                        (
                            "shortest",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="takes at least"
                            ),
                        ),
                        ("longest", models.PositiveSmallIntegerField(verbose_name="takes at most")),
                        (
                            "unit",
                            models.CharField(
                                choices=[
                                    ("minute", "minutes"),
                                    ("hour", "hours"),
                                    ("day", "days"),
                                    ("working_day", "working days"),
                                ],
                                default="minute",
                                max_length=12,
                                verbose_name="unit of time",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="steps",
                                to="pages.manualpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "step",
                        "verbose_name_plural": "steps",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MultimediaPage",
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
                        (
                            "author",
                            models.CharField(blank=True, max_length=200, verbose_name="author"),
                        ),
                        (
                            "source",
                            models.CharField(blank=True, max_length=300, verbose_name="source"),
                        ),
                        (
                            "source_date",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the source"
                            ),
                        ),
                        (
                            "licence",
                            models.CharField(
                                choices=[
                                    ("dga-open", "Open Government Licence of Thailand"),
                                    ("cc-by-4.0", "Creative Commons Attribution 4.0"),
                                    (
                                        "cc-by-nc-4.0",
                                        "Creative Commons Attribution, not commercial 4.0",
                                    ),
                                    ("reserved", "All rights reserved"),
                                ],
                                default="dga-open",
                                max_length=20,
                                verbose_name="licence",
                            ),
                        ),
                        (
                            "media_link",
                            models.CharField(
                                max_length=1000,
                                validators=[pages.models.validators.validate_link],
                                verbose_name="address of the recording",
                            ),
                        ),
                        (
                            "minutes",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="length in minutes"
                            ),
                        ),
                        (
                            "has_captions",
                            models.BooleanField(
                                default=False, verbose_name="the recording has Thai captions"
                            ),
                        ),
                        ("transcript", models.TextField(blank=True, verbose_name="transcript")),
                        (
                            "poster_text",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what the picture shows"
                            ),
                        ),
                        (
                            "poster",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="still picture",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "recording",
                        "verbose_name_plural": "recordings",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="NewsPhoto",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "picture_text",
                            models.CharField(max_length=300, verbose_name="what the picture shows"),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="photos",
                                to="pages.newspage",
                            ),
                        ),
                        (
                            "picture",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="picture",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "photograph",
                        "verbose_name_plural": "photographs",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PerformancePage",
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
                        (
                            "performance_kind",
                            models.CharField(
                                choices=[
                                    ("agreement", "Performance agreement"),
                                    ("result", "Performance report"),
                                ],
                                default="result",
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="file",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "performance agreement or report",
                        "verbose_name_plural": "performance agreements and reports",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="Indicator",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("name", models.CharField(max_length=300, verbose_name="indicator")),
                        (
                            "unit",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="unit of measure"
                            ),
                        ),
                        ("target", models.CharField(max_length=100, verbose_name="target")),
                        (
                            "result",
                            models.CharField(blank=True, max_length=100, verbose_name="result"),
                        ),
                        (
                            "is_reached",
                            models.BooleanField(
                                blank=True, null=True, verbose_name="target reached"
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="indicators",
                                to="pages.performancepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indicator",
                        "verbose_name_plural": "indicators",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlanPage",
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
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="file",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "plan and budget",
                        "verbose_name_plural": "plans and budgets",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="Duty",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("text", models.TextField(max_length=1000, verbose_name="text")),
                        (
                            "basis",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="legal basis"
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="duties",
                                to="pages.powerspage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "duty",
                        "verbose_name_plural": "duties",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProcurementPage",
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
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("procurement_plan", "Procurement plan"),
                                    ("purchase_request", "Purchase request and bidding papers"),
                                    ("invitation", "Invitation to bid"),
                                    ("award", "Award notice"),
                                    ("contract", "Contract or purchase order"),
                                    ("monthly", "Monthly summary (form SorKhorRor.1)"),
                                    ("annual", "Annual procurement report"),
                                ],
                                default="invitation",
                                max_length=20,
                                verbose_name="stage",
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("specific", "specific selection"),
                                    ("selective", "selection"),
                                    ("e_bidding", "general invitation (e-bidding)"),
                                    ("e_market", "general invitation (e-market)"),
                                ],
                                max_length=10,
                                verbose_name="method",
                            ),
                        ),
                        (
                            "project_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="project number in e-GP"
                            ),
                        ),
                        (
                            "budget",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="budget (baht)",
                            ),
                        ),
                        (
                            "price",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="agreed price (baht)",
                            ),
                        ),
                        (
                            "winner",
                            models.CharField(blank=True, max_length=300, verbose_name="awarded to"),
                        ),
                        (
                            "offers_until",
                            models.DateField(blank=True, null=True, verbose_name="offers until"),
                        ),
                        ("month", models.DateField(blank=True, null=True, verbose_name="month")),
                        (
                            "purchases",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="number of purchases"
                            ),
                        ),
                        (
                            "data_file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="the same as a spreadsheet",
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="file",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "procurement",
                        "verbose_name_plural": "procurement",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="Project",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("name", models.CharField(max_length=300, verbose_name="project")),
                        (
                            "responsible",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="responsible"
                            ),
                        ),
                        (
                            "period",
                            models.CharField(blank=True, max_length=100, verbose_name="period"),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="source of money"
                            ),
                        ),
                        (
                            "budget",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=14,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="budget (baht)",
                            ),
                        ),
                        (
                            "spent",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="spent (baht)",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="projects",
                                to="pages.planpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "project",
                        "verbose_name_plural": "projects",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RequestForm",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="file",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="forms",
                                to="pages.informationrequestpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "form",
                        "verbose_name_plural": "forms",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ServicePage",
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
                        (
                            "for_whom",
                            models.CharField(blank=True, max_length=300, verbose_name="for whom"),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, max_length=300, verbose_name="where"),
                        ),
                        (
                            "hours",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="opening hours"
                            ),
                        ),
                        ("fee", models.CharField(blank=True, max_length=300, verbose_name="fee")),
                        (
                            "papers",
                            models.TextField(
                                blank=True,
                                max_length=4000,
                                verbose_name="papers to bring, one a line",
                            ),
                        ),
                        (
                            "conditions",
                            models.TextField(
                                blank=True, max_length=4000, verbose_name="conditions, one a line"
                            ),
                        ),
                        (
                            "complaints",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="where to complain"
                            ),
                        ),
                        (
                            "manual_file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="manual to download",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "service guide",
                        "verbose_name_plural": "service guides",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="ServiceForm",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="file",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="forms",
                                to="pages.servicepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "form",
                        "verbose_name_plural": "forms",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ServiceQuestion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("question", models.CharField(max_length=300, verbose_name="question")),
                        ("answer", models.TextField(max_length=3000, verbose_name="answer")),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="pages.servicepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "question",
                        "verbose_name_plural": "questions",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ServiceStep",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("title", models.CharField(max_length=200, verbose_name="step")),
                        (
                            "text",
                            models.TextField(
                                blank=True, max_length=2000, verbose_name="what is done"
                            ),
                        ),
                        (
                            "responsible",
                            models.CharField(max_length=200, verbose_name="responsible"),
                        ),
                        (
                            "shortest",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="takes at least"
                            ),
                        ),
                        ("longest", models.PositiveSmallIntegerField(verbose_name="takes at most")),
                        (
                            "unit",
                            models.CharField(
                                choices=[
                                    ("minute", "minutes"),
                                    ("hour", "hours"),
                                    ("day", "days"),
                                    ("working_day", "working days"),
                                ],
                                default="minute",
                                max_length=12,
                                verbose_name="unit of time",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="steps",
                                to="pages.servicepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "step",
                        "verbose_name_plural": "steps",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StaffMember",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        ("position", models.CharField(max_length=200, verbose_name="position")),
                        ("unit", models.CharField(blank=True, max_length=200, verbose_name="unit")),
                        (
                            "telephone",
                            models.CharField(blank=True, max_length=60, verbose_name="telephone"),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="members",
                                to="pages.staffdirectorypage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "member of staff",
                        "verbose_name_plural": "members of staff",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StrategyPage",
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
                        (
                            "year_from",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="first fiscal year"
                            ),
                        ),
                        (
                            "year_until",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="last fiscal year"
                            ),
                        ),
                        (
                            "file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="documents.storedfile",
                                verbose_name="file",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "strategy",
                        "verbose_name_plural": "strategies",
                    },
                    bases=("pages.officialpage",),
                ),
                migrations.CreateModel(
                    name="Goal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("title", models.CharField(max_length=300, verbose_name="strategic issue")),
                        (
                            "goal",
                            models.TextField(blank=True, max_length=1000, verbose_name="goal"),
                        ),
                        (
                            "indicator",
                            models.CharField(blank=True, max_length=300, verbose_name="indicator"),
                        ),
                        (
                            "target",
                            models.CharField(blank=True, max_length=200, verbose_name="target"),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="goals",
                                to="pages.strategypage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "strategic issue",
                        "verbose_name_plural": "strategic issues",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Unit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "level",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "the office itself"),
                                    (2, "division"),
                                    (3, "work unit or health centre"),
                                ],
                                default=2,
                                verbose_name="level",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "head",
                            models.CharField(blank=True, max_length=200, verbose_name="headed by"),
                        ),
                        (
                            "staff_count",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="number of staff"
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="units",
                                to="pages.structurepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "unit",
                        "verbose_name_plural": "units",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FormerAddress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("slug", models.CharField(max_length=255)),
                        ("since", models.DateTimeField()),
                        (
                            "page",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="former_addresses",
                                to=settings.WAGTAIL_PAGE_MODEL,
                            ),
                        ),
                        (
                            "section",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.WAGTAIL_PAGE_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "former address",
                        "verbose_name_plural": "former addresses",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("section", "slug"), name="one_item_a_former_address"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PublishedCode",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("code", models.CharField(max_length=60)),
                        (
                            "page",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="published_codes",
                                to="pages.officialpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "published requirement code",
                        "verbose_name_plural": "published requirement codes",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("code", "page"), name="pages_published_code_once"
                            )
                        ],
                    },
                ),
            ]
        ),
    ]

"""Section "knowledge" (คลังความรู้): articles, pictures, recordings and figures to use again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.charts import BarChart, LineChart, bar_chart, line_chart
from pages.models.facts import Fact, known, of_day, written
from pages.models.item import ItemPage
from pages.models.parts import file_field
from pages.models.tables import Table, check, table_of
from pages.models.validators import readable_host, validate_link


class Licence(models.TextChoices):
    """Under which terms others may use it again."""

    DGA_OPEN = "dga-open", _("Open Government Licence of Thailand")
    CC_BY = "cc-by-4.0", _("Creative Commons Attribution 4.0")
    CC_BY_NC = "cc-by-nc-4.0", _("Creative Commons Attribution, not commercial 4.0")
    ALL_RIGHTS = "reserved", _("All rights reserved")


class SourcedPage(ItemPage):
    """Where knowledge comes from; the announcement of 2561 asks for source and date (1.3)."""

    author = models.CharField(_("author"), max_length=200, blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)
    source_date = models.DateField(_("date of the source"), null=True, blank=True)
    licence = models.CharField(
        _("licence"), max_length=20, choices=Licence.choices, default=Licence.DGA_OPEN
    )

    class Meta(ItemPage.Meta):
        abstract = True

    def facts(self) -> tuple[Fact, ...]:
        """Return where it comes from and how others may use it (announcement of 2561, 1.3)."""
        return known(
            written(gettext("Source"), self.source),
            written(gettext("Author"), self.author),
            of_day(gettext("Date of the source"), self.source_date),
            Fact(gettext("Licence"), str(self.get_licence_display())),
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add where it comes from."""
        return super().get_context(request, *args, **kwargs) | {"facts": self.facts()}

    def missing_source(self) -> dict[str, object]:
        """Return what is still unsaid about where it comes from."""
        if not self.source.strip():
            return {"source": _("Say where this comes from, even if it is your own office.")}
        return {}


class KnowledgeKind(models.TextChoices):
    """What kind of knowledge it is."""

    ARTICLE = "article", _("Article")
    INFOGRAPHIC = "infographic", _("Infographic")
    RESEARCH = "research", _("Research")


class KnowledgePage(SourcedPage):
    """An article, an infographic or a piece of research."""

    slug_prefix = "knowledge"
    sections = ("knowledge",)
    answers = ("GWS2:1.8",)
    kind_field = "knowledge_kind"
    shown_with = ("picture", "file")

    knowledge_kind = models.CharField(
        _("kind of knowledge"),
        max_length=12,
        choices=KnowledgeKind.choices,
        default=KnowledgeKind.ARTICLE,
    )
    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)
    picture = file_field(_("picture"))
    picture_text = models.TextField(_("what the picture shows"), blank=True, max_length=3000)
    file = file_field(_("file"))

    template = "pages/knowledge/knowledge.html"

    class Meta:
        verbose_name = _("knowledge")
        verbose_name_plural = _("knowledge")

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """Knowledge needs content, a source, and words for every picture."""
        missing = self.missing_source()
        if not self.body and not self.picture and not self.file:
            missing["body"] = _("Write the text, or attach a picture or a file.")
        if self.picture and not self.picture_text.strip():
            missing["picture_text"] = _("Say what the picture shows, for people who cannot see it.")
        return missing


class MultimediaPage(SourcedPage):
    """A recording; captions and a transcript stand for what some cannot see or hear."""

    slug_prefix = "media"
    sections = ("knowledge",)
    answers = ("GWS2:1.8",)
    shown_with = ("poster",)

    media_link = models.CharField(
        _("address of the recording"), max_length=1000, validators=[validate_link]
    )
    minutes = models.PositiveSmallIntegerField(_("length in minutes"), null=True, blank=True)
    has_captions = models.BooleanField(_("the recording has Thai captions"), default=False)
    transcript = models.TextField(_("transcript"), blank=True)
    poster = file_field(_("still picture"))
    poster_text = models.CharField(_("what the picture shows"), max_length=300, blank=True)

    template = "pages/knowledge/multimedia.html"

    class Meta:
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")

    @property
    def host(self) -> str:
        """Return the name of the site that plays the recording, Thai letters as such."""
        return readable_host(self.media_link).removeprefix("www.")

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A recording needs captions and a transcript (WCAG 1.2.2, 1.2.3)."""
        missing = self.missing_source()
        if not self.transcript.strip():
            missing["transcript"] = _("Write down what is said, for people who cannot hear it.")
        if not self.has_captions:
            missing["has_captions"] = _("Only a recording with captions can be published.")
        if self.poster and not self.poster_text.strip():
            missing["poster_text"] = _("Say what the picture shows, for people who cannot see it.")
        return missing


class ChartKind(models.TextChoices):
    """How the figures are drawn; the table is always there."""

    NONE = "none", _("no chart")
    BARS = "bars", _("bars")
    LINE = "line", pgettext_lazy("chart", "line")


class StatisticsPage(SourcedPage):
    """Figures: the table is the content, the chart is drawn from it, the CSV is made of it.

    `table` holds {"columns": [name, …], "rows": [[value, …], …]}; all values are texts as typed.
    """

    slug_prefix = "figures"
    sections = ("knowledge", "stats", "oia")
    answers = ("GWS2:1.8",)

    table = models.JSONField(_("table"), default=dict, blank=True)
    unit = models.CharField(_("unit of measure"), max_length=60, blank=True)
    adds_up = models.BooleanField(_("add a row of totals"), default=False)
    chart = models.CharField(
        _("chart"), max_length=5, choices=ChartKind.choices, default=ChartKind.BARS
    )
    note = models.TextField(_("how it was counted"), blank=True, max_length=1000)

    template = "pages/knowledge/statistics.html"

    class Meta:
        verbose_name = _("figures")
        verbose_name_plural = _("figures")

    @property
    def figures(self) -> Table:
        """Return the table."""
        return table_of(self.table or {})

    @property
    def totals(self) -> tuple[str, ...]:
        """Return the row of totals: the one in the table, else what its columns add up to."""
        table = self.figures
        if table.total_row:
            return table.total_row
        return ("", *table.sums()[1:]) if self.adds_up and table.figures else ()

    def open_table(self) -> Sequence[Sequence[object]]:
        """Return the figures as typed, names of the columns first; nothing while there are none."""
        table = self.figures
        return [table.columns, *table.rows] if table.rows else ()

    def drawing(self) -> dict[str, BarChart | LineChart | None]:
        """Return the chart the office chose; none where the table cannot be drawn."""
        if self.chart == ChartKind.BARS:
            return {"bar_chart": bar_chart(self.figures)}
        return {"line_chart": line_chart(self.figures) if self.chart == ChartKind.LINE else None}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the table, its totals and its chart."""
        return super().get_context(request, *args, **kwargs) | {
            "figures": self.figures,
            "totals": self.totals,
            **self.drawing(),
        }

    def clean(self) -> None:
        """Check the table cell by cell. Raises ValidationError that names row and column."""
        super().clean()
        try:
            check(self.figures)
        except ValidationError as problems:
            raise ValidationError({"table": problems.messages}) from problems

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """Figures need a source, two columns and a row."""
        missing: dict[str, Any] = self.missing_source()
        if len(self.figures.columns) < 2 or not self.figures.rows:
            missing["table"] = _("Write a table with at least two columns and one row.")
        return missing

"""Section "knowledge" (คลังความรู้): articles, pictures, recordings and figures to use again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.item import ItemPage
from pages.models.parts import file_field
from pages.models.validators import validate_link


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
    LINE = "line", _("line")


class StatisticsPage(SourcedPage):
    """Figures: the table is the content, the chart is drawn from it, the CSV is made of it.

    `table` holds {"columns": [name, …], "rows": [[value, …], …]}; all values are texts as typed.
    """

    slug_prefix = "figures"
    sections = ("knowledge", "stats", "oia")
    answers = ("GWS2:1.8",)

    table = models.JSONField(_("table"), default=dict)
    unit = models.CharField(_("unit of measure"), max_length=60, blank=True)
    chart = models.CharField(
        _("chart"), max_length=5, choices=ChartKind.choices, default=ChartKind.BARS
    )
    note = models.TextField(_("how it was counted"), blank=True, max_length=1000)

    template = "pages/knowledge/statistics.html"

    class Meta:
        verbose_name = _("figures")
        verbose_name_plural = _("figures")

    @property
    def columns(self) -> list[str]:
        """Return the names of the columns."""
        return list(self.table.get("columns", ()))

    @property
    def table_rows(self) -> list[list[str]]:
        """Return the rows, each as long as there are columns."""
        return [list(row) for row in self.table.get("rows", ())]

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """Figures need a source, two columns and a row."""
        missing: dict[str, Any] = self.missing_source()
        if len(self.columns) < 2 or not self.table_rows:
            missing["table"] = _("Write a table with at least two columns and one row.")
        return missing

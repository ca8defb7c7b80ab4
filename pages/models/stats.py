"""Section "stats" (สถิติการเข้าใช้เว็บไซต์และความพึงพอใจ): figures from data, none invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.charts import line_chart
from pages.models.figures import figures_of
from pages.models.home import HomePage
from pages.models.item import ItemPage
from pages.models.tables import Table
from thai.templatetags.thai import thai_date


class FiguresKind(models.TextChoices):
    """Which figures the page shows."""

    VISITS = "visits", _("Use of the web site")
    SATISFACTION = "satisfaction", _("Satisfaction")
    PUBLICATION = "publication", _("Publication work")


class FiguresPage(ItemPage):
    """A page that draws its figures from what the system counted; it says since when it counts."""

    slug_prefix = "numbers"
    sections = ("stats",)
    kind_field = "figures_kind"

    figures_kind = models.CharField(
        _("kind of figures"),
        max_length=12,
        choices=FiguresKind.choices,
        default=FiguresKind.PUBLICATION,
    )
    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)

    template = "pages/stats.html"

    class Meta:
        verbose_name = _("page of figures")
        verbose_name_plural = _("pages of figures")

    @property
    def counts_work(self) -> bool:
        """Return whether the page shows what the system already counts."""
        return self.figures_kind == FiguresKind.PUBLICATION

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the figures with the bars of their chart; of what is not counted there are none."""
        context = super().get_context(request, *args, **kwargs)
        if not self.counts_work:
            return context
        figures = figures_of(HomePage.of(self, request), context["now"])
        rows = tuple((month_name(one.first_day), str(one.count)) for one in figures.months)
        chart = line_chart(Table((str(_("Month")), str(_("Items"))), rows))
        return context | {"figures": figures, "chart": chart}


def month_name(day: date) -> str:
    """Return a month with its year in the reader's language."""
    return thai_date(day).partition(" ")[2]

"""Section "stats" (สถิติการเข้าใช้เว็บไซต์และความพึงพอใจ): figures from data, none invented."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.item import ItemPage


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

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the figures."""
        return super().get_context(request, *args, **kwargs)

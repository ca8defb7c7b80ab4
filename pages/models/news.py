"""News: what an agency tells the public in its own words."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from documents.models import StoredFile
from pages.blocks import ProseBlock
from pages.models.base import OfficialPage
from pages.models.record import record_context


class NewsKind(models.TextChoices):
    """What kind of news it is."""

    GENERAL = "general", _("General news")
    ACTIVITY = "activity", _("Activity")
    ALERT = "alert", _("Alert")


class NewsPage(OfficialPage):
    """A piece of news (ข่าวประชาสัมพันธ์)."""

    slug_prefix = "news"
    shown_with = ("picture",)

    news_kind = models.CharField(
        _("kind of news"), max_length=10, choices=NewsKind.choices, default=NewsKind.GENERAL
    )
    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)
    picture = models.ForeignKey(
        StoredFile,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="news_pages",
        verbose_name=_("picture"),
    )
    picture_text = models.CharField(_("what the picture shows"), max_length=300, blank=True)

    parent_page_types: ClassVar[list[str]] = ["pages.SectionPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "pages/news.html"

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def attached_files(self) -> tuple[StoredFile, ...]:
        """Return the picture, which passes the gate like any file."""
        return (self.picture,) if self.picture else ()

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """News needs words, and a picture needs its description."""
        missing: dict[str, object] = {}
        if not self.summary.strip() and not self.body:
            missing["summary"] = _("Write the news before sending it.")
        if self.picture and not self.picture_text.strip():
            missing["picture_text"] = _("Say what the picture shows, for people who cannot see it.")
        return missing

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the evidence of the publication, its versions and its neighbours."""
        context = super().get_context(request, *args, **kwargs)
        return context | record_context(self, request)

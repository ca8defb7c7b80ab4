"""News: what an agency tells the public in its own words."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField

from documents.models import StoredFile
from pages.blocks import ProseBlock
from pages.models.item import ItemPage
from pages.models.parts import Part, file_field


class NewsKind(models.TextChoices):
    """What kind of news it is."""

    GENERAL = "general", _("General news")
    ACTIVITY = "activity", _("Activity")
    ALERT = "alert", _("Alert")


class NewsPage(ItemPage):
    """A piece of news (ข่าวประชาสัมพันธ์)."""

    slug_prefix = "news"
    sections = ("news",)
    answers = ("GWS2:1.3.1",)
    kind_field = "news_kind"
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

    # How long an alert stands on the home page; the item itself stays for its whole period.
    alert_until = models.DateField(_("on the home page until"), null=True, blank=True)

    template = "pages/news.html"

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """News needs words, and a picture needs its description."""
        missing: dict[str, object] = {}
        if not self.summary.strip() and not self.body:
            missing["summary"] = _("Write the news before sending it.")
        if self.picture and not self.picture_text.strip():
            missing["picture_text"] = _("Say what the picture shows, for people who cannot see it.")
        if self.news_kind == NewsKind.ALERT and self.alert_until is None:
            missing["alert_until"] = _("Say until which day the alert stands on the home page.")
        return missing


class NewsPhoto(Part):
    """One photograph of an activity, with words for people who cannot see it."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="photos")
    picture = file_field(_("picture"))
    picture_text = models.CharField(_("what the picture shows"), max_length=300)

    class Meta(Part.Meta):
        verbose_name = _("photograph")
        verbose_name_plural = _("photographs")

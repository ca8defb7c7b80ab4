"""News: what an agency tells the public in its own words."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField

from documents.models import StoredFile
from pages.blocks import ProseBlock
from pages.models.item import ItemPage
from pages.models.parts import Part, file_field
from thai import calendar


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

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the photographs."""
        photos = self.photos.select_related("picture").all()
        return super().get_context(request, *args, **kwargs) | {
            "photos": [photo for photo in photos if photo.picture_id],
            "is_warning": self.warns_on(calendar.today()),
        }

    def warns_on(self, today: date) -> bool:
        """Return whether this alert still stands on the home page on a day."""
        is_alert = self.news_kind == NewsKind.ALERT
        return is_alert and self.alert_until is not None and today <= self.alert_until

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """News needs words, and every picture needs its description."""
        missing: dict[str, object] = {}
        if not self.summary.strip() and not self.body:
            missing["summary"] = _("Write the news before sending it.")
        if self.picture and not self.picture_text.strip():
            missing["picture_text"] = _("Say what the picture shows, for people who cannot see it.")
        if any(photo.picture_id is None for photo in self.photos.all()):
            missing["photos"] = _("A photograph has no picture yet. Attach it or remove the row.")
        if self.news_kind == NewsKind.ALERT:
            missing |= self._missing_of_alert(calendar.in_bangkok(now).date())
        return missing

    def _missing_of_alert(self, today: date) -> dict[str, object]:
        if self.alert_until is None:
            return {"alert_until": _("Say until which day the alert stands on the home page.")}
        if self.alert_until < today:
            return {"alert_until": _("This day is over. Choose today or a later day.")}
        return {}


class NewsPhoto(Part):
    """One photograph of an activity, with words for people who cannot see it."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="photos")
    picture = file_field(_("picture"))
    picture_text = models.CharField(_("what the picture shows"), max_length=300)

    class Meta(Part.Meta):
        verbose_name = _("photograph")
        verbose_name_plural = _("photographs")

"""Section "news": the calendar of events (ปฏิทินกิจกรรม)."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.item import ItemPage


class EventPage(ItemPage):
    """One event; without a time of day it lasts the whole day."""

    slug_prefix = "event"
    sections = ("news",)
    answers = ("GWS2:1.3.3",)

    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"), null=True, blank=True)
    starts_at = models.TimeField(_("from (time)"), null=True, blank=True)
    ends_at = models.TimeField(_("until (time)"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=300, blank=True)
    organiser = models.CharField(_("organiser"), max_length=200, blank=True)
    for_whom = models.CharField(_("for whom"), max_length=300, blank=True)
    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)

    template = "pages/events.html"

    class Meta:
        verbose_name = _("event of the calendar")
        verbose_name_plural = _("events of the calendar")

    def clean(self) -> None:
        """Refuse an event that ends before it begins. Raises ValidationError by field."""
        super().clean()
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValidationError({"last_day": _("The event ends before it begins.")})
        one_day = self.last_day is None or self.last_day == self.first_day
        if one_day and self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise ValidationError({"ends_at": _("The event ends before it begins.")})

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """People need to know where to go."""
        return {} if self.place.strip() else {"place": _("Say where it takes place.")}

"""Section "news": the calendar of events (ปฏิทินกิจกรรม)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.facts import Fact, known, written
from pages.models.item import ItemPage
from thai import calendar
from thai.templatetags.thai import thai_date, thai_short_date


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

    @property
    def ends_on(self) -> date:
        """Return the last day, which is the first of an event of one day."""
        return self.last_day or self.first_day

    @property
    def month_code(self) -> str:
        """Return the month it begins in as addresses have it: 2569-12."""
        return f"{calendar.buddhist(self.first_day.year)}-{self.first_day.month:02}"

    @property
    def days(self) -> str:
        """Say on which days it is."""
        if self.ends_on == self.first_day:
            return thai_date(self.first_day)
        return f"{thai_short_date(self.first_day)} – {thai_short_date(self.ends_on)}"

    @property
    def hours(self) -> str:
        """Say at which hours it is, or that it lasts the whole day."""
        if self.starts_at is None:
            return gettext("the whole day")
        if self.ends_at is None:
            return gettext("from %(time)s") % {"time": clock(f"{self.starts_at:%H:%M}")}
        return clock(f"{self.starts_at:%H:%M} – {self.ends_at:%H:%M}")

    def is_over(self, today: date) -> bool:
        """Return whether the last day has passed."""
        return today > self.ends_on

    def facts(self) -> tuple[Fact, ...]:
        """Return when and where it is, for whom, and who invites."""
        return known(
            Fact(gettext("When"), self.days, self.hours),
            written(gettext("Where"), self.place),
            written(gettext("For whom"), self.for_whom),
            written(gettext("Organiser"), self.organiser),
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the facts and whether it is over."""
        return super().get_context(request, *args, **kwargs) | {
            "facts": self.facts(),
            "is_over": self.is_over(calendar.today()),
        }

    def clean(self) -> None:
        """Refuse an event that ends before it begins. Raises ValidationError by field."""
        super().clean()
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValidationError({"last_day": _("The event ends before it begins.")})
        one_day = self.last_day is None or self.last_day == self.first_day
        if one_day and self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise ValidationError({"ends_at": _("The event ends before it begins.")})
        if self.ends_at and not self.starts_at:
            raise ValidationError({"starts_at": _("Say at which time it begins.")})

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """People need to know where to go."""
        return {} if self.place.strip() else {"place": _("Say where it takes place.")}


def clock(hours: str) -> str:
    """Return hours as the reader writes them: 08:30 – 12:00 น., or 08:30 – 12:00 in English."""
    return pgettext("time of day", "%(hours)s") % {"hours": hours}

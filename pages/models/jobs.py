"""Section "news": recruitment (ประกาศรับสมัครงาน) with its closing date."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.facts import Fact, days_left, known, lines_of, of_day, written
from pages.models.item import ItemPage
from pages.models.parts import file_field
from thai import calendar


class JobPage(ItemPage):
    """An announcement of recruitment."""

    slug_prefix = "job"
    sections = ("news",)
    answers = ("GWS2:1.3.2",)
    shown_with = ("file",)

    position = models.CharField(_("position"), max_length=200)
    places_count = models.PositiveSmallIntegerField(_("number of places"), default=1)
    pay = models.CharField(_("pay"), max_length=200, blank=True)
    requirements = models.TextField(
        _("what applicants need, one a line"), blank=True, max_length=4000
    )
    apply_from = models.DateField(_("applications from"), null=True, blank=True)
    apply_until = models.DateField(_("applications until"), null=True, blank=True)
    apply_how = models.TextField(_("how to apply"), blank=True, max_length=2000)
    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)
    file = file_field(_("file"))

    template = "pages/jobs.html"

    class Meta:
        verbose_name = _("recruitment")
        verbose_name_plural = _("recruitments")

    def clean(self) -> None:
        """Refuse an end before its beginning. Raises ValidationError by field."""
        super().clean()
        if self.apply_from and self.apply_until and self.apply_until < self.apply_from:
            raise ValidationError({"apply_until": _("Applications end before they begin.")})

    @property
    def acts_until(self) -> date | None:
        """Return the last day on which one can apply."""
        return self.apply_until

    @property
    def needs(self) -> tuple[str, ...]:
        """Return what applicants need, one by one."""
        return lines_of(self.requirements)

    def is_open(self, today: date) -> bool:
        """Return whether one can apply on a day; the last day still counts."""
        return not (self.opens_later(today) or self.is_over(today))

    def opens_later(self, today: date) -> bool:
        """Return whether applications have not begun."""
        return self.apply_from is not None and today < self.apply_from

    def is_over(self, today: date) -> bool:
        """Return whether the last day has passed."""
        return self.apply_until is not None and today > self.apply_until

    def facts(self, today: date) -> tuple[Fact, ...]:
        """Return what an applicant looks for first."""
        places = ngettext("%(count)s place", "%(count)s places", self.places_count or 0)
        left = days_left(today, self.apply_until) if self.apply_until else ""
        return known(
            written(gettext("Position"), self.position),
            Fact(gettext("Number of places"), places % {"count": self.places_count}),
            written(gettext("Pay"), self.pay),
            of_day(gettext("Applications from"), self.apply_from),
            of_day(
                gettext("Applications until"),
                self.apply_until,
                left if self.is_open(today) else "",
            ),
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add whether one can apply today, and the facts."""
        today = calendar.today()
        return super().get_context(request, *args, **kwargs) | {
            "is_open": self.is_open(today),
            "opens_later": self.opens_later(today),
            "facts": self.facts(today),
        }

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """People need to know until when and how."""
        missing: dict[str, object] = {}
        if self.apply_until is None:
            missing["apply_until"] = _("Say until which day people can apply.")
        if not self.apply_how.strip():
            missing["apply_how"] = _("Say how and where to apply.")
        return missing

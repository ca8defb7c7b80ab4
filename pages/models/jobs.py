"""Section "news": recruitment (ประกาศรับสมัครงาน) with its closing date."""

from __future__ import annotations

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.item import ItemPage
from pages.models.parts import file_field


class JobPage(ItemPage):
    """An announcement of recruitment."""

    slug_prefix = "job"
    sections = ("news",)
    answers = ("GWS2:1.3.2",)

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

    def is_open(self, today: date) -> bool:
        """Return whether one can apply on a day; the last day still counts."""
        return not (
            (self.apply_from and today < self.apply_from)
            or (self.apply_until and today > self.apply_until)
        )

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """People need to know until when and how."""
        missing: dict[str, object] = {}
        if self.apply_until is None:
            missing["apply_until"] = _("Say until which day people can apply.")
        if not self.apply_how.strip():
            missing["apply_how"] = _("Say how and where to apply.")
        return missing

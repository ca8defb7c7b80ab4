"""Section "manual" (คู่มือมาตรฐานการปฏิบัติงาน): how the staff do their work."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField

from pages.blocks import ProseBlock
from pages.models.procedure import ProcedurePage, StepPart


class ManualPage(ProcedurePage):
    """A standard operating manual: steps, each with its time and who is responsible."""

    slug_prefix = "sop"
    sections = ("manual",)
    answers = ("GWS2:1.13", "OIA9:9(4)", "OIA9:9(8)-d-2(2)")

    purpose = models.TextField(_("purpose"), blank=True, max_length=2000)
    scope = models.TextField(_("scope"), blank=True, max_length=2000)
    body = StreamField(ProseBlock(), verbose_name=_("text"), blank=True)

    shown_with = ("manual_file",)

    template = "pages/manuals.html"

    class Meta:
        verbose_name = _("operating manual")
        verbose_name_plural = _("operating manuals")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the steps and how long they take in all."""
        return super().get_context(request, *args, **kwargs) | (
            self.procedure() | {"downloads": self.manuals()}
        )


class ManualStep(StepPart):
    """One step of a manual."""

    page = ParentalKey(ManualPage, on_delete=models.CASCADE, related_name="steps")

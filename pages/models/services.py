"""Section "service" (คู่มือสำหรับประชาชน): what people come for, and what it takes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from pages.models.parts import Part, file_field
from pages.models.procedure import ProcedurePage, StepPart
from pages.models.questions import QuestionPart


class ServicePage(ProcedurePage):
    """A guide for the public (Licensing Facilitation Act B.E. 2558): steps, time, fee, papers."""

    slug_prefix = "service"
    sections = ("service",)
    answers = ("GWS2:1.6", "OIA9:9(8)-d-2(1)")

    fee = models.CharField(_("fee"), max_length=300, blank=True)
    papers = models.TextField(_("papers to bring, one a line"), blank=True, max_length=4000)
    conditions = models.TextField(_("conditions, one a line"), blank=True, max_length=4000)
    complaints = models.CharField(_("where to complain"), max_length=300, blank=True)

    shown_with = ("manual_file",)

    template = "pages/services.html"

    class Meta:
        verbose_name = _("service guide")
        verbose_name_plural = _("service guides")

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A guide needs steps, its price even when it is free, and a file for every form."""
        missing = super().missing_for_request(now)
        if not self.fee.strip():
            missing["fee"] = _("Say what it costs, or write that it is free.")
        if any(form.file_id is None for form in self.forms.all()):
            missing["forms"] = _("A form has no file yet. Attach it, or remove its row.")
        return missing

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the steps, how long they take in all, the forms and the questions."""
        return (
            super().get_context(request, *args, **kwargs)
            | self.procedure()
            | {
                "downloads": [*self.forms.select_related("file"), *self.manuals()],
                "questions": list(self.questions.all()),
            }
        )


class ServiceStep(StepPart):
    """One step of a service."""

    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="steps")


class ServiceForm(Part):
    """A form to download (Download Forms)."""

    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="forms")
    title = models.CharField(_("title"), max_length=200)
    file = file_field(_("file"))

    class Meta(Part.Meta):
        verbose_name = _("form")
        verbose_name_plural = _("forms")


class ServiceQuestion(QuestionPart):
    """A question people ask about this service."""

    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="questions")

"""Work of people who left, given to others by a web master with a reason; never changed."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.publishing.models.request import PublicationRequest


class Part(models.TextChoices):
    """What the work was."""

    OWNER = "owner", _("Writing and answering")
    DECIDER = "decider", _("Approving this one request")


def _person(*, null: bool = False) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, null=null, on_delete=models.PROTECT, related_name="+"
    )


class Handover(models.Model):
    """One item, or one request nobody could decide, handed over (มอบหมายงานต่อ)."""

    part = models.CharField(max_length=10, choices=Part.choices)
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="handovers"
    )
    agency = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    request = models.ForeignKey(
        PublicationRequest, null=True, on_delete=models.PROTECT, related_name="handovers"
    )
    title = models.CharField(max_length=255)
    from_person = _person(null=True)
    from_name = models.CharField(max_length=255, blank=True)
    to_person = _person()
    to_name = models.CharField(max_length=255)
    reason = models.TextField()
    by = _person()
    by_name = models.CharField(max_length=255)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("handover")
        verbose_name_plural = _("handovers")

    def __str__(self) -> str:
        return f"{self.title}: {self.to_name}"

"""What the system told somebody: the in-app list."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.publishing.models.request import PublicationRequest


class NoticeKind(models.TextChoices):
    """What happened to the person's item, or what waits for them."""

    WAITING = "waiting", _("Waiting for your decision")
    RETURNED = "returned", _("Returned to you for correction")
    REJECTED = "rejected", _("Not approved")
    APPROVED = "approved", _("Approved, waiting to be published")
    PUBLISHED = "published", _("Published")
    EXPIRED = "expired", _("Publication period ended, taken down")
    TAKEN_DOWN = "taken_down", _("Taken down")
    HANDED_OVER = "handed_over", _("Handed over to you")


class Notice(models.Model):
    """One line for one person (การแจ้ง); written in the transaction of what it tells."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices"
    )
    kind = models.CharField(max_length=12, choices=NoticeKind.choices)
    request = models.ForeignKey(PublicationRequest, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        indexes = [models.Index(fields=["person", "read_at"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.request.title}"

"""What the system told somebody: the in-app list."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from pages.publishing.models.request import PublicationRequest


class NoticeKind(models.TextChoices):
    """What happened to the person's item, or what waits for them."""

    WAITING = "waiting", _("Waiting for your decision")
    WAITING_LONG = "waiting_long", _("Waiting for more than 3 working days")
    TO_PUBLISH = "to_publish", _("Approved, waiting for you to put online")
    RETURNED = "returned", _("Returned to you for correction")
    REJECTED = "rejected", _("Not approved")
    APPROVED = "approved", _("Approved, waiting to be published")
    PUBLISHED = "published", _("Published")
    EXPIRING = "expiring", _("Publication ends soon")
    EXPIRED = "expired", _("Publication period ended, taken down")
    TAKEN_DOWN = "taken_down", _("Taken down")
    HANDED_OVER = "handed_over", _("Handed over to you")
    REVIEW_DUE = "review_due", _("Review due")


class Notice(models.Model):
    """One line for one person (การแจ้ง); written in the transaction of what it tells."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices"
    )
    kind = models.CharField(max_length=12, choices=NoticeKind.choices)
    request = models.ForeignKey(PublicationRequest, on_delete=models.CASCADE, related_name="+")
    # Which of several reminders of a kind this is: days left, a due date; "" for events.
    occasion = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        indexes = [models.Index(fields=["person", "read_at"])]
        constraints = [
            # Two schedulers at once: the second reminder of the same occasion is refused.
            models.UniqueConstraint(
                fields=["person", "request", "kind", "occasion"],
                condition=~models.Q(occasion=""),
                name="one_reminder_an_occasion",
            )
        ]

    def __str__(self) -> str:
        return f"{self.told}: {self.request.title}"

    @property
    def told(self) -> str:
        """Return what is told in words; the days that were left when an end was announced."""
        if self.kind != NoticeKind.EXPIRING:
            return str(self.get_kind_display())
        days = int(self.occasion or 0)
        if days <= 1:
            return gettext("Publication ends tomorrow or today")
        return ngettext(
            "Publication ends within %(days)s day", "Publication ends within %(days)s days", days
        ) % {"days": days}

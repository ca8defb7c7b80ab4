"""Who signs for an approver who is away, from one day to another; written once, never changed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Capacity(models.TextChoices):
    """On what footing somebody signs for another; the words official papers print."""

    # The approver is away, or the post is empty: the deputy holds its whole power.
    ACTING = "acting", _("acting for")
    # The approver is there and gave this power away by a written order.
    ON_BEHALF = "on_behalf", _("on behalf of")


def _person() -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")


class DelegationQuerySet(models.QuerySet["Delegation"]):
    """Delegations by the day they are in force."""

    def in_force(self, day: date) -> DelegationQuerySet:
        """Return those that count on a day: within their dates, not ended early."""
        return self.filter(first_day__lte=day, last_day__gte=day, end__isnull=True)


class Delegation(models.Model):
    """An approver's deputy for a period (รักษาราชการแทน / ปฏิบัติราชการแทน); it ends by itself."""

    agency = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    principal = _person()
    principal_name = models.CharField(max_length=255)
    principal_position = models.CharField(max_length=150, blank=True)
    deputy = _person()
    deputy_name = models.CharField(max_length=255)
    capacity = models.CharField(max_length=12, choices=Capacity.choices, default=Capacity.ACTING)
    first_day = models.DateField()
    last_day = models.DateField()
    reason = models.TextField()
    recorded_by = _person()
    recorded_at = models.DateTimeField()

    objects = DelegationQuerySet.as_manager()

    class Meta:
        ordering = ["-first_day", "-pk"]
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="a_delegation_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return f"{self.deputy_name} {self.get_capacity_display()} {self.principal_name}"


class DelegationEnd(models.Model):
    """An approver came back early: from then on the deputy signs nothing more."""

    delegation = models.OneToOneField(Delegation, on_delete=models.PROTECT, related_name="end")
    by = _person()
    at = models.DateTimeField()
    reason = models.TextField(blank=True)

    class Meta:
        verbose_name = _("delegation ended early")
        verbose_name_plural = _("delegations ended early")

    def __str__(self) -> str:
        return str(self.delegation)

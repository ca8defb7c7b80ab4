"""One line of the audit log; the database refuses to change or delete it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditEntry(models.Model):
    """Who did what to which thing and when (บันทึกการใช้งาน), chained to the entry before it."""

    sequence = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor_id = models.CharField(max_length=40, blank=True)
    actor = models.CharField(max_length=255, blank=True)
    action = models.CharField(max_length=255, db_index=True)
    object_type = models.CharField(max_length=100)
    object_id = models.CharField(max_length=255)
    title = models.TextField(blank=True)
    data = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["sequence"]
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")

    def __str__(self) -> str:
        return f"{self.sequence} {self.action}"

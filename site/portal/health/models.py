"""What the comparisons of integrity found when they last ran."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Subject(models.TextChoices):
    """What is compared with what was recorded of it."""

    PUBLIC = "public", _("Content that is not as it was approved")
    AUDIT = "audit", _("Evidence that does not hold")
    FILES = "files", _("Files that are not as they were received")
    SEARCH = "search", _("Search entries that differ from what is public")


class IntegrityCheck(models.Model):
    """The newest result of one comparison (การตรวจสอบความถูกต้องครบถ้วนของข้อมูล).

    findings holds at most MOST of count: {"what": …, "page": its key or null, "values": [names]}.
    """

    MOST = 50

    subject = models.CharField(max_length=10, choices=Subject.choices, unique=True)
    ran_at = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)
    findings = models.JSONField(default=list)

    class Meta:
        verbose_name = _("integrity check")
        verbose_name_plural = _("integrity checks")

    def __str__(self) -> str:
        return f"{self.subject}: {self.count}"

"""A rendition: one printed paper as it was made, never changed afterwards."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """Which paper."""

    FORM = "form", _("Publication request form")
    MEMO = "memo", _("Covering memo")
    CERTIFICATE = "certificate", _("Certificate of history")
    ANNOUNCEMENT = "announcement", _("Announcement of the publication procedure")
    BATCH = "batch", _("Several request forms")


class Rendition(models.Model):
    """A paper (เอกสารที่พิมพ์แล้ว) with the data it was made from; the database keeps it as it is.

    ``data`` is what it says, before any word is set: facts of the evidence, and the letterhead.
    ``subjects`` are the ids of the requests it speaks of, ``item`` that of the page, if any.
    """

    kind = models.CharField(max_length=12, choices=Kind.choices)
    code = models.CharField(max_length=20, unique=True)
    agency = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    item = models.PositiveBigIntegerField(null=True)
    subjects = models.JSONField(default=list)
    title = models.CharField(max_length=255)
    data = models.JSONField()
    data_sha256 = models.CharField(max_length=64)
    pdf = models.BinaryField()
    pdf_sha256 = models.CharField(max_length=64)
    template_version = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["-made_at", "-pk"]
        verbose_name = _("printed paper")
        verbose_name_plural = _("printed papers")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            # The same again is the same paper, also when two people print at once.
            models.UniqueConstraint(
                fields=["kind", "template_version", "data_sha256"], name="one_rendition_of_data"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.code}"

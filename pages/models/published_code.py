"""Which requirements the public version of an item answers: one indexed row per code."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.base import OfficialPage


class PublishedCode(models.Model):
    """A requirement code of a published item; written and removed with its publication."""

    page = models.ForeignKey(OfficialPage, on_delete=models.CASCADE, related_name="published_codes")
    code = models.CharField(max_length=60)

    class Meta:
        verbose_name = _("published requirement code")
        verbose_name_plural = _("published requirement codes")
        constraints = [
            models.UniqueConstraint(fields=["code", "page"], name="pages_published_code_once")
        ]

    def __str__(self) -> str:
        """Return the code and what answers it."""
        return f"{self.code} · {self.page.title}"


def write_codes(page: OfficialPage) -> None:
    """Replace the codes of an item by those of its public version; a type answers some itself."""
    wanted = {str(code) for code in (*getattr(page, "answers", ()), *page.requirement_codes)}
    PublishedCode.objects.filter(page_id=page.pk).exclude(code__in=wanted).delete()
    PublishedCode.objects.bulk_create(
        (PublishedCode(page_id=page.pk, code=code) for code in sorted(wanted)),
        ignore_conflicts=True,
    )


def drop_codes(page: OfficialPage) -> None:
    """Remove the codes of an item that left the public."""
    PublishedCode.objects.filter(page_id=page.pk).delete()

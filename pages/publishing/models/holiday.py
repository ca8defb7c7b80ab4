"""The public holidays of Thai offices: data of the installation, checked once a year."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from thai import calendar


class Holiday(models.Model):
    """One day on which offices are closed (วันหยุดราชการ); weekends do not stand here."""

    day = models.DateField(_("day"), unique=True)
    name = models.CharField(_("name"), max_length=200)
    # Days worked out ahead of the Cabinet's announcement wait for an administrator's comparison.
    is_confirmed = models.BooleanField(_("confirmed"), default=True)

    class Meta:
        ordering = ["day"]
        verbose_name = _("public holiday")
        verbose_name_plural = _("public holidays")

    def __str__(self) -> str:
        return f"{calendar.format_short(self.day)} {self.name}"

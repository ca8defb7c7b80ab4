"""The coded reasons of a return, a rejection or a take-down."""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Reason(models.Model):
    """One reason (เหตุผล) an administrator may reword or retire, never delete."""

    code = models.SlugField(_("code"), unique=True)
    label_th = models.CharField(_("Thai label"), max_length=200)
    label_en = models.CharField(_("English label"), max_length=200)
    needs_note = models.BooleanField(_("needs words"), default=False)
    for_decision = models.BooleanField(_("for returns and rejections"), default=True)
    for_take_down = models.BooleanField(_("for take-downs"), default=True)
    is_active = models.BooleanField(_("in use"), default=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("reason")
        verbose_name_plural = _("reasons")

    def __str__(self) -> str:
        return self.label_th if (get_language() or "th").startswith("th") else self.label_en

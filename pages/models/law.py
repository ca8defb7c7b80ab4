"""Section "law" (กฎหมาย ระเบียบ ข้อบังคับ): what is in force, where it comes from."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from pages.models.item import ItemPage
from pages.models.parts import Part, file_field
from pages.models.validators import validate_link


class LawKind(models.TextChoices):
    """What kind of law it is."""

    ACT = "act", _("Act")
    REGULATION = "regulation", _("Regulation")
    NOTICE = "notice", _("Notification")
    LAW_ORDER = "law_order", _("Order of general effect")


class LawState(models.TextChoices):
    """Whether it binds anybody today."""

    IN_FORCE = "in_force", _("in force")
    REPEALED = "repealed", _("repealed")
    REPLACED = "replaced", _("replaced by another")


class LawPage(ItemPage):
    """A law with its source (GWS 2.0 1.5: the source of each item is shown)."""

    slug_prefix = "law"
    sections = ("law",)
    answers = ("GWS2:1.5",)
    kind_field = "law_kind"

    law_kind = models.CharField(
        _("kind of law"), max_length=12, choices=LawKind.choices, default=LawKind.REGULATION
    )
    source = models.CharField(_("source, such as the Royal Gazette volume"), max_length=300)
    source_link = models.CharField(
        _("address of the source"), max_length=1000, blank=True, validators=[validate_link]
    )
    announced_on = models.DateField(_("announced on"), null=True, blank=True)
    effective_on = models.DateField(_("in force from"), null=True, blank=True)
    law_state = models.CharField(
        _("state"), max_length=10, choices=LawState.choices, default=LawState.IN_FORCE
    )
    ended_on = models.DateField(_("in force until"), null=True, blank=True)
    replaced_by = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("replaced by"),
    )
    file = file_field(_("file"))

    template = "pages/law.html"

    class Meta:
        verbose_name = _("law or regulation")
        verbose_name_plural = _("laws and regulations")

    def clean(self) -> None:
        """Refuse an end before its beginning. Raises ValidationError by field."""
        super().clean()
        if self.effective_on and self.ended_on and self.ended_on < self.effective_on:
            raise ValidationError({"ended_on": _("It ends before it is in force.")})

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A law needs a source; one that was replaced says by what."""
        missing: dict[str, object] = {}
        if not self.source.strip():
            missing["source"] = _("Say where this law comes from, such as the Royal Gazette.")
        if self.law_state == LawState.REPLACED and self.replaced_by_id is None:
            missing["replaced_by"] = _("Choose the law that replaces this one.")
        return missing


class LawSection(Part):
    """One section (มาตรา, ข้อ) that can be linked to by its number."""

    page = ParentalKey(LawPage, on_delete=models.CASCADE, related_name="law_sections")
    number = models.CharField(_("number, such as section 9"), max_length=60)
    title = models.CharField(_("title"), max_length=200, blank=True)
    text = models.TextField(_("text"), max_length=5000)

    class Meta(Part.Meta):
        verbose_name = _("section of the law")
        verbose_name_plural = _("sections of the law")

    @property
    def anchor(self) -> str:
        """Return the fragment of the section's address: its place, which links may rely on."""
        return f"section-{(self.sort_order or 0) + 1}"

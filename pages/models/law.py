"""Section "law" (กฎหมาย ระเบียบ ข้อบังคับ): what is in force, where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from pages.models.facts import Fact, known, of_day, written
from pages.models.item import ItemPage
from pages.models.parts import Part, file_field
from pages.models.validators import validate_link
from pages.publishing.visibility import visible
from thai import numerals


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
    shown_with = ("file",)

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

    def facts(self) -> tuple[Fact, ...]:
        """Return whether it binds, since when, and where it was announced."""
        return known(
            Fact(gettext("State"), str(self.get_law_state_display())),
            of_day(gettext("Announced on"), self.announced_on),
            of_day(gettext("In force from"), self.effective_on),
            of_day(gettext("In force until"), self.ended_on),
            written(gettext("Source"), self.source),
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the facts, the sections with their addresses, and the law that replaced it."""
        return super().get_context(request, *args, **kwargs) | {
            "facts": self.facts(),
            "law_sections": addressed(self.law_sections.all()),
            "successor": self.successor(),
        }

    def successor(self) -> Page | None:
        """Return the law that replaced this one, once the public can open it."""
        if self.replaced_by_id is None:
            return None
        return visible(Page.objects.filter(pk=self.replaced_by_id)).first()

    def clean(self) -> None:
        """Refuse an end before its beginning, and an end of what binds. Raises ValidationError."""
        super().clean()
        if self.effective_on and self.ended_on and self.ended_on < self.effective_on:
            raise ValidationError({"ended_on": _("It ends before it is in force.")})
        if self.replaced_by_id is not None and self.replaced_by_id == self.pk:
            raise ValidationError({"replaced_by": _("A law cannot replace itself.")})

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A law needs a source and its words; one that was replaced says by what."""
        missing: dict[str, object] = {}
        if not self.source.strip():
            missing["source"] = _("Say where this law comes from, such as the Royal Gazette.")
        if self.law_state == LawState.REPLACED and self.replaced_by_id is None:
            missing["replaced_by"] = _("Choose the law that replaces this one.")
        has_words = self.file or self.source_link or self.law_sections.all()
        if not has_words:
            missing["file"] = _("Attach the law, give its address, or write its sections.")
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


def addressed(sections: Iterable[LawSection]) -> list[tuple[str, LawSection]]:
    """Return the sections with the fragment of the address of each.

    The fragment is made of the number, so that a link survives a section put in before it:
    มาตรา 9/1 is `section-9-1`. One without a number, or with one that comes again, is named
    by its place.
    """
    found: dict[str, LawSection] = {}
    for place, section in enumerate(sections, start=1):
        digits = re.findall(r"[0-9]+", numerals.to_arabic(section.number))
        anchor = f"section-{'-'.join(digits)}" if digits else ""
        if not anchor or anchor in found:
            anchor = f"place-{place}"
        found[anchor] = section
    return list(found.items())

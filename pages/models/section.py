"""One of the ten sections of an agency's site."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.base import OfficialPage


class SectionKey(models.TextChoices):
    """The ten sections with their official names, in their order (announcement 2561, 1.1–1.10)."""

    ABOUT = "about", _("About the agency")
    LAW = "law", _("Laws, rules and regulations")
    KNOWLEDGE = "knowledge", _("Knowledge")
    LINKS = "links", _("Related web sites")
    OIA = "oia", _("Official information (OIA B.E. 2540)")
    MANUAL = "manual", _("Standard operating manuals")
    SERVICE = "service", _("Manuals for the public")
    NEWS = "news", _("News")
    ESERVICE = "eservice", _("e-Service")
    STATS = "stats", _("Visit statistics and satisfaction")


class SectionPage(OfficialPage):
    """A section (หมวด): an introduction and the list of what was published in it."""

    slug_prefix = "section"
    is_structure = True

    key = models.CharField(_("section"), max_length=10, choices=SectionKey.choices)
    name_en = models.CharField(_("English name"), max_length=200, blank=True)

    parent_page_types: ClassVar[list[str]] = ["pages.HomePage"]
    subpage_types: ClassVar[list[str]] = ["pages.DocumentPage", "pages.NewsPage"]
    template = "pages/section.html"

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    @property
    def position(self) -> int:
        """Return the place among the ten, 1 to 10."""
        return SectionKey.values.index(self.key) + 1

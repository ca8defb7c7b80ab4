"""Section "links" (รายชื่อเว็บไซต์หน่วยงานที่เกี่ยวข้อง): four groups, checked on a schedule."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from pages.models.item import ItemPage
from pages.models.parts import Part
from pages.models.validators import validate_link


class LinkGroup(models.TextChoices):
    """The four groups of the announcement of 2561 (1.4)."""

    OWN = "own", _("Offices under ours")
    SAME = "same", _("Offices of the same ministry")
    OUTSIDE = "outside", _("Offices outside")
    OTHER = "other", _("Other sites of interest")


class LinksPage(ItemPage):
    """The list of web sites, by group."""

    slug_prefix = "sites"
    sections = ("links",)
    answers = ("GWS2:1.4",)
    max_count_per_parent = 1

    template = "pages/links.html"

    class Meta:
        verbose_name = _("list of web sites")
        verbose_name_plural = _("lists of web sites")


class Link(Part):
    """One web site."""

    page = ParentalKey(LinksPage, on_delete=models.CASCADE, related_name="links")
    group = models.CharField(_("group"), max_length=8, choices=LinkGroup.choices)
    name = models.CharField(_("name"), max_length=200)
    url = models.CharField(_("address"), max_length=1000, validators=[validate_link])
    note = models.CharField(_("what it is for"), max_length=300, blank=True)

    class Meta(Part.Meta):
        verbose_name = _("web site")
        verbose_name_plural = _("web sites")

    @property
    def host(self) -> str:
        """Return the host as people read it: Thai letters, not their code (RFC 5891)."""
        host = urlsplit(self.url).hostname or ""
        try:
            return host.encode("ascii").decode("idna")
        except UnicodeError:
            return host


class LinkCheck(models.Model):
    """What the last check of an address found; no part of what was approved."""

    url = models.CharField(_("address"), max_length=1000, unique=True)
    checked_at = models.DateTimeField(_("checked at"))
    status = models.PositiveSmallIntegerField(_("status"), null=True, blank=True)
    problem = models.CharField(_("problem"), max_length=300, blank=True)
    failing_since = models.DateTimeField(_("failing since"), null=True, blank=True)

    class Meta:
        verbose_name = _("link check")
        verbose_name_plural = _("link checks")

    def __str__(self) -> str:
        """Return the address and what was found."""
        return f"{self.url} · {self.problem or self.status}"

    @property
    def is_broken(self) -> bool:
        """Return whether the last check could not open the address."""
        return bool(self.problem)

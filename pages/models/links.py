"""Section "links" (รายชื่อเว็บไซต์หน่วยงานที่เกี่ยวข้อง): four groups, checked on a schedule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from pages.models.item import ItemPage
from pages.models.parts import Part
from pages.models.validators import readable_host, validate_link


class LinkGroup(models.TextChoices):
    """The four groups of the announcement of 2561 (1.4)."""

    OWN = "own", _("Offices under ours")
    SAME = "same", _("Offices of the same ministry")
    OUTSIDE = "outside", _("Offices outside")
    OTHER = "other", _("Other sites of interest")


class Problem(models.TextChoices):
    """Why a web site could not be opened."""

    ADDRESS = "address", _("This is no web address")
    NO_HOST = "no_host", _("There is no such web site")
    PRIVATE = "private", _("The address lies inside a private network")
    NO_ANSWER = "no_answer", _("The site does not answer")
    TIMEOUT = "timeout", _("The site took too long to answer")
    CERTIFICATE = "certificate", _("The certificate of the site is not valid")
    REDIRECTS = "redirects", _("The site sends one round in circles")
    STATUS = "status", _("The page is not there")


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

    def missing_for_request(self, now: datetime) -> dict[str, object]:
        """A list needs a web site."""
        if not self.links.all():
            return {"links": _("Add at least one web site.")}
        return {}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the web sites by group."""
        return super().get_context(request, *args, **kwargs) | {"groups": self.groups()}

    def groups(self) -> tuple[Group, ...]:
        """Return the web sites in their groups: two queries."""
        return grouped(self.links.all())


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
        return readable_host(self.url)


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
        return f"{self.url} · {self.told or self.status}"

    @property
    def told(self) -> str:
        """Return in words why the address did not open."""
        if self.problem == Problem.STATUS:
            words = {"problem": Problem.STATUS.label, "status": self.status}
            return str(_("%(problem)s (answer %(status)s)") % words)
        return str(dict(Problem.choices).get(self.problem, self.problem))

    @property
    def is_broken(self) -> bool:
        """Return whether the last check could not open the address."""
        return bool(self.problem)


@dataclass(frozen=True, slots=True)
class Site:
    """A web site in the list, and since when it does not open."""

    link: Link
    broken: LinkCheck | None


@dataclass(frozen=True, slots=True)
class Group:
    """One of the four groups with its web sites."""

    code: str
    name: object
    sites: tuple[Site, ...]


def broken_of(urls: Iterable[str]) -> Mapping[str, LinkCheck]:
    """Return what is known to be broken among some addresses: one query."""
    found = LinkCheck.objects.filter(url__in=list(urls)).exclude(problem="")
    return {check.url: check for check in found}


def grouped(links: Iterable[Link]) -> tuple[Group, ...]:
    """Return web sites in the four groups of the announcement, empty groups left out."""
    links = list(links)
    broken = broken_of(link.url for link in links)
    groups = (
        Group(
            code,
            name,
            tuple(Site(link, broken.get(link.url)) for link in links if link.group == code),
        )
        for code, name in LinkGroup.choices
    )
    return tuple(group for group in groups if group.sites)

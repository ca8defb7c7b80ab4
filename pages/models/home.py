"""The home page: one agency, its name and how to reach it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Substr
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.url_routing import RouteResult

from documents.models import StoredFile
from pages.models.base import OfficialPage
from pages.models.former import moved_away
from pages.models.listing import items_in, overview, rows
from pages.models.places import Place, places_of
from pages.models.remembered import remembered
from pages.models.translations import standing
from pages.publishing.routing import tree_path

NEWEST = 6
SERVICES = 6
# What people come for stands in these two sections.
SERVICE_SECTIONS = ("service", "eservice")
# Addresses below a home: a section, or an item of it.
LEVELS = 2
NEEDED = ("pk", "path", "content_type_id")
STANDING = ("is_public", "was_public")


class HomePage(OfficialPage):
    """One agency (หน่วยงาน); the root of its site and of everything scoped to it."""

    slug_prefix = "home"
    is_structure = True

    short_name = models.CharField(_("short name"), max_length=100, blank=True)
    ministry = models.CharField(_("belongs to"), max_length=200, blank=True)
    province = models.CharField(_("province"), max_length=100, blank=True)
    address = models.TextField(_("address"), blank=True)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    fax = models.CharField(_("fax"), max_length=60, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    opening_hours = models.CharField(_("opening hours"), max_length=200, blank=True)
    vision = models.TextField(_("vision"), blank=True)
    mission = models.TextField(_("mission"), blank=True)
    head_name = models.CharField(_("head of agency"), max_length=150, blank=True)
    head_position = models.CharField(_("position of the head"), max_length=200, blank=True)
    logo = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = ["pages.SectionPage"]
    template = "pages/home.html"

    class Meta:
        verbose_name = _("agency home")
        verbose_name_plural = _("agency homes")

    @classmethod
    def of(cls, page: Page, request: HttpRequest) -> HomePage:
        """Return the home of the agency a page belongs to, the one already routed if it is."""
        known = cls.routed(request)
        if known is not None and known.shows(page):
            return known
        return cls.objects.get(path=tree_path(page))

    @classmethod
    def routed(cls, request: HttpRequest) -> HomePage | None:
        """Return the home through which this request came, or None."""
        return vars(request).get("agency")

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Return the public sections of this agency in their order, as the screen names them."""
        name = f"places:{self.pk}:{get_language()}"
        return remembered(name, timezone.now(), lambda: places_of(self))

    def shows(self, page: Page) -> bool:
        """Return whether a page belongs to this home's tree or stands in for its translation."""
        sections = (section.path for place in self.places for section in place.sections)
        return page.path.startswith((self.path, *sections))

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find a page of this agency, and remember through which home it was asked.

        An address leads to the page in the home's own language; what is not translated, or not
        public there, is found in the language it was written in.
        """
        vars(request)["agency"] = self
        slugs = {place.slug: place for place in self.places}
        place = slugs.get(path_components[0]) if path_components else None
        if place is None or len(path_components) > LEVELS:
            return super().route(request, path_components)
        if len(path_components) == 1:
            return RouteResult(apps.get_model("pages", "SectionPage").objects.get(pk=place.pk))
        # Most visits lead to an item: the sections are known by now, so none is read again.
        slug = path_components[1]
        return RouteResult(item) if (item := _item(place, slug)) else _moved(place, slug)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what is new, what closes soon, what people come for, and the counts."""
        now = timezone.now()
        services = [place for place in self.places if place.key in SERVICE_SECTIONS]
        return super().get_context(request, *args, **kwargs) | {
            "now": now,
            "overview": overview(self, self.places, now),
            "newest": rows(items_in(self.places, now)[:NEWEST], self.places, now),
            "services": rows(items_in(services, now)[:SERVICES], services, now),
        }


def _moved(place: Place, slug: str) -> RouteResult:
    """Return where an item stands that had this address before it was moved. Raises Http404."""
    former = (moved_away(section.pk, slug) for section in place.sections)
    found = next(filter(None, former), None)
    if found is None:
        raise Http404
    return RouteResult(found.specific, kwargs={"is_former": True})


def _item(place: Place, slug: str) -> Page | None:
    """Return an item of a section, complete with its file, or None."""
    tops = [section.path for section in place.sections]
    under = Page.objects.alias(top=Substr("path", 1, len(place.path))).filter(top__in=tops)
    # Without an order the database looks the slug up; with one it walks the section.
    below = under.filter(depth=len(place.path) // Page.steplen + 1, slug=slug).order_by()
    plain = below.values(*NEEDED)
    found = _foremost(place, below) if place.original else next(iter(plain[:1]), None)
    if found is None:
        return None
    kind = ContentType.objects.get_for_id(found["content_type_id"]).model_class()
    if kind is None or not issubclass(kind, OfficialPage):
        raise Http404
    return kind.objects.select_related(*kind.shown_with).get(pk=found["pk"])


def _foremost(place: Place, pages: PageQuerySet) -> dict[str, Any] | None:
    """Return the page an address means: a public one, else one that was, the own language first."""
    known = list(pages.annotate(**standing(timezone.now())).values(*NEEDED, *STANDING))
    own_first = sorted(known, key=lambda row: not row["path"].startswith(place.path))
    return max(own_first, key=lambda row: [row[name] for name in STANDING], default=None)

"""The home page: one agency, its name and how to reach it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Substr
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from documents.models import StoredFile
from pages.models.base import OfficialPage
from pages.models.listing import items_in, overview, rows
from pages.models.places import Place, places_of
from pages.publishing.routing import tree_path

NEWEST = 6
SERVICES = 6
# What people come for stands in these two sections.
SERVICE_SECTIONS = ("service", "eservice")


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
        if known is not None and page.path.startswith(known.path):
            return known
        return cls.objects.get(path=tree_path(page))

    @classmethod
    def routed(cls, request: HttpRequest) -> HomePage | None:
        """Return the home through which this request came, or None."""
        return vars(request).get("agency")

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Return the public sections of this agency in their order."""
        return places_of(self)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find a page of this agency, and remember through which home it was asked."""
        vars(request)["agency"] = self
        slugs = {place.slug: place for place in self.places}
        if len(path_components) != 2 or path_components[0] not in slugs:
            return super().route(request, path_components)
        # Most visits lead to an item: the sections are known by now, so none is read again.
        return RouteResult(_item(slugs[path_components[0]], path_components[1]))

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


def _item(place: Place, slug: str) -> Page:
    """Return an item of a section, complete with its file. Raises Http404."""
    under = Page.objects.alias(top=Substr("path", 1, len(place.path))).filter(top=place.path)
    # Without an order the database looks the slug up; with one it walks the section.
    below = under.filter(depth=len(place.path) // Page.steplen + 1, slug=slug).order_by()
    found = next(iter(below.values_list("pk", "content_type_id")[:1]), None)
    if found is None:
        raise Http404
    pk, content_type = found
    kind = ContentType.objects.get_for_id(content_type).model_class()
    if kind is None or not issubclass(kind, OfficialPage):
        raise Http404
    return kind.objects.select_related(*kind.shown_with).get(pk=pk)

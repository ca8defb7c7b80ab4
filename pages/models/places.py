"""Where the sections of an agency stand: names and addresses, read once for a whole page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db.models import F
from django.db.models.functions import Substr
from django.urls import reverse
from django.utils.translation import get_language
from wagtail.models import Page

from pages.publishing.visibility import visible


@dataclass(frozen=True, slots=True)
class Place:
    """A public section (หมวด) as menus, lists and breadcrumbs need it."""

    pk: int
    key: str
    slug: str
    title: str
    name_en: str
    summary: str
    position: int
    path: str
    url: str

    @property
    def name(self) -> str:
        """Return the section's name in the reader's language."""
        return self.name_en if self.name_en and get_language() == "en" else self.title


def address(*slugs: str) -> str:
    """Return the address of a page below the agency's home, in the language of the screen."""
    return "".join((_root(get_language()), *(f"{slug}/" for slug in slugs)))


@cache
def _root(language: str | None) -> str:
    """Return the address of a home; asking Django again for every row of a list costs more."""
    return reverse("wagtail_serve", args=("",))


def places_of(home: Page) -> tuple[Place, ...]:
    """Return the public sections of an agency in their official order."""
    # By their few keys: any condition on paths makes the database walk over every item.
    sections = apps.get_model("pages", "SectionPage").objects.values("pk")
    below = Page.objects.alias(top=Substr("path", 1, len(home.path))).filter(top=home.path)
    found = visible(below.filter(pk__in=sections))
    columns = found.order_by("path").values(
        "pk",
        "slug",
        "title",
        "path",
        key=F("officialpage__sectionpage__key"),
        name_en=F("officialpage__sectionpage__name_en"),
        summary=F("officialpage__summary"),
    )
    return tuple(
        Place(**values, position=position, url=address(values["slug"]))
        for position, values in enumerate(columns, start=1)
    )

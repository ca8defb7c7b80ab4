"""Where the sections of an agency stand: names and addresses, read once for a whole page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import F, Q, QuerySet
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
    language: str = settings.LANGUAGE_CODE
    # The same section in the language the office writes in; what is not translated stands there.
    original: Place | None = None

    @property
    def name(self) -> str:
        """Return the section's name in the reader's language."""
        return self.name_en if self.name_en and get_language() == "en" else self.title

    @property
    def sections(self) -> tuple[Place, ...]:
        """Return the sections whose items stand here, that of the own language first."""
        return (self, self.original) if self.original else (self,)

    @property
    def own(self) -> Place:
        """Return this section without what is not translated."""
        return replace(self, original=None)


def owners(places: Iterable[Place]) -> dict[int, tuple[Place, str]]:
    """Return where items stand: the id of their section → the place, and their language."""
    return {section.pk: (place, section.language) for place in places for section in place.sections}


def address(*slugs: str) -> str:
    """Return the address of a page below the agency's home, in the language of the screen."""
    return "".join((_root(get_language()), *(f"{slug}/" for slug in slugs)))


@cache
def _root(language: str | None) -> str:
    """Return the address of a home; asking Django again for every row of a list costs more."""
    return reverse("wagtail_serve", args=("",))


def places_of(home: Page) -> tuple[Place, ...]:
    """Return the public sections of an agency in their official order, each once.

    Beside the sections of the home's own language come those of the language the office writes
    in: as the `original` of their translation, or alone where there is none.
    """
    rows = list(_sections(home))
    own = [row for row in rows if row["locale_id"] == home.locale_id]
    originals = {row["translation_key"]: row for row in rows if row["locale_id"] != home.locale_id}
    pairs = [(row, originals.pop(row["translation_key"], None)) for row in own]
    pairs += [(row, None) for row in originals.values()]
    # Sections were founded in their official order, those of the office's own language first.
    pairs.sort(key=lambda pair: (pair[1] or pair[0])["path"][-Page.steplen :])
    return tuple(
        replace(_place(row, position), original=_place(original, position) if original else None)
        for position, (row, original) in enumerate(pairs, start=1)
    )


def _sections(home: Page) -> QuerySet[Page, dict[str, Any]]:
    # By their few keys: any condition on paths makes the database walk over every item.
    sections = apps.get_model("pages", "SectionPage").objects.values("pk")
    homes = Page.objects.filter(depth=home.depth, translation_key=home.translation_key)
    below = Page.objects.alias(top=Substr("path", 1, len(home.path))).filter(
        Q(locale_id=home.locale_id) | Q(locale__language_code=settings.LANGUAGE_CODE),
        top__in=homes.values("path"),
    )
    return visible(below.filter(pk__in=sections)).values(
        "pk",
        "slug",
        "title",
        "path",
        "locale_id",
        "translation_key",
        key=F("officialpage__sectionpage__key"),
        name_en=F("officialpage__sectionpage__name_en"),
        summary=F("officialpage__summary"),
        language=F("locale__language_code"),
    )


def _place(row: Mapping[str, Any], position: int) -> Place:
    known = {name: row[name] for name in row if name not in ("locale_id", "translation_key")}
    return Place(**known, position=position, url=address(row["slug"]))

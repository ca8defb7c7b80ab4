"""What every page of an agency leads to at its foot: policies, frequent questions, figures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.core.cache import cache
from django.utils.translation import get_language

from pages.models.home import HomePage
from pages.models.listing import items_in
from pages.models.places import address, owners
from pages.models.policies import PolicyKind

# The foot of a page may be so old (seconds); an address that left meanwhile says why it left.
KEPT = 60
FAQ = "faq"
SECTIONS = ("law", "service")
KINDS = (*PolicyKind.values, FAQ)


def standing(home: HomePage, now: datetime) -> Mapping[str, str]:
    """Return the addresses of the public policies and questions, by kind, policies in order."""
    key = f"standing:{home.pk}:{get_language()}"
    kept: Mapping[str, str] | None = cache.get(key)
    if kept is None:
        kept = _look(home, now)
        cache.set(key, kept, KEPT)
    return kept


def _look(home: HomePage, now: datetime) -> Mapping[str, str]:
    places = [place for place in home.places if place.key in SECTIONS]
    if not places:
        return {}
    where = owners(places)
    found = items_in(places, now).filter(listed_kind__in=KINDS).order_by("listed_at")
    # The newest of a kind is written last and stands.
    addresses = {
        kind: address(where[section][0].slug, slug)
        for kind, section, slug in found.values_list("listed_kind", "section_page_id", "slug")
    }
    return {kind: addresses[kind] for kind in KINDS if kind in addresses}

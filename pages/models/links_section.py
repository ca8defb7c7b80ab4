"""The section "links": the four groups of web sites are the page itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pages.models.links import LinksPage
from pages.models.places import address
from pages.models.remembered import remembered
from pages.publishing.visibility import visible

if TYPE_CHECKING:
    from pages.models.section_visit import Visit


def parts(visit: Visit) -> Mapping[str, Any]:
    """Return the groups of the public list, that of the reader's language first.

    They are remembered for a minute at most, so a finding of the link check shows that late.
    """
    name = f"sites:{visit.place.pk}:{visit.place.url}"
    return remembered(name, visit.now, lambda: _groups(visit))


def _groups(visit: Visit) -> Mapping[str, Any]:
    wanted = [section.pk for section in visit.place.sections]
    lists = visible(LinksPage.objects.filter(section_page_id__in=wanted), visit.now)
    found = sorted(lists, key=lambda page: wanted.index(page.section_page_id or 0))
    if not found:
        return {"groups": ()}
    return {
        "groups": found[0].groups(),
        "list_url": address(visit.place.slug, found[0].slug),
    }

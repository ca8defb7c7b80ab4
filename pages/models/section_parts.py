"""What a section shows above its list, by its key: SECTION_PARTS is where a section adds its own.

A section with parts of its own has a module `<key>_section.py` beside this one with a function
`parts(visit)`, and a template `pages/sections/<key>.html` that extends `pages/section.html`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pages.models import (
    about_section,
    law_section,
    links_section,
    news_section,
    oia_section,
    stats_section,
)
from pages.models.section_visit import Visit

# Key of a section → what its template needs beside the list.
SECTION_PARTS: dict[str, Callable[[Visit], Mapping[str, Any]]] = {
    "about": about_section.parts,
    "law": law_section.parts,
    "links": links_section.parts,
    "news": news_section.parts,
    "oia": oia_section.parts,
    "stats": stats_section.parts,
}
# Key of a section → kinds of items its parts show whole, which its list need not repeat.
SHOWN_ABOVE: dict[str, frozenset[str]] = {
    "about": about_section.SHOWN,
    "links": frozenset({"links"}),
}


def parts_of(visit: Visit) -> Mapping[str, Any]:
    """Return the extra context of a section; a section without parts of its own has none."""
    build = SECTION_PARTS.get(visit.place.key)
    return build(visit) if build else {}


def shown_above(key: str) -> frozenset[str]:
    """Return the kinds of items that the list of a section leaves to the parts above it."""
    return SHOWN_ABOVE.get(key, frozenset())

"""The section "stats": the figures of the publication work stand above what the office wrote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pages.models.figures import figures_of

if TYPE_CHECKING:
    from pages.models.section_visit import Visit


def parts(visit: Visit) -> Mapping[str, Any]:
    """Return the figures of the agency."""
    return {"figures": figures_of(visit.home, visit.now)}

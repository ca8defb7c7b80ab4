"""Above the list of laws: what is in force by kind, what was repealed or replaced."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from pages.models.law import LawKind, LawPage, LawState
from pages.models.listing import items_in
from pages.models.places import address
from pages.models.remembered import remembered
from pages.models.section_visit import Visit

# Of a section that is a list of laws; the list below holds all of them.
MOST = 60


@dataclass(frozen=True, slots=True)
class LawLine:
    """One law in the overview."""

    title: str
    url: str
    kind: str
    state: str
    source: str

    @property
    def is_in_force(self) -> bool:
        """Return whether it binds."""
        return self.state == LawState.IN_FORCE

    @property
    def state_name(self) -> str:
        """Return its state in the reader's language."""
        return str(LawState(self.state).label)


def parts(visit: Visit) -> dict[str, Any]:
    """Return the laws by kind, those in force first."""
    if not visit.is_first_view:
        return {}
    name = f"laws:{visit.place.pk}:{visit.place.url}"
    lines = remembered(name, visit.now, lambda: _lines(visit))
    by_kind: dict[str, list[LawLine]] = defaultdict(list)
    for line in lines:
        by_kind[line.kind].append(line)
    return {"laws": [(kind.value, by_kind[kind]) for kind in LawKind if by_kind[kind]]}


def _lines(visit: Visit) -> list[LawLine]:
    shown = items_in([visit.place], visit.now).order_by().values("pk")
    found = LawPage.objects.filter(pk__in=shown).order_by("-announced_on", "title")
    columns = found.values_list("title", "slug", "law_kind", "law_state", "source")
    lines = [
        LawLine(title, address(visit.place.slug, slug), kind, state, source)
        for title, slug, kind, state, source in columns[:MOST]
    ]
    return sorted(lines, key=lambda line: not line.is_in_force)

"""Above the list of official information: the clauses of the Act with what answers each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pages.models.listing import items_in
from pages.models.oia import Clause, OiaClausePage
from pages.models.places import Place, address
from pages.models.registers import counts_of
from pages.models.remembered import remembered
from pages.models.section_visit import Visit

SECTION_7, SECTION_9 = "OIA7", "OIA9"


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """One clause: how many public records answer it, and its page if it has one."""

    code: str
    count: int
    url: str

    @property
    def label(self) -> str:
        """Return what the law calls it, in the reader's language."""
        return str(Clause(self.code).label)


def parts(visit: Visit) -> dict[str, Any]:
    """Return the clauses of sections 7 and 9 and how many records there are in all."""
    name = f"clauses:{visit.place.pk}:{visit.place.url}"
    lines = remembered(name, visit.now, lambda: _lines(visit))
    return {
        "acts": [
            (act, [line for line in lines if line.code.startswith(act)])
            for act in (SECTION_7, SECTION_9)
        ],
        "answered": sum(bool(line.count) for line in lines),
        "clauses_in_all": len(lines),
    }


def _lines(visit: Visit) -> list[ClauseLine]:
    counts = counts_of(visit.home.places, Clause.values, visit.now)
    pages = _pages(visit.place, visit)
    return [ClauseLine(code, counts[code], pages.get(code, "")) for code in Clause.values]


def _pages(place: Place, visit: Visit) -> Mapping[str, str]:
    """Return where the page of each clause is, the newest if there are several."""
    shown = items_in([place], visit.now).order_by().values("pk")
    found = OiaClausePage.objects.filter(pk__in=shown).order_by("listed_at")
    return {
        clause: address(place.slug, slug) for clause, slug in found.values_list("clause", "slug")
    }

"""The list as staff see it: narrowed, with the responsible person and the days that remain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.contrib.auth import get_user_model
from django.utils.translation import get_language

from pages.models import SectionKey
from portal.compliance.coverage import Row
from portal.compliance.models import Framework
from portal.compliance.words import State, Status


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the person narrowed the list to; "" leaves it open."""

    section: str = ""
    framework: str = ""
    state: str = ""
    responsible: str = ""

    @classmethod
    def read(cls, parameters: Mapping[str, str]) -> Narrowed:
        """Read the address; what cannot be read does not narrow."""
        wanted = {name: parameters.get(name, "") for name in cls.__slots__}
        if wanted["section"] not in SectionKey.values:
            wanted["section"] = ""
        if wanted["state"] not in State.values:
            wanted["state"] = ""
        return cls(**wanted)

    def keeps(self, row: Row, person: int) -> bool:
        """Return whether a row stays in the list."""
        return (
            self.section in ("", row.asked.section)
            and self.state in ("", row.state)
            and (not self.framework or _belongs(row, self.framework))
            and (self.responsible != "me" or row.asked.responsible == person)
        )


def _belongs(row: Row, framework: str) -> bool:
    return any(code.startswith(f"{framework}:") for code in row.codes)


@dataclass(frozen=True, slots=True)
class Line:
    """A row with the name of the responsible person and whether its day has passed."""

    row: Row
    responsible: str
    is_late: bool


def lines(rows: Iterable[Row], today: date) -> list[Line]:
    """Return the rows with their people: one query for all names."""
    found = list(rows)
    keys = {row.asked.responsible for row in found if row.asked.responsible}
    people = {user.pk: str(user) for user in get_user_model().objects.filter(pk__in=keys)}
    return [
        Line(
            row=row,
            responsible=people.get(row.asked.responsible or 0, ""),
            is_late=_late(row, today),
        )
        for row in found
    ]


def _late(row: Row, today: date) -> bool:
    due = row.asked.due_on
    return row.state == State.MISSING and due is not None and due < today


def urgent_first(rows: Iterable[Row], person: int) -> list[Row]:
    """Return what is missing: one's own first, then what is due soonest."""
    missing = [row for row in rows if row.state == State.MISSING]
    return sorted(
        missing,
        key=lambda row: (row.asked.responsible != person, row.asked.due_on or date.max),
    )


def frameworks() -> list[tuple[str, str, bool]]:
    """Return name, short title and whether it counts, of every framework."""
    title = "short_en" if get_language() == "en" else "short_th"
    found = Framework.objects.order_by("status", "pk").values_list("name", title, "status")
    # In use comes after draft in the alphabet.
    return sorted(
        ((name, short, status == Status.IN_USE) for name, short, status in found),
        key=lambda framework: not framework[2],
    )

"""What narrows a search besides its words."""

from dataclasses import dataclass, fields
from datetime import date, datetime

FACETS = ("section", "kind", "fiscal_year", "file_type", "agency", "language")


@dataclass(frozen=True, slots=True)
class Filters:
    """Chosen values; an empty tuple does not narrow. Fiscal years are Gregorian end years."""

    section: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    fiscal_year: tuple[int, ...] = ()
    file_type: tuple[str, ...] = ()
    agency: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    published_since: date | None = None
    published_before: date | None = None

    def __bool__(self) -> bool:
        """Tell whether anything narrows."""
        return any(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an engine may look: the filters, and what is public at one moment.

    A ``reader``'s language makes translations of one item one result: theirs, where it is found.
    """

    filters: Filters
    now: datetime
    reader: str = ""

    @property
    def is_once(self) -> bool:
        """Tell whether translations count as one: not for those who chose a language."""
        return bool(self.reader) and not self.filters.language


def language_of(facets: tuple[str | int | None, ...]) -> str:
    """Return the language among the values of an entry's facets."""
    return str(facets[FACETS.index("language")] or "")

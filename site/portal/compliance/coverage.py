"""How an agency's public items answer its requirements: pure rules, no database, no clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from portal.compliance.words import State

# What may follow a code below its heading: 1.1.1 under 1.1, 9(8)-d under 9(8), 1/1 under 1.
BELOW = (".", "-", "/")


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement and what the agency said about it; titles in the reader's language."""

    pk: int
    framework: str
    full_code: str
    title: str
    section: str
    kind: str
    is_required: bool
    confirm: bool
    same: str = ""
    also: tuple[str, ...] = ()
    shown: str = ""
    not_applicable: bool = False
    reason: str = ""
    responsible: int | None = None
    due_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A public item that answers a requirement."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What answers one code: the newest items, and how many there are in all."""

    items: tuple[Item, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Row:
    """A requirement with its state; `codes` are its own and those that repeat it."""

    asked: Asked
    codes: tuple[str, ...]
    state: State
    items: tuple[Item, ...] = ()
    count: int = 0
    # Where the software itself shows it: a search box, a feed.
    seen_at: str = ""

    @property
    def url(self) -> str:
        """Return where a reader finds it; nothing while it is missing."""
        return self.items[0].url if self.items else self.seen_at

    @property
    def more(self) -> int:
        """Return how many items answer it beside the one that is linked."""
        return max(self.count - 1, 0)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts that add up: total = public + not applicable + missing. What is optional and not
    there counts nowhere.
    """

    public: int
    not_applicable: int
    missing: int

    @property
    def total(self) -> int:
        """Return how many requirements count."""
        return self.public + self.not_applicable + self.missing

    @property
    def settled(self) -> int:
        """Return how many are public or set aside with a reason."""
        return self.public + self.not_applicable


def rows_of(
    requirements: Sequence[Asked], answers: Mapping[str, Answer], shown: Mapping[str, str]
) -> tuple[Row, ...]:
    """Return the rows that count: headings dropped, repetitions joined with what they repeat."""
    known = {asked.full_code for asked in requirements}
    repeated: dict[str, list[Asked]] = {}
    for asked in requirements:
        if asked.same in known:
            repeated.setdefault(asked.same, []).append(asked)
    return tuple(
        _row(asked, repeated.get(asked.full_code, ()), answers, shown)
        for asked in requirements
        if asked.same not in known and not is_heading(asked.full_code, known)
    )


def is_heading(code: str, known: Iterable[str]) -> bool:
    """Return whether other codes stand below this one; then those count, not this one."""
    beginnings = tuple(f"{code}{mark}" for mark in BELOW)
    return any(other.startswith(beginnings) for other in known)


def _row(
    asked: Asked,
    repeated: Iterable[Asked],
    answers: Mapping[str, Answer],
    shown: Mapping[str, str],
) -> Row:
    codes = (asked.full_code, *(other.full_code for other in repeated))
    found = answered((*codes, *asked.also), answers)
    seen_at = shown.get(asked.shown, "")
    return Row(
        asked=asked,
        codes=codes,
        state=state_of(asked, is_public=bool(found.items or seen_at)),
        items=found.items,
        count=found.count,
        seen_at=seen_at,
    )


def answered(codes: Iterable[str], answers: Mapping[str, Answer]) -> Answer:
    """Return what answers any of these codes or one below them; counts the most of one code."""
    wanted = tuple(codes)
    below = tuple(f"{code}-" for code in wanted)
    found = [answer for code, answer in answers.items() if code in wanted or code.startswith(below)]
    items = dict.fromkeys(item for answer in found for item in answer.items)
    count = max((answer.count for answer in found), default=0)
    return Answer(tuple(items), max(count, len(items)))


def state_of(asked: Asked, *, is_public: bool) -> State:
    """Return how a requirement stands; what is public is public whatever was said before."""
    if is_public:
        return State.PUBLIC
    if asked.not_applicable:
        return State.NOT_APPLICABLE
    return State.MISSING if asked.is_required else State.OPTIONAL


def figures(rows: Iterable[Row]) -> Figures:
    """Count the states."""
    counted = Counter(row.state for row in rows)
    return Figures(
        public=counted[State.PUBLIC],
        not_applicable=counted[State.NOT_APPLICABLE],
        missing=counted[State.MISSING],
    )


def by_section(rows: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """Return the rows of each section under its key, in their order."""
    sections: dict[str, list[Row]] = {}
    for row in rows:
        sections.setdefault(row.asked.section, []).append(row)
    return {key: tuple(found) for key, found in sections.items()}

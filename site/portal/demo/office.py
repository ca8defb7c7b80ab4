"""The office itself: its address, its people, its ten sections, everything it publishes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from portal.demo.item import Item

SECTION_KEYS = (
    "about",
    "law",
    "knowledge",
    "links",
    "oia",
    "manual",
    "service",
    "news",
    "eservice",
    "stats",
)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who works for the office; `account` is empty for those who do not log in."""

    account: str
    title: str
    first_name: str
    last_name: str
    position: str
    division: str
    telephone: str
    email: str

    @property
    def full_name(self) -> str:
        """Return the name as signed, the title written against the first name."""
        return f"{self.title}{self.first_name} {self.last_name}"


@dataclass(frozen=True, slots=True)
class Agency:
    """The facts of the home page and of every letterhead."""

    name: str
    name_en: str
    short_name: str
    province: str
    province_en: str
    address: str
    address_en: str
    telephone: str
    fax: str
    email: str
    website: str
    hours: str
    hours_en: str
    vision: str
    vision_en: str
    mission: tuple[str, ...]
    values: tuple[str, ...]
    latitude: str
    longitude: str
    head: Person


@dataclass(frozen=True, slots=True)
class Section:
    """One of the ten sections of the 2561 announcement."""

    key: str
    position: int
    name: str
    name_en: str
    intro: str
    intro_en: str


@dataclass(frozen=True, slots=True)
class Looks:
    """The names of the drawings that dress the site, the map in words, colours of its own."""

    logo: str
    portrait: str
    map_picture: str
    map_text: str
    colours: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Statement:
    """A requirement nothing answers: why it does not apply, or the account that brings it."""

    code: str
    reason: str
    responsible: str
    due_on: date | None
    note: str

    def shifted(self, by: timedelta) -> Statement:
        """Return it with its due date moved."""
        return replace(self, due_on=self.due_on and self.due_on + by)


@dataclass(frozen=True, slots=True)
class Office:
    """The whole demonstration office, checked and ready to be loaded.

    `translations` are the English versions of some items, `english` the words of its English home.
    """

    agency: Agency
    people: tuple[Person, ...]
    executives: tuple[Person, ...]
    sections: tuple[Section, ...]
    items: tuple[Item, ...]
    today: date
    translations: tuple[Item, ...] = ()
    english: Mapping[str, str] = field(default_factory=dict)
    looks: Looks | None = None
    statements: tuple[Statement, ...] = ()

    def person(self, account: str) -> Person:
        """Return the holder of a demo account; KeyError when there is none."""
        for person in self.people:
            if person.account == account:
                return person
        raise KeyError(account)

    def item(self, key: str) -> Item:
        """Return one item by its key; KeyError when there is none."""
        for item in self.items:
            if item.key == key:
                return item
        raise KeyError(key)

    def states(self) -> Counter[str]:
        """Count the items in each workflow state."""
        return Counter(item.state for item in self.items)

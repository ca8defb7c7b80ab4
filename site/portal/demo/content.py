"""Load the demonstration office from its TOML files, refusing whatever does not hold together."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from pages.models.contrast import DEFAULTS
from portal.demo import checks, english
from portal.demo.errors import ContentError
from portal.demo.fields import Fields
from portal.demo.item import Item
from portal.demo.office import (
    SECTION_KEYS,
    Agency,
    Looks,
    Office,
    Person,
    Section,
    Statement,
)
from portal.demo.reading import Reader
from portal.demo.stating import statement
from portal.demo.steps import OWNERS, SYSTEM

HERE = Path(__file__).parent
OFFICE_FILE = HERE / "office.toml"
ITEM_FOLDER = HERE / "items"
CENTRE = HERE / "centre"
# The English words of an office lie beside its items.
ENGLISH = "english"


def load(
    today: date | None = None, *, office_file: Path = OFFICE_FILE, folder: Path = ITEM_FOLDER
) -> Office:
    """Return the office as it stands on `today` (default: the day its texts were written for).

    On a later day every step and publication period moves by whole weeks, so that what waits
    has waited a few days and office days stay office days; dates written on papers stay.
    Raises ContentError with the file and the key of the first thing that is wrong.
    """
    fields = _open(office_file)
    written_for = fields.day("today")
    if written_for is None:
        fields.refuse("today", _("this key is missing"))
    people = tuple(map(_person, fields.tables("people", label="account")))
    agency = _agency(fields, people)
    items = _items(folder, agency, people, written_for)
    home, translations = _english(folder.parent / ENGLISH, items, written_for)
    office = Office(
        agency=agency,
        people=tuple(person for person in people if person.account),
        executives=tuple(map(_person, fields.tables("executives"))),
        sections=tuple(map(_section, fields.tables("sections", label="key"))),
        items=tuple(items.values()),
        today=written_for,
        translations=translations,
        english=home,
        looks=_looks(fields),
        statements=_statements(fields),
    )
    fields.finish()
    return _on(office, today or written_for)


def load_centre(today: date | None = None) -> Office:
    """Return the second office of the installation, a health centre, as it stands on `today`."""
    return load(today, office_file=CENTRE / "office.toml", folder=CENTRE / "items")


def _open(path: Path) -> Fields:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise ContentError(path.name, "-", str(problem)) from problem
    return Fields(values, file=path.name, key="")


def _person(fields: Fields) -> Person:
    person = Person(
        account=fields.text("account", ""),
        title=fields.text("title"),
        first_name=fields.text("first_name"),
        last_name=fields.text("last_name"),
        position=fields.text("position"),
        division=fields.text("division"),
        telephone=fields.text("telephone"),
        email=fields.text("email"),
    )
    fields.finish()
    return person


def _agency(office: Fields, people: tuple[Person, ...]) -> Agency:
    fields = office.table("agency")
    head = office.table("head")
    if fields is None or head is None:
        office.refuse("agency", _("the tables “agency” and “head” are missing"))
    texts = (
        "name name_en short_name province province_en address address_en telephone fax email "
        "website hours hours_en vision vision_en latitude longitude"
    )
    agency = Agency(
        **{name: fields.text(name) for name in texts.split()},
        mission=fields.texts("mission"),
        values=fields.texts("values"),
        head=_person(head),
    )
    fields.finish()
    return agency


def _looks(office: Fields) -> Looks | None:
    fields = office.table("appearance")
    if fields is None:
        return None
    looks = Looks(
        logo=fields.text("logo"),
        portrait=fields.text("portrait"),
        map_picture=fields.text("map"),
        map_text=fields.text("map_text"),
        colours={name: fields.text(name) for name in DEFAULTS if fields.has(name)},
    )
    fields.finish()
    return looks


def _statements(fields: Fields) -> tuple[Statement, ...]:
    if not fields.has("statements"):
        return ()
    return tuple(map(statement, fields.tables("statements", label="code")))


def _section(fields: Fields) -> Section:
    key = fields.choice("key", SECTION_KEYS)
    section = Section(
        key=key,
        position=SECTION_KEYS.index(key) + 1,
        name=fields.text("name"),
        name_en=fields.text("name_en"),
        intro=fields.text("intro"),
        intro_en=fields.text("intro_en"),
    )
    fields.finish()
    return section


def _items(
    folder: Path, agency: Agency, people: tuple[Person, ...], today: date
) -> dict[str, Item]:
    accounts = {person.account: person for person in people if person.account}
    found: dict[str, Item] = {}
    for path in sorted(folder.glob("*.toml")):
        fields = _open(path)
        reader = Reader(fields.choice("section", SECTION_KEYS), agency, accounts)
        for table in fields.tables("item", label="key"):
            item = _checked(reader.item(table), table, today)
            _require_staff(item, accounts, table)
            if item.key in found:
                table.refuse("key", _("this key is used twice"))
            found[item.key] = item
        fields.finish()
    return found


def _english(
    folder: Path, items: Mapping[str, Item], today: date
) -> tuple[dict[str, str], tuple[Item, ...]]:
    """Return the words of the English home and the English versions of items."""
    home: dict[str, str] = {}
    found: dict[str, Item] = {}
    for path in sorted(folder.glob("*.toml")):
        fields = _open(path)
        home |= english.home(fields.table("home"))
        for table in fields.tables("english", label="of") if fields.has("english") else ():
            item = _checked(english.Translator(items).version(table), table, today)
            if found.setdefault(item.translates, item) is not item:
                table.refuse("of", _("this key is used twice"))
        fields.finish()
    return home, tuple(found.values())


def _checked(item: Item, fields: Fields, today: date) -> Item:
    for key, problem in checks.problems(item, today):
        fields.refuse(key, problem)
    if item.author not in OWNERS:
        fields.refuse("steps", _("an item is drafted by an information owner"))
    return item


def _require_staff(item: Item, accounts: Collection[str], fields: Fields) -> None:
    hands = {step.by for step in item.steps} - {SYSTEM}
    for account in sorted(hands - set(accounts)):
        fields.refuse("steps", _("nobody holds the account “%(who)s”") % {"who": account})


def _on(office: Office, today: date) -> Office:
    weeks = (today - office.today).days // 7
    if weeks <= 0:
        return office
    by = timedelta(weeks=weeks)
    return replace(
        office,
        today=office.today + by,
        items=tuple(_shifted(item, by) for item in office.items),
        translations=tuple(_shifted(item, by) for item in office.translations),
        statements=tuple(said.shifted(by) for said in office.statements),
    )


def _shifted(item: Item, by: timedelta) -> Item:
    later = item.next_version
    return replace(
        item,
        steps=tuple(step.shifted(by) for step in item.steps),
        publish_from=item.publish_from and item.publish_from + by,
        publish_until=item.publish_until and item.publish_until + by,
        next_version=later and _shifted(later, by),
    )

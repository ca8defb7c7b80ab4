"""One published, well-filled item of every type, and the offices in which extremes are shown.

The factory of a type is found by what it says it returns, in whichever file it stands; a type
without one is filled from its model. So a new type is looked at without a line changed here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, partial
from importlib import import_module
from inspect import getmembers, isfunction, signature
from pathlib import Path
from typing import Any, get_type_hints

from django.utils import timezone

from bench.clones import Copier, original
from factories.agency import ENGLISH, agency, section
from factories.filling import filled
from factories.items import published
from factories.people import person
from pages.models import ITEM_TYPES, HomePage, ItemPage
from pages.models.parts import file_fields, rows
from portal.accounts.models import Role, User

Make = Callable[..., ItemPage]
LONG_TITLE = (
    "ประกาศสำนักงานสาธารณสุขอำเภอทุ่งตัวอย่าง เรื่อง หลักเกณฑ์ วิธีการ และเงื่อนไขการขอรับการสนับสนุน"
    "งบประมาณโครงการพัฒนาศักยภาพอาสาสมัครสาธารณสุขประจำหมู่บ้านในการเฝ้าระวังป้องกันและควบคุมโรคติดต่อ"
    "นำโดยแมลง ประจำปีงบประมาณ พ.ศ. 2570"
)
MANY = 500
BEGAN = timedelta(days=2)


@dataclass
class Staff:
    """The people whose signatures a publication needs."""

    owner: User
    approver: User
    web_master: User


@cache
def makers() -> dict[type[ItemPage], Make]:
    """Return the factory of every type: its own if there is one, else the general one."""
    own = {model: make for make in _factories() if (model := _made_by(make)) is not None}
    return {model: own.get(model, partial(filled, model)) for model in ITEM_TYPES}


def code(model: type[ItemPage]) -> str:
    """Return the name of a type as tests and pictures use it: history, e-service."""
    return str(model._meta.model_name).removesuffix("page")


def staff(home: HomePage) -> Staff:
    """Return three people of an agency."""
    name = home.slug
    roles = (Role.OWNER, Role.APPROVER, Role.WEB_MASTER)
    return Staff(*(person(home, role, username=f"{name}-{role.value}") for role in roles))


def one_of_each(home: HomePage, people: Any, **fields: Any) -> dict[str, ItemPage]:
    """Publish an item of every type; code of the type → item."""
    return {
        code(model): on_air(make(section_for(home, model), people.owner, **fields), people)
        for model, make in makers().items()
    }


def extremes(slug: str = "sso-extremes") -> dict[str, ItemPage]:
    """Publish in an agency of its own an item of every type with a long title and no picture."""
    home = agency(slug, hostname=f"{slug}.localhost", english=ENGLISH)
    people = staff(home)
    found = {}
    for model, make in makers().items():
        page = make(section_for(home, model), people.owner, title=LONG_TITLE)
        found[code(model)] = on_air(without_pictures(page), people)
    return found


def without_pictures(page: ItemPage) -> ItemPage:
    """Take every picture that may be missing off a draft and off its rows."""
    for holder in (page, *rows(page)):
        for name in file_fields(type(holder)):
            stored = getattr(holder, name)
            if stored is not None and stored.media_type.startswith("image/"):
                setattr(holder, name, None)
    page.save_revision(user=page.owner)
    return page


def on_air(page: ItemPage, people: Any) -> ItemPage:
    """Take a draft through three signatures, two days ago."""
    published(page, people, now=timezone.now() - BEGAN)
    page.refresh_from_db()
    return page


def empty_office(slug: str = "sso-empty") -> HomePage:
    """Return an agency that has published nothing."""
    return agency(slug, hostname=f"{slug}.localhost", english=ENGLISH)


def full_office(slug: str = "sso-full", count: int = MANY) -> HomePage:
    """Return an agency with hundreds of documents in its news, and one in its laws."""
    home = agency(slug, hostname=f"{slug}.localhost", english=ENGLISH)
    people = staff(home)
    document = next(model for model in ITEM_TYPES if code(model) == "document")
    for key in ("law", "news"):
        last = published(makers()[document](section(home, key), people.owner), people)
    Copier([original(last)], timezone.now()).up_to(count - 1)
    return home


def section_for(home: HomePage, model: type[ItemPage]) -> Any:
    """Return a section of an agency in which a type may stand."""
    return section(home, (model.sections or ("news",))[0])


def _factories() -> list[Make]:
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py"))
    found = [
        function
        for name in names
        if name not in {"gallery", "filling"}
        for _, function in getmembers(import_module(f"factories.{name}"), isfunction)
        if function.__module__ == f"factories.{name}" and _asked(function) == ["section", "owner"]
    ]
    # A type may have several; the one that bears its name comes last and wins.
    return sorted(found, key=_bears_name_of_its_type)


def _asked(function: Make) -> list[str]:
    """Return what a factory must be given."""
    asked = signature(function).parameters.values()
    return [one.name for one in asked if one.default is one.empty and one.kind != one.VAR_KEYWORD]


def _bears_name_of_its_type(make: Make) -> bool:
    made = _made_by(make)
    return made is not None and make.__name__.replace("_", "") == made.__name__.lower()


def _made_by(make: Make) -> type[ItemPage] | None:
    try:
        made = get_type_hints(make).get("return")
    except NameError:
        return None
    return made if made in ITEM_TYPES else None

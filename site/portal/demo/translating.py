"""Writing the English version of an item: the draft of the real action, with its own words."""

from __future__ import annotations

from pages.models import OfficialPage
from pages.upkeep.translating import translate
from portal.accounts.models import User
from portal.demo import prose, shape
from portal.demo.item import Item

SHARED = ("title", "summary", "owner_source", "legal_basis")


def begin(original: OfficialPage, item: Item, by: User) -> OfficialPage:
    """Make the English draft of a public page and write the words of an item over the Thai."""
    page = translate(original, by=by)
    model = shape.TYPES[item.type]
    told = prose.fields_of(item)
    words = {name: told[name] for name in SHARED} | prose.words(item, model)
    for name, value in words.items():
        setattr(page, name, value)
    for relation, written in item.rows.items():
        rows = list(getattr(page, relation).all())
        for row, values in zip(rows, written, strict=True):
            for name, value in prose.row_fields(values, type(row)).items():
                setattr(row, name, value)
        setattr(page, relation, rows)
    page.save_revision(user=by)
    return page

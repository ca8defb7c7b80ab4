"""The `fields` and `rows` of an item, checked against its page type and turned into values."""

from __future__ import annotations

from collections.abc import Callable, Collection
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from documents.models import StoredFile
from pages.models import ITEM_TYPES, ItemPage, parts
from pages.publishing.content import relations
from portal.demo import blocks
from portal.demo.blocks import Table
from portal.demo.fields import Fields
from portal.demo.item import Paper

TYPES: dict[str, type[ItemPage]] = {
    str(model._meta.model_name).removesuffix("page"): model for model in ITEM_TYPES
}
# Fields that an item fills from keys of its own.
FROM_ITEM = ("official_number", "dated", "body")
MAIN_FILES = ("file", "manual_file", "plan_file", "map_picture", "picture", "poster")
PICTURES = frozenset({"png", "drawing"})

# Makes the Paper that a table describes; a name alone means a drawing.
MakesPaper = Callable[[Fields, str], Paper]


def main_file(model: type[ItemPage], paper: Paper) -> str:
    """Return the field that shows the main paper of an item; pictures stand in picture fields."""
    names = [name for name in MAIN_FILES if name in parts.file_fields(model)]
    if paper.format in PICTURES:
        names.sort(key=lambda name: name in {"file", "manual_file", "plan_file"})
    return names[0]


def kinds(model: type[ItemPage]) -> Collection[str]:
    """Return the kinds an item of this type may be of, none when the type is the kind."""
    if not model.kind_field:
        return ()
    return tuple(dict(model._meta.get_field(model.kind_field).choices))


def own(table: Fields | None, model: type[ItemPage], paper: MakesPaper) -> dict[str, object]:
    """Return the values of a type's own fields. Raises ContentError naming the wrong one."""
    given = {model.kind_field, *FROM_ITEM, *parts.file_fields(model)}
    holder = table or Fields({}, file="", key="")
    return _values(holder, model, paper, given=given)


def rows(
    table: Fields | None, model: type[ItemPage], paper: MakesPaper
) -> dict[str, tuple[dict[str, object], ...]]:
    """Return the values of the child rows, relation by relation.

    Rows are tables, or one text with a line for each row below a line of field names.
    """
    if table is None:
        return {}
    found = {}
    for relation in relations(model):
        name = relation.get_accessor_name()
        if table.has(name):
            found[name] = tuple(
                _values(row, relation.related_model, paper) for row in tables_of(table, name)
            )
    table.finish()
    return found


def tables_of(table: Fields, name: str) -> list[Fields]:
    """Return the rows of one relation, whichever way they are written."""
    if not table.is_text(name):
        return table.tables(name)
    try:
        (written,) = blocks.parse(table.text(name))
    except ValueError as problem:
        table.refuse(name, str(problem))
    if not isinstance(written, Table):
        table.refuse(name, _("a table is expected"))
    lines = [dict(zip(written.header, row, strict=True)) for row in written.rows]
    return [
        Fields({key: cell for key, cell in line.items() if cell}, file=table.file, key=label)
        for place, line in enumerate(lines, start=1)
        for label in [f"{table.key}.{name}.{place}"]
    ]


def _values(
    table: Fields, model: type[models.Model], paper: MakesPaper, given: Collection[str] = ()
) -> dict[str, object]:
    found: dict[str, object] = {}
    for field in parts.own_fields(model):
        if table.has(field.name):
            found[field.name] = value(table, field, paper)
        elif not (field.blank or field.has_default() or field.name in given):
            table.refuse(field.name, _("this key is missing"))
    table.finish()
    return found


def value(table: Fields, field: models.Field[Any, Any], paper: MakesPaper) -> object:
    """Return the value of one field as it is written. Raises ContentError naming it."""
    if field.related_model is StoredFile:
        return paper(table, field.name)
    if field.related_model is not None:
        return table.text(field.name)
    if isinstance(field, StreamField | models.JSONField):
        return _written(table, field)
    raw = table.scalar(field.name)
    try:
        return field.clean(Decimal(str(raw)) if isinstance(raw, float) else raw, None)
    except ValidationError as problem:
        table.refuse(field.name, " ".join(problem.messages))


def _written(table: Fields, field: models.Field[Any, Any]) -> object:
    try:
        text = blocks.parse(table.text(field.name))
    except ValueError as problem:
        table.refuse(field.name, str(problem))
    if isinstance(field, StreamField):
        return text
    if len(text) != 1 or not isinstance(text[0], Table):
        table.refuse(field.name, _("a table is expected"))
    return text[0]

"""The English versions of items: words beside those of the Thai item, and their own course.

Only words are written here. Dates, files, addresses and the number of rows are those of the
original, so whatever it says in Thai must be said in English, and nothing else may be.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models import parts
from pages.models.translations import MAY_STAY_THAI
from pages.publishing.content import relations
from pages.staff.translation_form import is_worded
from portal.demo import course, shape, steps
from portal.demo.blocks import Block
from portal.demo.fields import Fields
from portal.demo.item import Item, Paper
from portal.demo.reading import body_of
from thai.text import has_thai

Values = dict[str, object]
# What the English home says of itself beside the facts of `office.toml`.
HOME = ("short_name", "mission", "head_name", "head_position")


def home(fields: Fields | None) -> dict[str, str]:
    """Return the words of the English home page. Raises ContentError."""
    if fields is None:
        return {}
    _require_english(fields)
    words = {name: fields.text(name) for name in HOME}
    fields.finish()
    return words


@dataclass(frozen=True, slots=True)
class Translator:
    """Reads English versions of the items of one office."""

    originals: Mapping[str, Item]

    def version(self, fields: Fields) -> Item:
        """Return the English version that a table describes; raises ContentError.

        A draft may still be wanting: what it does not say stays in Thai until it is written.
        """
        _require_english(fields)
        state = fields.choice("state", course.ACTS)
        original = self.originals[fields.choice("of", self.originals)]
        legal = fields.text("legal", None if original.legal_basis else "")
        asked = original if state != steps.DRAFT else replace(original, blocks=(), own={}, rows={})
        item = replace(
            original,
            key=f"{original.key}.en",
            translates=original.key,
            title=fields.text("title"),
            summary=fields.text("summary"),
            source=fields.text("source"),
            legal_basis=legal,
            urgency_reason="",
            state=state,
            steps=self._course(fields, original),
            blocks=_body(fields, asked),
            own=_own(fields, asked),
            rows=_rows(fields, asked),
            excuse=None,
            next_version=None,
        )
        fields.finish()
        return item

    def _course(self, fields: Fields, original: Item) -> tuple[steps.Step, ...]:
        started = fields.moment("started")
        if started is None:
            fields.refuse("started", _("this key is missing"))
        if not any(step.act == "publish" and step.at < started for step in original.steps):
            fields.refuse("started", _("only what the public reads already is translated"))
        by = fields.choice("by", steps.OWNERS, original.author)
        first, *rest = course.usual(fields.text("state"), by, started, original.publish_until)
        return (replace(first, act="translate"), *rest)


def _require_english(fields: Fields) -> None:
    for name, text in fields.leaves():
        if has_thai(text):
            fields.refuse(name, _("Thai words are left in an English text"))


def _body(fields: Fields, original: Item) -> tuple[Block, ...]:
    """Return the text of the page; that of a file stays in Thai, as the file does."""
    names = {field.name for field in parts.own_fields(shape.TYPES[original.type])}
    if not original.blocks or not names & {"body", "table"}:
        return ()
    return body_of(fields)


def _own(fields: Fields, original: Item) -> Values:
    table = fields.table("fields") or Fields({}, file=fields.file, key=f"{fields.key}.fields")
    return _words(table, shape.TYPES[original.type], original.own)


def _rows(fields: Fields, original: Item) -> dict[str, tuple[Values, ...]]:
    table = fields.table("rows") or Fields({}, file=fields.file, key=f"{fields.key}.rows")
    found = {}
    for relation in relations(shape.TYPES[original.type]):
        name = relation.get_accessor_name()
        thai = original.rows.get(name, ())
        if not table.has(name):
            for row in thai:
                _words(Fields({}, file=table.file, key=f"{table.key}.{name}"), _part(relation), row)
            continue
        english = shape.tables_of(table, name)
        if len(english) != len(thai):
            table.refuse(name, _("there must be as many rows as in the original"))
        pairs = zip(english, thai, strict=True)
        found[name] = tuple(_words(written, _part(relation), row) for written, row in pairs)
    table.finish()
    return found


def _part(relation: Any) -> type[models.Model]:
    part: type[models.Model] = relation.related_model
    return part


def _words(table: Fields, model: type[models.Model], thai: Mapping[str, object]) -> Values:
    found: Values = {}
    for field in parts.own_fields(model):
        if not (is_worded(field) or isinstance(field, models.JSONField)):
            continue
        if table.has(field.name):
            found[field.name] = shape.value(table, field, _no_paper)
        elif field.name not in MAY_STAY_THAI and has_thai(str(thai.get(field.name, ""))):
            table.refuse(field.name, _("this key is missing"))
    table.finish()
    return found


def _no_paper(table: Fields, name: str) -> Paper:
    table.refuse(name, _("files are those of the original"))

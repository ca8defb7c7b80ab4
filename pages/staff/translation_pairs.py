"""Original and translation side by side: field by field, row by row, with what changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from django.utils.html import strip_tags
from django.utils.text import capfirst
from wagtail.blocks import StreamValue

from pages.models import ItemPage
from pages.publishing.content import relations
from pages.staff import differences
from pages.staff.translation_form import words_of
from thai.text import has_thai

LABELS = dict(differences.FIELDS)


@dataclass(frozen=True, slots=True)
class Pair:
    """One field: its name, the original in pieces, the box of the translation or its words."""

    label: str
    pieces: tuple[differences.Part, ...]
    box: Any
    words: str
    is_changed: bool
    is_thai: bool


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of one row below the page; one of its two sides may be missing."""

    label: str
    number: int
    pairs: tuple[Pair, ...]
    has_original: bool
    has_translation: bool


@dataclass(frozen=True, slots=True)
class Sides:
    """The three versions on the table: the original then and now, and the translation."""

    then: ItemPage
    now: ItemPage
    translation: ItemPage
    form: Any


def fields_of(sides: Sides) -> Iterator[Pair]:
    """Yield the page's own fields that say something in one of the languages."""
    for name in words_of(type(sides.now)):
        pair = _pair(name, (sides.then, sides.now, sides.translation), sides.form)
        if pair.pieces or pair.words:
            yield pair


def rows_of(sides: Sides) -> Iterator[Row]:
    """Yield the rows below the page, each beside the row of the same place in the translation."""
    for relation in relations(type(sides.now)):
        name = relation.get_accessor_name()
        worded = words_of(relation.related_model)
        if not worded:
            continue
        then, now, here = (
            list(getattr(page, name).all()) for page in (sides.then, sides.now, sides.translation)
        )
        formset = sides.form.formsets[name].forms if sides.form else []
        versions = zip_longest(then[: max(len(now), len(here))], now, here)
        for number, (three, form) in enumerate(zip_longest(versions, formset), start=1):
            yield _row(relation.related_model, number, worded, three or (None,) * 3, form)


def _row(model: Any, number: int, worded: tuple[str, ...], three: Any, form: Any) -> Row:
    pairs = (_pair(name, three, form, model) for name in worded)
    return Row(
        label=capfirst(str(model._meta.verbose_name)),
        number=number,
        pairs=tuple(pair for pair in pairs if pair.pieces or pair.words),
        has_original=three[1] is not None,
        has_translation=three[2] is not None,
    )


def _pair(name: str, versions: Any, form: Any, model: Any = None) -> Pair:
    before, after, here = (text_of(version, name) for version in versions)
    field = (model or type(versions[1]))._meta.get_field(name)
    changed = before != after
    same = (differences.Part("same", after),) if after else ()
    return Pair(
        label=str(LABELS.get(name) or capfirst(field.verbose_name)),
        pieces=differences.parts(before, after, wordwise=True) if changed else same,
        box=form[name] if form is not None and name in form.fields else None,
        words=here,
        is_changed=changed,
        is_thai=has_thai(here) and here == after,
    )


def text_of(holder: Any, name: str) -> str:
    """Return the words of a field as plain text, a line for each paragraph; "" for no row."""
    value = getattr(holder, name, "") if holder is not None else ""
    if isinstance(value, StreamValue):
        return "\n".join(_plain(str(block.value)) for block in value)
    return str(value or "")


def _plain(html: str) -> str:
    return " ".join(strip_tags(html.replace("</", " </")).split())

"""What a page is made of: its child rows, its files and its words, read from the model itself.

No page type lists its files or its searchable words, so none of them can be forgotten: a file
that a page holds passes the gate, and a word that a page shows can be found.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from django.db import models
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Orderable

from documents.models import StoredFile
from pages.publishing.content import relations
from thai import calendar

if TYPE_CHECKING:
    from pages.models.base import OfficialPage

WORDED = (models.CharField, models.TextField, StreamField)


class Part(Orderable):
    """One row below a page: a step, a person, an event; it stands and falls with its page."""

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("part")

    def __str__(self) -> str:
        """Return all the row says, in one line."""
        return " · ".join(text for text in map(str, facts(self)) if text)


def file_field(label: Any, **options: Any) -> Any:
    """Return a field for a file that goes public with its page and passes the same gate."""
    return models.ForeignKey(
        StoredFile,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=label,
        **options,
    )


def own_fields(model: type[models.Model]) -> tuple[models.Field[Any, Any], ...]:
    """Return the fields that a type adds of its own, in their order."""
    inherited = {field.name for parent in model._meta.get_parent_list() for field in fields(parent)}
    linking = {"id", "sort_order", "page"}
    return tuple(
        one for one in fields(model) if one.editable and one.name not in inherited | linking
    )


def fields(model: type[models.Model]) -> tuple[models.Field[Any, Any], ...]:
    """Return the columns of a model that hold content; a link to a parent table is none."""
    found = cast("tuple[models.Field[Any, Any], ...]", model._meta.concrete_fields)
    return tuple(one for one in found if not getattr(one.remote_field, "parent_link", False))


def file_fields(model: type[models.Model]) -> tuple[str, ...]:
    """Return the names of the fields through which a model shows a file."""
    return tuple(
        one.name for one in fields(model) if one.related_model is StoredFile and one.editable
    )


def rows(page: OfficialPage) -> Iterator[Part]:
    """Yield every child row of a page, relation by relation, in their order."""
    for relation in relations(type(page)):
        yield from getattr(page, relation.get_accessor_name()).all()


def files_of(page: OfficialPage) -> tuple[StoredFile, ...]:
    """Return every file a page shows, its own first, each once."""
    holders: list[models.Model] = [page, *rows(page)]
    found = [
        getattr(holder, name)
        for holder in holders
        for name in file_fields(type(holder))
        if getattr(holder, f"{name}_id")
    ]
    return tuple({file.pk: file for file in found}.values())


def file_of(page: OfficialPage, pk: int) -> StoredFile | None:
    """Return the file with this key if the page or one of its rows shows it; no other is read."""
    holders: list[models.Model] = [page, *rows(page)]
    for holder in holders:
        for name in file_fields(type(holder)):
            if getattr(holder, f"{name}_id") == pk:
                found: StoredFile = getattr(holder, name)
                return found
    return None


def place_of(page: OfficialPage, pk: int) -> str:
    """Return the field, or the relation of the row, through which a page shows a file."""
    for name in file_fields(type(page)):
        if getattr(page, f"{name}_id") == pk:
            return name
    for relation in relations(type(page)):
        name = relation.get_accessor_name()
        for row in getattr(page, name).all():
            if any(getattr(row, f"{field}_id") == pk for field in file_fields(type(row))):
                return str(name)
    return ""


def words_of(page: OfficialPage) -> Iterator[str]:
    """Yield what a page says beside its title: its summary, its own texts, its rows."""
    yield page.summary
    yield from _texts(page)
    yield from map(str, rows(page))


def facts(holder: models.Model) -> Iterator[object]:
    """Yield the values of a row as people read them, files by their names."""
    for field in own_fields(type(holder)):
        value = getattr(holder, field.name)
        if value in (None, ""):
            continue
        shown = getattr(holder, f"get_{field.name}_display", None)
        yield shown() if shown else _shown(value)


def _shown(value: object) -> object:
    if isinstance(value, StoredFile):
        return value.filename
    if isinstance(value, date):
        return calendar.format_date(value)
    return value


def _texts(page: OfficialPage) -> Iterator[str]:
    for field in own_fields(type(page)):
        if isinstance(field, models.JSONField):
            yield from _leaves(getattr(page, field.name))
        elif isinstance(field, WORDED) and not field.choices:
            value = getattr(page, field.name)
            if isinstance(field, StreamField):
                yield from (strip_tags(str(block.value)) for block in value)
            elif value:
                yield str(value)


def _leaves(stored: object) -> Iterator[str]:
    """Yield the texts of a stored table, row by row in one line each."""
    if isinstance(stored, dict):
        for value in stored.values():
            yield from _leaves(value)
    elif isinstance(stored, list) and any(isinstance(one, list) for one in stored):
        for one in stored:
            yield from _leaves(one)
    elif isinstance(stored, list):
        yield " · ".join(str(cell) for cell in stored if cell not in (None, ""))

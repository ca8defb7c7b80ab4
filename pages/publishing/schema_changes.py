"""Follows columns of content through the renamings, removals and widenings of later releases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from django.db import models

from pages.publishing.models.fixity import ChangeKind, SchemaChange

Content = Mapping[str, Any]
# What a release may do with a column of these kinds without changing what its values say. A day
# is none of them: nobody can tell which moment it was.
CLASSES: Mapping[str, type[models.Field[Any, Any]]] = {
    one.__name__: one
    for one in (
        models.BigIntegerField,
        models.BooleanField,
        models.CharField,
        models.DateTimeField,
        models.DecimalField,
        models.EmailField,
        models.FloatField,
        models.IntegerField,
        models.PositiveBigIntegerField,
        models.PositiveIntegerField,
        models.PositiveSmallIntegerField,
        models.SlugField,
        models.SmallIntegerField,
        models.TextField,
        models.TimeField,
        models.URLField,
    )
}
OPTIONS = ("max_length", "max_digits", "decimal_places")


@dataclass(frozen=True, slots=True)
class Followed:
    """What a covered column is called now, and the column it was before it was widened."""

    name: str
    was: models.Field[Any, Any] | None = None


@cache
def known() -> tuple[SchemaChange, ...]:
    """Return every declared change, oldest first; read once, since migrations precede processes."""
    return tuple(SchemaChange.objects.order_by("pk"))


def forget(**_: Any) -> None:
    """Read the declared changes again when next asked."""
    known.cache_clear()


def newest() -> int:
    """Return the number of the newest declared change, 0 for none."""
    return known()[-1].pk if known() else 0


def changes(model: type[models.Model], since: int = 0) -> Iterator[SchemaChange]:
    """Yield what was declared about a page type or those above it after a certain change."""
    meta = model._meta
    labels = {meta.label_lower, *(one._meta.label_lower for one in meta.get_parent_list())}
    return (one for one in known() if one.pk > since and one.page_type in labels)


def follow(model: type[models.Model], name: str, since: int) -> Followed | None:
    """Return what became of a column that was covered before; None when it was removed."""
    found = Followed(name)
    for change in changes(model, since):
        if change.name not in {found.name, found.name.partition(".")[0]}:
            continue
        if change.kind == ChangeKind.REMOVED:
            return None
        if change.kind == ChangeKind.RENAMED:
            found = replace(found, name=change.name_now + found.name[len(change.name) :])
        elif found.was is None and change.was is not None:
            found = replace(found, was=column(change.was))
    return found


def brought_up(model: type[models.Model], content: Content) -> dict[str, Any]:
    """Return what a stored version holds under the names that its columns have now."""
    found = dict(content)
    for change in changes(model):
        if change.kind == ChangeKind.RENAMED:
            _rename(found, change.name, change.name_now)
    return found


def _rename(content: dict[str, Any], name: str, now: str) -> None:
    relation, _, column_name = name.partition(".")
    if not column_name:
        if name in content and now not in content:
            content[now] = content.pop(name)
        return
    rows = [dict(row) for row in content.get(relation, ())]
    for row in rows:
        _rename(row, column_name, now.partition(".")[2])
    if rows:
        content[relation] = rows


def described(field: models.Field[Any, Any]) -> dict[str, Any]:
    """Return a column so that it can be made again. Raises ValueError for one that cannot."""
    name = type(field).__name__
    if CLASSES.get(name) is not type(field):
        raise ValueError(f"{field} cannot be widened: its values would say something else")
    options = {option: getattr(field, option, None) for option in OPTIONS}
    return {"class": name, "options": {key: one for key, one in options.items() if one is not None}}


def column(described: Mapping[str, Any]) -> models.Field[Any, Any]:
    """Return a column as it was described."""
    return CLASSES[described["class"]](**described["options"])

"""The canonical form of content: the same value gives the same text on every database.

Each value passes through its own column: 176000 and 176000.00 are one amount, a stream of blocks
is one whatever the order of its keys, and a set has no order.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from decimal import Context, Decimal
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.fields import StreamField

from pages.publishing.content import Field, Role, columns, relations

# Which rules of this module a digest follows; a changed rule is a new number beside the old ones.
VERSION = 1
# Stored as JSON lists, but their order says nothing.
SETS = frozenset({"requirement_codes"})
# Room for every digit a column may hold while it is quantised.
WIDE = Context(prec=100)

Content = Mapping[str, Any]
Columns = Mapping[str, Field]
NONE: Columns = {}


def digests(
    model: type[models.Model], content: Content, *roles: Role, was: Columns = NONE
) -> dict[str, str]:
    """Return the SHA-256 of each value: name of the column → digest.

    content is what a revision stores. A column of child rows has one digest for all rows, in their
    order, under "relation.column". Columns that the content does not have are left out. was names
    columns that are read as they were before they were widened.
    """
    found = plains(model, content, *roles, was=was)
    return {name: digest(text(value)) for name, value in found.items()}


def plains(
    model: type[models.Model], content: Content, *roles: Role, was: Columns = NONE
) -> dict[str, Any]:
    """Return each value in its canonical form: name of the column → plain value."""
    found = {
        field.name: plain(field, content[field.name], was.get(field.name))
        for field in columns(model, *roles)
        if field.name in content
    }
    for relation in relations(model):
        name = relation.get_accessor_name()
        below = {key.removeprefix(f"{name}."): one for key, one in was.items()}
        said = [
            plains(relation.related_model, row, *roles, was=below)
            for row in sorted(content.get(name, ()), key=_place)
        ]
        if name in content:
            found |= _by_column(name, said, _names(relation.related_model, *roles))
    return found


def _by_column(prefix: str, rows: Sequence[Content], every: set[str]) -> dict[str, Any]:
    names = set.intersection(*map(set, rows)) if rows else every
    return {f"{prefix}.{name}": [row[name] for row in rows] for name in names}


def _names(model: type[models.Model], *roles: Role) -> set[str]:
    below = {
        f"{relation.get_accessor_name()}.{name}"
        for relation in relations(model)
        for name in _names(relation.related_model, *roles)
    }
    return {field.name for field in columns(model, *roles)} | below


def _place(row: Content) -> tuple[bool, int, bool, int]:
    """Return where a row stands: by its order, then by age; one not stored yet comes last."""
    order, key = row.get("sort_order"), row.get("pk")
    return order is None, order or 0, key is None, key or 0


def digest(said: str) -> str:
    """Return the SHA-256 of a canonical text in hexadecimal."""
    # A lone surrogate is no character, but what holds one must still have a digest.
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def text(value: Any) -> str:
    """Return a plain value as canonical JSON."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def plain(field: Field, raw: Any, was: Field | None = None) -> Any:
    """Return a stored value as its column understands it: only texts, truths, lists and None.

    was is the column as it was before it was widened: a value that did not fit in there is told
    apart from every value that did.
    """
    if raw is None:
        return None
    if field.many_to_many:
        return sorted(map(str, raw))
    try:
        if isinstance(field, models.JSONField | StreamField):
            return _of_json(field, raw)
        return _said(field, read(field, raw)) if was is None else _narrowed(was, field, raw)
    except (ValidationError, ValueError, TypeError, ArithmeticError):
        # What a database console wrote there is no such value at all.
        return {"unreadable": str(raw)}


def _narrowed(was: Field, field: Field, raw: Any) -> Any:
    before = was.to_python(read(field, raw))
    if _said(field, field.to_python(before)) != _said(field, read(field, raw)):
        raise ValueError(raw)
    return _said(was, before)


def read(field: Field, raw: Any) -> Any:
    """Return the Python value of a stored one. Raises ValidationError."""
    value = field.to_python(raw)
    # SQLite keeps a fraction in a column of whole numbers; reading it would cut it off.
    return raw if isinstance(raw, float) and value != raw else value


def _of_json(field: Field, raw: Any) -> Any:
    if isinstance(field, StreamField) and isinstance(raw, str):
        raw = json.loads(raw or "[]")
    if field.name in SETS and isinstance(raw, list):
        return sorted(set(map(str, raw)))
    return _numbers(raw)


def _numbers(value: Any) -> Any:
    """Return a JSON value with whole numbers as such: a database may write 1e2 as 100."""
    if isinstance(value, dict):
        return {name: _numbers(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_numbers(one) for one in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _said(field: Field, value: Any) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Decimal):
        return _amount(field, value)
    if isinstance(value, datetime):
        aware = timezone.make_aware(value) if timezone.is_naive(value) else value
        return aware.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def _amount(field: Field, value: Decimal) -> str:
    """Return an amount as the column stores it, without zeros that say nothing."""
    places = getattr(field, "decimal_places", 0)
    stored = f"{value.quantize(Decimal(1).scaleb(-places), context=WIDE):f}"
    whole = stored.rstrip("0").rstrip(".") if "." in stored else stored
    return "0" if whole in {"-0", ""} else whole

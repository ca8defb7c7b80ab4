"""A demonstration item as the fields of a page, its text as blocks of running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import groupby
from typing import Any, cast

from django.db import models
from django.utils.html import escape
from wagtail.fields import StreamField

from pages.models import ItemPage, NewsKind, parts
from pages.models.parts import Part
from portal.demo.blocks import Block, Heading, Listed, Note, Paragraph, Table, is_total
from portal.demo.item import DOCUMENT, Item
from portal.demo.papers import tables

# An alert without an end of its own stands on the home page for so long.
ALERT_FOR = timedelta(days=30)
ATTACHED = "ตามเอกสารแนบ"


def fields_of(item: Item) -> dict[str, Any]:
    """Return the page fields of an item, all but its file and its address."""
    fields: dict[str, Any] = {
        "title": item.title,
        "summary": item.summary,
        "owner_source": item.source,
        "data_from": item.data_from,
        "data_until": item.data_until,
        "fiscal_year": item.fiscal_year,
        "requirement_codes": list(item.codes),
        "legal_basis": item.legal_basis,
        "retention_class": item.retention_class,
        "subject": item.title,
        "details": ATTACHED if item.paper else item.summary,
        "external_link": item.external_link,
        "remarks": item.remarks,
        "publish_from": item.publish_from,
        "publish_until": item.publish_until,
        "urgency": "urgent" if item.is_urgent else "normal",
        "urgency_reason": item.urgency_reason,
    }
    return fields


def own_fields(item: Item, model: type[ItemPage]) -> dict[str, Any]:
    """Return the fields of the item's own type, all but its files and its links to pages."""
    fields: dict[str, Any] = {model.kind_field: item.kind} if model.kind_field else {}
    if item.type == DOCUMENT:
        return fields | {"official_number": item.official_number, "dated": item.dated}
    if item.kind == NewsKind.ALERT:
        ends = item.publish_until.date() if item.publish_until else item.dated + ALERT_FOR
        fields["alert_until"] = ends
    return fields | words(item, model)


def words(item: Item, model: type[ItemPage]) -> dict[str, Any]:
    """Return what an item of this type says in its text, its table and its own fields."""
    names = {field.name for field in parts.own_fields(model)}
    fields: dict[str, Any] = {"body": item.blocks} if "body" in names else {}
    if "table" in names:
        fields["table"] = _first_table(item.blocks)
    fields |= item.own
    return {name: _plain(model, name, value) for name, value in fields.items()}


def row_fields(row: dict[str, Any], model: type[Part]) -> dict[str, Any]:
    """Return the fields of a child row."""
    return {name: _plain(model, name, value) for name, value in row.items()}


def _plain(model: type[models.Model], name: str, value: object) -> object:
    """Return a value as the field wants it: text as stream blocks, a table as columns and rows."""
    if isinstance(value, Table):
        rows = [list(row) for row in value.rows if not is_total(row)]
        return {"columns": list(value.header), "rows": rows}
    if isinstance(value, tuple):
        field = cast(StreamField, model._meta.get_field(name))
        return field.stream_block.to_python(list(_stream(value)))
    return value


def _first_table(blocks: Iterable[Block]) -> Table | None:
    """Return the first table of a text, or its first chart as one."""
    return next((table for _name, table in tables.named(blocks)), None)


def _stream(blocks: Iterable[Block]) -> Iterator[dict[str, Any]]:
    for kind, group in groupby(blocks, key=type):
        if kind is Heading:
            yield from ({"type": "heading", "value": line} for b in group for line in _lines(b))
        else:
            text = "".join(_html(list(group)))
            if text:
                yield {"type": "paragraph", "value": text}


def _html(blocks: list[Block]) -> Iterator[str]:
    if isinstance(blocks[0], Listed):
        items = "".join(f"<li>{escape(line)}</li>" for block in blocks for line in _lines(block))
        yield f"<ol>{items}</ol>" if blocks[0].label else f"<ul>{items}</ul>"
        return
    yield from (f"<p>{escape(line)}</p>" for block in blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    """Yield what a block says, line by line; a chart's figures stand in the text around it."""
    if isinstance(block, Table):
        yield from (" · ".join(row) for row in (block.header, *block.rows))
    elif isinstance(block, Heading | Listed | Note | Paragraph):
        yield block.text

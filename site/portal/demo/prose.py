"""A demonstration item as the fields of a page, its text as blocks of running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import groupby
from typing import Any

from django.utils.html import escape

from pages.models import NewsKind, NewsPage
from portal.demo.blocks import Block, Heading, Listed, Note, Paragraph, Table
from portal.demo.item import NEWS, Item

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
    return fields | (_news(item) if item.type == NEWS else _document(item))


def _document(item: Item) -> dict[str, Any]:
    return {
        "document_kind": item.kind,
        "official_number": item.official_number,
        "dated": item.dated,
    }


def _news(item: Item) -> dict[str, Any]:
    body = NewsPage._meta.get_field("body").stream_block.to_python(list(_stream(item.blocks)))
    fields = {"news_kind": item.kind, "body": body}
    if item.kind != NewsKind.ALERT:
        return fields
    ends = item.publish_until.date() if item.publish_until else item.dated + ALERT_FOR
    return fields | {"alert_until": ends}


def _stream(blocks: Iterable[Block]) -> Iterator[dict[str, Any]]:
    for kind, group in groupby(blocks, key=type):
        if kind is Heading:
            yield from ({"type": "heading", "value": line} for b in group for line in _lines(b))
        else:
            yield {"type": "paragraph", "value": "".join(_html(list(group)))}


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

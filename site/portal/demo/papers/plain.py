"""Write a paper as CSV, plain text or a web page."""

import csv
from collections.abc import Iterable
from html import escape
from io import StringIO

from portal.demo.blocks import Block, Chart, Heading, Listed, Table, is_total, number
from portal.demo.item import Item, Paper
from portal.demo.papers import tables
from thai.calendar import format_date

# Excel takes a CSV for Thai only when it begins with this mark.
BYTE_ORDER_MARK = "\ufeff"


def make_csv(_item: Item, paper: Paper) -> bytes:
    """Return the first table as CSV with machine-readable figures and without its sums."""
    out = StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    _name, table = tables.named(paper.blocks)[0]
    rows.writerow(table.header)
    rows.writerows([_bare(cell) for cell in row] for row in table.rows if not is_total(row))
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def make_text(item: Item, paper: Paper) -> bytes:
    """Return the paper as UTF-8 text."""
    head = paper.head
    opening = [paper.subject, f"{head.agency} {head.place}", format_date(item.dated), ""]
    lines = [*opening, *(line for block in paper.blocks for line in _lines(block))]
    return ("\n".join(lines) + "\n").encode()


def make_html(item: Item, paper: Paper) -> bytes:
    """Return the paper as one web page without scripts or styles."""
    head = paper.head
    return (
        f'<!doctype html>\n<html lang="th">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(paper.subject)}</title>\n"
        f'<meta name="author" content="{escape(head.agency)}">\n</head>\n<body>\n'
        f"<h1>{escape(paper.subject)}</h1>\n"
        f"<p>{escape(head.agency)} {escape(head.place)} · {format_date(item.dated)}</p>\n"
        f"{as_html(paper.blocks, first_heading=2)}\n</body>\n</html>\n"
    ).encode()


def as_html(blocks: Iterable[Block], *, first_heading: int = 2) -> str:
    """Return blocks as HTML; headings of level 1 become h<first_heading>."""
    return "\n".join(_html(block, first_heading) for block in blocks)


def _bare(cell: str) -> str:
    return cell.replace(",", "") if number(cell) is not None else cell


def _lines(block: Block) -> list[str]:
    match block:
        case Heading():
            return ["", block.text, "-" * tables.width(block.text)]
        case Listed():
            return [f"  {block.label or '-'} {block.text}"]
        case Table():
            return ["\t".join(row) for row in (block.header, *block.rows)]
        case Chart():
            return _lines(tables.as_table(block))
        case _:
            return [block.text]


def _html(block: Block, first_heading: int) -> str:
    match block:
        case Heading():
            level = first_heading + block.level - 1
            return f"<h{level}>{escape(block.text)}</h{level}>"
        case Listed():
            return f"<p>{escape(block.label or '–')} {escape(block.text)}</p>"
        case Table():
            return _html_table(block)
        case Chart():
            return _html_table(tables.as_table(block))
        case _:
            return f"<p>{escape(block.text)}</p>"


def _html_table(table: Table) -> str:
    header = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.header)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in table.rows
    )
    return f"<table>\n<thead><tr>{header}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>"

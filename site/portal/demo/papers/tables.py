"""Facts about tables that several file makers share: names, widths, columns of figures."""

import unicodedata
from collections.abc import Iterable

from portal.demo.blocks import Block, Chart, Heading, Table, number

NARROWEST = 4
WIDEST = 26
# Excel and Calc refuse longer sheet names.
SHEET_NAME = 31


def width(text: str) -> int:
    """Return how many columns a text takes: Thai vowels above and below take none."""
    return sum(unicodedata.category(sign) != "Mn" for sign in text)


def widths(table: Table) -> list[int]:
    """Return the relative width of each column, from its longest cell within bounds."""
    columns = zip(table.header, *table.rows, strict=True)
    return [min(WIDEST, max(NARROWEST, *map(width, column))) for column in columns]


def figure_columns(table: Table) -> list[bool]:
    """Tell for each column whether its cells are figures (set to the right)."""
    columns = zip(*table.rows, strict=True)
    return [any(number(cell) is not None for cell in column) for column in columns]


def as_table(chart: Chart) -> Table:
    """Return the figures of a chart as a table, for files that cannot draw."""
    rows = tuple((label, f"{value:,}") for label, value in chart.bars)
    return Table(("รายการ", chart.title), rows)


def named(blocks: Iterable[Block]) -> list[tuple[str, Table]]:
    """Return every table under the name of the heading before it, names made unique."""
    found: dict[str, Table] = {}
    heading = "ข้อมูล"
    for block in blocks:
        if isinstance(block, Heading):
            heading = block.text
        table = as_table(block) if isinstance(block, Chart) else block
        if isinstance(table, Table):
            found[_unused(heading, found)] = table
    return list(found.items())


def _unused(name: str, taken: Iterable[str]) -> str:
    # Characters a spreadsheet forbids in the name of a sheet.
    plain = "".join(sign for sign in name if sign not in "[]:*?/\\'")[:SHEET_NAME]
    place = 2
    wanted = plain
    while wanted in taken:
        tail = f" {place}"
        wanted = plain[: SHEET_NAME - len(tail)] + tail
        place += 1
    return wanted

"""Written text of a demonstration paper as blocks that every file maker understands.

One line of text is one block: `# heading`, `## smaller heading`, `- bullet`, `1. numbered`,
`> source note`, `| cell | cell |` (first row = header), `!bar title: label 3; label 5`,
anything else a paragraph. A table row that begins with "รวม" must add up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import groupby

from django.utils.translation import gettext as _

TOTAL = "รวม"
NUMBERED = re.compile(r"(?P<label>(?:ข้อ )?\d+(?:\.\d+)*\.?)\s+(?P<text>\S.*)")
BAR = re.compile(r"(?P<label>.+?)\s+(?P<value>[\d.,]+)")
# Rates, shares and scores are not sums of the rows above them.
NOT_SUMMED = ("ร้อยละ", "อัตรา", "คะแนน", "เฉลี่ย", "ลำดับ", "ที่")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 opens a part, level 2 a passage inside it."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a list; `label` is the printed number, or empty for a bullet."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A source or remark in small print."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one header row, then rows of as many cells."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def total(self) -> tuple[str, ...] | None:
        """Return the closing row of sums, if the table has one."""
        last = self.rows[-1] if self.rows else ()
        return last if is_total(last) else None


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart: a title with its unit, and labelled values."""

    title: str
    bars: tuple[tuple[str, Decimal], ...]


Block = Heading | Paragraph | Listed | Note | Table | Chart


def parse(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text.

    Raises ValueError with a readable reason when a table is ragged or does not add up.
    """
    lines = (line.strip() for line in text.splitlines() if line.strip())
    return tuple(_blocks(lines))


def is_total(row: tuple[str, ...]) -> bool:
    """Tell whether a row carries the sums of the rows above it."""
    return any(cell.startswith(TOTAL) for cell in row[:2])


def number(cell: str) -> Decimal | None:
    """Return the figure a cell holds (commas allowed), None for words and dates."""
    try:
        return Decimal(cell.replace(",", ""))
    except InvalidOperation:
        return None


def _blocks(lines: Iterator[str]) -> Iterator[Block]:
    for is_row, group in groupby(lines, key=lambda line: line.startswith("|")):
        if is_row:
            yield _table(list(group))
        else:
            yield from map(_block, group)


def _block(line: str) -> Block:
    mark, _space, rest = line.partition(" ")
    simple: dict[str, Block] = {
        "#": Heading(rest, 1),
        "##": Heading(rest, 2),
        "-": Listed("", rest),
        ">": Note(rest),
    }
    if mark in simple:
        return simple[mark]
    if mark == "!bar":
        return _chart(rest)
    if numbered := NUMBERED.fullmatch(line):
        return Listed(numbered["label"], numbered["text"])
    return Paragraph(line)


def _chart(text: str) -> Chart:
    title, _colon, values = text.partition(": ")
    bars = []
    for part in values.split(";"):
        found = BAR.fullmatch(part.strip())
        if found is None:
            raise ValueError(
                _("The chart “%(title)s” has a bar without a figure.") % {"title": title}
            )
        bars.append((found["label"], Decimal(found["value"].replace(",", ""))))
    return Chart(title, tuple(bars))


def _table(lines: list[str]) -> Table:
    cells = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    header, *rows = cells
    for row in rows:
        if len(row) != len(header):
            raise ValueError(
                _("The table “%(header)s” has a row of another width: %(row)s")
                % {"header": " ".join(header), "row": " ".join(row)}
            )
    table = Table(header, tuple(rows))
    _require_sums(table)
    return table


def _require_sums(table: Table) -> None:
    if table.total is None:
        return
    for column, name in enumerate(table.header):
        written = number(table.total[column])
        if written is None or name.startswith(NOT_SUMMED):
            continue
        parts = [number(row[column]) for row in table.rows[:-1]]
        counted = sum((part for part in parts if part is not None), Decimal(0))
        if counted != written:
            raise ValueError(
                _("The column “%(name)s” adds up to %(sum)s, not %(total)s.")
                % {"name": name, "sum": counted, "total": written}
            )

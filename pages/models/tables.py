"""Tables that staff paste from a spreadsheet: read, checked cell by cell, added up.

A stored table is {"columns": [name, …], "rows": [[value, …], …]}; all values are texts as typed.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from thai import numerals

# A page stays within its budget; longer lists belong into a file.
MOST_ROWS = 120
MOST_COLUMNS = 12
# What offices write into a cell that has no figure.
NOTHING = frozenset({"", "-", "–", "—", "n/a", "na", "ไม่มี", "ไม่มีข้อมูล"})
FIGURE = re.compile(r"[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?")
TOTALS = ("รวม", "ผลรวม", "ทั้งหมด", "total", "sum")


@dataclass(frozen=True)
class Table:
    """A table with its names of columns; the first cell of a row names the row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @cached_property
    def figures(self) -> tuple[int, ...]:
        """Return the places of the columns that hold figures: most of their cells are numbers."""
        return tuple(place for place in range(1, len(self.columns)) if self._is_figures(place))

    def _is_figures(self, place: int) -> bool:
        filled = [cell for cell in self.column(place) if not is_empty(cell)]
        numbers = [cell for cell in filled if number(cell) is not None]
        return bool(filled) and 2 * len(numbers) > len(filled)

    def column(self, place: int) -> list[str]:
        """Return the cells of a column; a row that is too short has none there."""
        return [row[place] for row in self.rows if place < len(row)]

    @property
    def total_row(self) -> tuple[str, ...] | None:
        """Return the last row if it calls itself the total."""
        last = self.rows[-1] if self.rows else ()
        is_total = bool(last) and last[0].strip().lower().startswith(TOTALS)
        return last if is_total and len(self.rows) > 1 else None

    @property
    def body(self) -> tuple[tuple[str, ...], ...]:
        """Return the rows without the total."""
        return self.rows[:-1] if self.total_row else self.rows

    def sums(self) -> tuple[str, ...]:
        """Return what the columns of figures add up to, and nothing below the others."""
        return tuple(
            plain(sum((number(row[place]) or Decimal() for row in self.body), Decimal()))
            if place in self.figures
            else ""
            for place in range(len(self.columns))
        )


def table_of(stored: Mapping[str, Any]) -> Table:
    """Return a stored table; numbers that a program stored become texts."""
    return Table(
        tuple(str(name) for name in stored.get("columns", ())),
        tuple(tuple(str(cell) for cell in row) for row in stored.get("rows", ())),
    )


def stored_of(text: str) -> dict[str, Any]:
    """Read what was pasted: tabs as spreadsheets copy them, else commas; empty lines are none."""
    # Anywhere: the first line ends early where a name of a column has two lines.
    reader = csv.reader(io.StringIO(text), delimiter="\t" if "\t" in text else ",")
    lines = [[cell.strip() for cell in line] for line in reader]
    lines = [_without_tail(line) for line in lines if any(line)]
    if not lines:
        return {}
    width = len(lines[0])
    return {"columns": lines[0], "rows": [_filled(line, width) for line in lines[1:]]}


def text_of(table: Table) -> str:
    """Return a table the way a spreadsheet copies it."""
    written = io.StringIO()
    csv.writer(written, delimiter="\t", lineterminator="\n").writerows([table.columns, *table.rows])
    return written.getvalue().rstrip("\n") if table.columns else ""


def check(table: Table) -> None:
    """Refuse what is no table, naming row and column. Raises ValidationError."""
    problems = list(_problems(table))
    if problems:
        raise ValidationError(problems)


def _problems(table: Table) -> Iterator[object]:
    if len(table.rows) > MOST_ROWS or len(table.columns) > MOST_COLUMNS:
        yield _("A table may have %(rows)s rows and %(columns)s columns. Attach a longer one.") % {
            "rows": MOST_ROWS,
            "columns": MOST_COLUMNS,
        }
        return
    yield from _problems_of_names(table.columns)
    for line, row in enumerate(table.rows, start=1):
        if len(row) != len(table.columns):
            yield _("Row %(row)s has %(count)s cells, but there are %(columns)s columns.") % {
                "row": line,
                "count": len(row),
                "columns": len(table.columns),
            }
        elif not row[0].strip():
            yield _("Row %(row)s has no name in its first column.") % {"row": line}
    yield from _words_among_figures(table)


def _problems_of_names(columns: Sequence[str]) -> Iterator[object]:
    for place, name in enumerate(columns, start=1):
        if not name.strip():
            yield _("Column %(column)s has no name. Write one in the first line.") % {
                "column": place
            }
        elif name in columns[: place - 1]:
            yield _("Two columns are called “%(name)s”.") % {"name": name}


def _words_among_figures(table: Table) -> Iterator[object]:
    for place in table.figures:
        for line, row in enumerate(table.rows, start=1):
            cell = row[place] if place < len(row) else ""
            if not is_empty(cell) and number(cell) is None:
                yield _("Row %(row)s, column “%(name)s”: “%(cell)s” is not a number.") % {
                    "row": line,
                    "name": table.columns[place],
                    "cell": cell[:40],
                }


def number(cell: str) -> Decimal | None:
    """Return the figure of a cell, Thai digits and thousands too; None for what is none."""
    text = numerals.to_arabic(cell).replace("\u00a0", "").replace(" ", "")
    if not FIGURE.fullmatch(text):
        return None
    return Decimal(text.replace(",", "").removesuffix("%"))


def is_empty(cell: str) -> bool:
    """Return whether a cell says that there is no figure."""
    return cell.strip().lower() in NOTHING


def plain(figure: Decimal) -> str:
    """Return a figure with its thousands apart."""
    return f"{figure:,f}"


def _without_tail(line: list[str]) -> list[str]:
    """Drop the empty cells that a spreadsheet copies behind the last one."""
    while line and not line[-1]:
        line = line[:-1]
    return line


def _filled(line: list[str], width: int) -> list[str]:
    """Give back the empty cells of a row that its table has columns for."""
    return line + [""] * (width - len(line))

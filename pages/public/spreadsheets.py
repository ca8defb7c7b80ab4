"""Tables as CSV files that every spreadsheet opens as Thai and none takes for a program."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

from documents.serving import disposition
from pages.models.tables import number

# Without the mark Excel reads Thai as another alphabet.
BYTE_ORDER_MARK = "\ufeff"
# What a spreadsheet takes for the beginning of a formula (CSV injection).
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def csv_response(name: str, rows: Iterable[Sequence[object]]) -> HttpResponse:
    """Answer with a table as a file of this name."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = disposition(f"{name}.csv", inline=False)
    response["X-Content-Type-Options"] = "nosniff"
    response.write(BYTE_ORDER_MARK)
    table = csv.writer(response)
    table.writerows([harmless(str(cell)) for cell in row] for row in rows)
    return response


def harmless(cell: str) -> str:
    """Return a cell that stays text: a formula gets an apostrophe, a negative figure does not."""
    if cell.startswith(FORMULAS) and number(cell) is None:
        return f"'{cell}"
    return cell

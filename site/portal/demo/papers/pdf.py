"""Set a paper as PDF with Typst: tagged, Thai shaped, texts passed as data and never as markup."""

import json
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Literal

import fontpkg_sarabun
import typst

from portal.demo.blocks import Block, Chart, Heading, Listed, Note, Paragraph, Table
from portal.demo.item import Item, Paper
from portal.demo.papers import dated, tables
from thai.calendar import format_date
from thai.numerals import to_thai

TEMPLATES = Path(__file__).parent / "typst"
FONTS = Path(fontpkg_sarabun.__file__).parent / "files"
# Tables with more columns are set smaller so that a line of the sheet holds them.
ROOMY_COLUMNS = 5
# One compiler sets every paper, and refuses a second one while it works.
ONE_AT_A_TIME = Lock()
Value = str | int | float | bool | list["Value"] | dict[str, "Value"]


def make(item: Item, paper: Paper) -> bytes:
    """Return the paper as PDF/UA-1."""
    made = compile_paper(item, paper, "pdf")
    return made if isinstance(made, bytes) else b"".join(made)


def compile_file(
    template: str, inputs: dict[str, str], output: Literal["pdf", "png"], *, ppi: float
) -> bytes:
    """Return what Typst makes of one of our templates; its first page when there are several."""
    with ONE_AT_A_TIME:
        made = _compiler().compile(
            input=TEMPLATES / f"{template}.typ", format=output, ppi=ppi, sys_inputs=inputs
        )
    return made if isinstance(made, bytes) else (made or [b""])[0]


def compile_paper(
    item: Item, paper: Paper, output: Literal["pdf", "png"], *, ppi: float | None = None
) -> bytes | list[bytes]:
    """Return what Typst makes of a paper: one tagged PDF, or one image for each page."""
    with ONE_AT_A_TIME:
        made = _compiler().compile(
            input=TEMPLATES / f"{paper.layout}.typ",
            format=output,
            ppi=ppi,
            sys_inputs={"paper": json.dumps(_paper(item, paper), ensure_ascii=False)},
            pdf_standards=["ua-1"] if output == "pdf" else [],
            timestamp=dated.noon(item.dated),
        )
    return made or b""


@cache
def _compiler() -> typst.Compiler:
    # Reading the fonts takes longer than setting a page, so one compiler serves every paper.
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
    )
    return typst.Compiler(root=TEMPLATES, font_paths=fonts)


def _paper(item: Item, paper: Paper) -> dict[str, Value]:
    head = paper.head
    values: dict[str, Value] = {
        "short-title": _short(paper.subject),
        "subject": paper.subject,
        "agency": head.agency,
        "place": head.place,
        "office-line": f"{head.agency} {head.place} โทร. {head.telephone}",
        "addressee": paper.addressee,
        "number": item.official_number,
        "date": format_date(item.dated),
        "source": item.source,
        "signer": head.signer,
        "position": head.signer_position,
        "chief": head.chief,
        "chief-position": head.chief_position,
        "head-lines": list(_head_lines(item, paper)),
        "issued": _issued(item),
    }
    if paper.thai_digits:
        values = {name: _thai(value) for name, value in values.items()}
    # Staff look for a file by the title on the page, so its title keeps the digits of that page.
    values["title"] = item.title
    values["blocks"] = [_block(block, thai=paper.thai_digits) for block in paper.blocks]
    return values


def _head_lines(item: Item, paper: Paper) -> tuple[str, ...]:
    name = "คำสั่ง" if item.kind == "order" else "ประกาศ"
    number = (f"ที่ {item.official_number}",) if item.official_number else ()
    return (f"{name}{paper.head.agency}", *number, f"เรื่อง {paper.subject}")


def _issued(item: Item) -> str:
    verb = "สั่ง" if item.kind == "order" else "ประกาศ"
    return f"{verb} ณ วันที่ {dated.in_full(item.dated)}"


def _short(text: str) -> str:
    return text if tables.width(text) < tables.WIDEST * 2 else f"{text.rsplit(' ', 1)[0]} …"


def _thai(value: Value) -> Value:
    if isinstance(value, list):
        return [_thai(one) for one in value]
    if isinstance(value, dict):
        return {name: _thai(one) for name, one in value.items()}
    # An address typed from paper must work: its digits stay as they are.
    if not isinstance(value, str) or "@" in value or "://" in value:
        return value
    return to_thai(value)


def _block(block: Block, *, thai: bool) -> dict[str, Value]:
    values = _plain_block(block)
    kind = values.pop("kind")
    if thai:
        values = {name: _thai(value) for name, value in values.items()}
    return {"kind": kind, **values}


def _plain_block(block: Block) -> dict[str, Value]:
    match block:
        case Heading():
            return {"kind": "heading", "text": block.text, "level": block.level}
        case Listed():
            return {"kind": "listed", "label": block.label, "text": block.text}
        case Table():
            return _table(block)
        case Chart():
            return _chart(block)
        case Paragraph():
            return {"kind": "paragraph", "text": block.text}
        case Note():
            return {"kind": "note", "text": block.text}


def _table(table: Table) -> dict[str, Value]:
    return {
        "kind": "table",
        "header": list(table.header),
        "rows": [list(row) for row in table.rows],
        "widths": list[Value](tables.widths(table)),
        "figures": list[Value](tables.figure_columns(table)),
        "total": table.total is not None,
        "size": 1.0 if len(table.header) <= ROOMY_COLUMNS else 0.85,
    }


def _chart(chart: Chart) -> dict[str, Value]:
    highest = max(value for _label, value in chart.bars)
    return {
        "kind": "chart",
        "title": chart.title,
        "label-width": max(tables.width(label) for label, _value in chart.bars) / 12,
        "bars": [
            {"label": label, "text": f"{value:,}", "share": float(value / highest)}
            for label, value in chart.bars
        ],
    }

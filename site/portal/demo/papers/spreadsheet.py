"""Write the tables of a paper as an Excel workbook (OOXML): one sheet for each table."""

from html import escape

from portal.demo.blocks import Table, number
from portal.demo.item import Item, Paper
from portal.demo.papers import archive, dated, tables

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PLAIN, BOLD, FIGURE = 0, 1, 2
LETTERS = 26
STYLES = (
    f'<styleSheet xmlns="{MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.##"/></numFmts>'
    '<fonts count="2"><font><sz val="14"/><name val="TH Sarabun New"/></font>'
    '<font><b/><sz val="14"/><name val="TH Sarabun New"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    "</cellXfs></styleSheet>"
)


class Strings:
    """The shared strings of a workbook: every text once, cells point to its place."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def place(self, text: str) -> int:
        """Return the place of a text, adding it when it is new."""
        return self._places.setdefault(text, len(self._places))

    def xml(self) -> str:
        """Return the part that lists them."""
        rows = "".join(
            f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in self._places
        )
        count = len(self._places)
        return (
            f'{archive.XML}<sst xmlns="{MAIN}" count="{count}" uniqueCount="{count}">{rows}</sst>'
        )


def make(item: Item, paper: Paper) -> bytes:
    """Return the tables of the paper as .xlsx."""
    strings = Strings()
    named = tables.named(paper.blocks)
    above = (paper.subject, f"{paper.head.agency} {paper.head.place}", f"ที่มา: {item.source}")
    sheets = {
        f"xl/worksheets/sheet{place}.xml": _sheet(above, table, strings)
        for place, (_name, table) in enumerate(named, start=1)
    }
    return archive.package(
        {
            "[Content_Types].xml": archive.content_types(_types(list(sheets))),
            "_rels/.rels": archive.relations(
                [(f"{archive.OFFICE}/officeDocument", "xl/workbook.xml"), archive.CORE]
            ),
            "docProps/core.xml": archive.core_properties(
                item.title, paper.head.agency, dated.stamp(item.dated)
            ),
            "xl/workbook.xml": _workbook([name for name, _table in named]),
            "xl/_rels/workbook.xml.rels": _links(list(sheets)),
            "xl/styles.xml": f"{archive.XML}{STYLES}",
            "xl/sharedStrings.xml": strings.xml(),
            **sheets,
        }
    )


def _types(sheets: list[str]) -> dict[str, str]:
    media = f"{archive.MEDIA}.spreadsheetml"
    return {
        "xl/workbook.xml": f"{media}.sheet.main+xml",
        "xl/styles.xml": f"{media}.styles+xml",
        "xl/sharedStrings.xml": f"{media}.sharedStrings+xml",
        **dict.fromkeys(sheets, f"{media}.worksheet+xml"),
    }


def _links(sheets: list[str]) -> str:
    return archive.relations(
        [
            *((f"{archive.OFFICE}/worksheet", name.removeprefix("xl/")) for name in sheets),
            (f"{archive.OFFICE}/styles", "styles.xml"),
            (f"{archive.OFFICE}/sharedStrings", "sharedStrings.xml"),
        ]
    )


def _workbook(names: list[str]) -> str:
    rows = "".join(
        f'<sheet name="{escape(name)}" sheetId="{place}" r:id="rId{place}"/>'
        for place, name in enumerate(names, start=1)
    )
    return (
        f'{archive.XML}<workbook xmlns="{MAIN}" xmlns:r="{archive.OFFICE}">'
        f"<sheets>{rows}</sheets></workbook>"
    )


def _sheet(above: tuple[str, ...], table: Table, strings: Strings) -> str:
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{share + 3}" customWidth="1"/>'
        for place, share in enumerate(tables.widths(table), start=1)
    )
    lines: list[tuple[str, ...]] = [(line,) for line in above] + [(), table.header, *table.rows]
    header_at = len(above) + 2
    rows = "".join(
        _row(place, cells, strings, bold=place in {1, header_at})
        for place, cells in enumerate(lines, start=1)
    )
    return (
        f'{archive.XML}<worksheet xmlns="{MAIN}"><cols>{columns}</cols>'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def _row(place: int, cells: tuple[str, ...], strings: Strings, *, bold: bool) -> str:
    done = "".join(
        _cell(f"{_letter(column)}{place}", cell, strings, bold=bold)
        for column, cell in enumerate(cells)
    )
    return f'<row r="{place}">{done}</row>'


def _cell(address: str, cell: str, strings: Strings, *, bold: bool) -> str:
    figure = None if bold else number(cell)
    if figure is not None:
        return f'<c r="{address}" s="{FIGURE}"><v>{figure}</v></c>'
    style = BOLD if bold else PLAIN
    return f'<c r="{address}" s="{style}" t="s"><v>{strings.place(cell)}</v></c>'


def _letter(column: int) -> str:
    before = _letter(column // LETTERS - 1) if column >= LETTERS else ""
    return before + chr(ord("A") + column % LETTERS)

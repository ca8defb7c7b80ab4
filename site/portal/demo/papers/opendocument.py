"""Write a paper as an OpenDocument text, workbook or presentation."""

from html import escape

from portal.demo.blocks import Block, Chart, Heading, Listed, Note, Table, number
from portal.demo.item import Item, Paper
from portal.demo.papers import archive, dated, slides, tables
from thai.calendar import format_date

MEDIA = "application/vnd.oasis.opendocument"
NAMES = {
    "office": "office:1.0",
    "style": "style:1.0",
    "text": "text:1.0",
    "table": "table:1.0",
    "draw": "drawing:1.0",
    "presentation": "presentation:1.0",
    "meta": "meta:1.0",
    "fo": "xsl-fo-compatible:1.0",
    "svg": "svg-compatible:1.0",
}
NS = (
    " ".join(
        f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{urn}"' for key, urn in NAMES.items()
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)
FONT = "TH Sarabun New"
TEXT_FACE = (
    f'<style:text-properties style:font-name="{FONT}" style:font-name-complex="{FONT}" '
    'fo:font-size="16pt" style:font-size-complex="16pt" fo:language="th" fo:country="TH" '
    'style:language-complex="th" style:country-complex="TH"/>'
)


def make_text(item: Item, paper: Paper) -> bytes:
    """Return the paper as .odt."""
    head = paper.head
    opening = (
        _heading(paper.subject, 1)
        + _line(f"{head.agency} {head.place}")
        + _line(f"{item.source} · {format_date(item.dated)}")
    )
    closing = ""
    if head.signer:
        closing = _line("") + _line(f"({head.signer})") + _line(head.signer_position)
    body = opening + "".join(map(_block, paper.blocks)) + closing
    return _package(item, paper, "text", body)


def make_sheets(item: Item, paper: Paper) -> bytes:
    """Return the tables of the paper as .ods, one sheet for each."""
    body = "".join(_table(name, table) for name, table in tables.named(paper.blocks))
    return _package(item, paper, "spreadsheet", body)


def make_slides(item: Item, paper: Paper) -> bytes:
    """Return the paper as .odp, one slide for each heading."""
    body = "".join(
        f'<draw:page draw:name="หน้า {place}" draw:master-page-name="Default">'
        f"{_frame('1.5cm', '1cm', '3cm', [title])}"
        f"{_frame('1.5cm', '4.5cm', '13cm', lines)}</draw:page>"
        for place, (title, lines) in enumerate(slides.pages(item, paper), start=1)
    )
    return _package(item, paper, "presentation", body)


def _package(item: Item, paper: Paper, kind: str, body: str) -> bytes:
    media = f"{MEDIA}.{kind}"
    parts = {
        "META-INF/manifest.xml": _manifest(media),
        "content.xml": (
            f"{archive.XML}<office:document-content {NS}><office:body>"
            f"<office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
        ),
        "styles.xml": _styles(kind),
        "meta.xml": _meta(item, paper),
    }
    return archive.package(parts, first=("mimetype", media))


def _manifest(media: str) -> str:
    parts = {
        "/": media,
        "content.xml": "text/xml",
        "styles.xml": "text/xml",
        "meta.xml": "text/xml",
    }
    rows = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in parts.items()
    )
    return (
        f'{archive.XML}<manifest:manifest manifest:version="1.3" '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f"{rows}</manifest:manifest>"
    )


def _meta(item: Item, paper: Paper) -> str:
    stamp = dated.stamp(item.dated)
    return (
        f"{archive.XML}<office:document-meta {NS}><office:meta>"
        f"<dc:title>{escape(item.title)}</dc:title>"
        f"<meta:initial-creator>{escape(paper.head.agency)}</meta:initial-creator>"
        f"<dc:language>th-TH</dc:language><dc:date>{stamp}</dc:date>"
        "</office:meta></office:document-meta>"
    )


def _styles(kind: str) -> str:
    masters = '<style:master-page style:name="Default" style:page-layout-name="Page"/>'
    size = ("28cm", "21cm") if kind == "presentation" else ("21cm", "29.7cm")
    margin = "0cm" if kind == "presentation" else "2.5cm"
    return (
        f"{archive.XML}<office:document-styles {NS}>"
        f'<office:font-face-decls><style:font-face style:name="{FONT}" '
        f'svg:font-family="&apos;{FONT}&apos;"/></office:font-face-decls>'
        f'<office:styles><style:default-style style:family="paragraph">{TEXT_FACE}'
        "</style:default-style></office:styles><office:automatic-styles>"
        f'<style:page-layout style:name="Page"><style:page-layout-properties '
        f'fo:page-width="{size[0]}" fo:page-height="{size[1]}" fo:margin="{margin}"/>'
        "</style:page-layout></office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    )


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _heading(block.text, block.level + 1)
        case Listed():
            return _line(f"{block.label or '•'} {block.text}")
        case Note():
            return _line(block.text)
        case Table():
            return _table("ตาราง", block)
        case Chart():
            return _table(block.title, tables.as_table(block))
        case _:
            return _line(block.text)


def _heading(text: str, level: int) -> str:
    return f'<text:h text:outline-level="{level}">{escape(text)}</text:h>'


def _line(text: str) -> str:
    return f"<text:p>{escape(text)}</text:p>"


def _frame(left: str, top: str, height: str, lines: list[str]) -> str:
    return (
        f'<draw:frame svg:x="{left}" svg:y="{top}" svg:width="25cm" svg:height="{height}">'
        f"<draw:text-box>{''.join(map(_line, lines))}</draw:text-box></draw:frame>"
    )


def _table(name: str, table: Table) -> str:
    columns = f'<table:table-column table:number-columns-repeated="{len(table.header)}"/>'
    header = f"<table:table-header-rows>{_row(table.header)}</table:table-header-rows>"
    rows = "".join(map(_row, table.rows))
    return f'<table:table table:name="{escape(name)}">{columns}{header}{rows}</table:table>'


def _row(cells: tuple[str, ...]) -> str:
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(cell: str) -> str:
    figure = number(cell)
    kind = (
        'office:value-type="string"'
        if figure is None
        else f'office:value-type="float" office:value="{figure}"'
    )
    return f"<table:table-cell {kind}>{_line(cell)}</table:table-cell>"

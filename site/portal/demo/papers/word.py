"""Write a paper as a Word document (OOXML)."""

from html import escape

from portal.demo.blocks import Block, Chart, Heading, Listed, Note, Paragraph, Table
from portal.demo.item import Item, Paper
from portal.demo.papers import archive, dated, tables
from thai.calendar import format_date

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = f'xmlns:w="{MAIN}"'
FONT = "TH Sarabun New"
# Text width of an A4 page with 3 cm and 2 cm margins, in twentieths of a point.
TEXT_WIDTH = 9070
STYLES = {
    "Title": ("Title", 40, True, "center"),
    "Heading1": ("heading 1", 34, True, "left"),
    "Heading2": ("heading 2", 32, True, "left"),
    "Office": ("Office", 30, False, "center"),
    "Listed": ("Listed", 32, False, "left"),
    "Note": ("Note", 26, False, "left"),
    "Cell": ("Cell", 28, False, "left"),
}


def make(item: Item, paper: Paper) -> bytes:
    """Return the paper as .docx."""
    media = f"{archive.MEDIA}.wordprocessingml"
    types = {
        "word/document.xml": f"{media}.document.main+xml",
        "word/styles.xml": f"{media}.styles+xml",
    }
    return archive.package(
        {
            "[Content_Types].xml": archive.content_types(types),
            "_rels/.rels": archive.relations(
                [(f"{archive.OFFICE}/officeDocument", "word/document.xml"), archive.CORE]
            ),
            "docProps/core.xml": archive.core_properties(
                item.title, paper.head.agency, dated.stamp(item.dated)
            ),
            "word/document.xml": _document(item, paper),
            "word/styles.xml": _styles(),
            "word/_rels/document.xml.rels": archive.relations(
                [(f"{archive.OFFICE}/styles", "styles.xml")]
            ),
        }
    )


def _document(item: Item, paper: Paper) -> str:
    head = paper.head
    opening = (
        _paragraph(paper.subject, "Title")
        + _paragraph(f"{head.agency} {head.place}", "Office")
        + _paragraph(f"{item.source} · {format_date(item.dated)}", "Office")
    )
    body = "".join(map(_block, paper.blocks))
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" '
        'w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
    )
    return (
        f"{archive.XML}<w:document {NS}><w:body>{opening}{body}{_signature(paper)}{page}"
        "</w:body></w:document>"
    )


def _signature(paper: Paper) -> str:
    if not paper.head.signer:
        return ""
    return (
        _paragraph("", "Office")
        + _paragraph(f"({paper.head.signer})", "Office")
        + _paragraph(paper.head.signer_position, "Office")
    )


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _paragraph(block.text, f"Heading{block.level}")
        case Listed():
            return _paragraph(f"{block.label or '•'} {block.text}", "Listed")
        case Note():
            return _paragraph(block.text, "Note")
        case Table():
            return _table(block)
        case Chart():
            return _table(tables.as_table(block))
        case Paragraph():
            return _paragraph(block.text)


def _paragraph(text: str, style: str = "", *, right: bool = False) -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    side = '<w:jc w:val="right"/>' if right else ""
    return (
        f"<w:p><w:pPr>{named}{side}</w:pPr>"
        f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


def _table(table: Table) -> str:
    shares = tables.widths(table)
    wide = [TEXT_WIDTH * share // sum(shares) for share in shares]
    figures = tables.figure_columns(table)
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in wide)
    header = _row(table.header, wide, [False] * len(wide), repeat=True)
    rows = "".join(_row(row, wide, figures) for row in table.rows)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="8A9A94"/>' for side in sides)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(wide)}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{header}{rows}</w:tbl>{_paragraph('')}"
    )


def _row(
    cells: tuple[str, ...], wide: list[int], figures: list[bool], *, repeat: bool = False
) -> str:
    done = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{one}" w:type="dxa"/></w:tcPr>'
        f"{_paragraph(cell, 'Cell', right=is_figure)}</w:tc>"
        for cell, one, is_figure in zip(cells, wide, figures, strict=True)
    )
    return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if repeat else ''}{done}</w:tr>"


def _styles() -> str:
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="32"/><w:szCs w:val="32"/>'
        '<w:lang w:val="th-TH" w:bidi="th-TH"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    named = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="{side}"/></w:pPr>'
        f'<w:rPr>{"<w:b/><w:bCs/>" if bold else ""}<w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/></w:rPr></w:style>'
        for key, (name, size, bold, side) in STYLES.items()
    )
    return f"{archive.XML}<w:styles {NS}>{defaults}{normal}</w:style>{named}</w:styles>"

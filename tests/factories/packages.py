"""Office packages written by hand: as small as a reader needs, with what a test asks for."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SLIDE = "http://schemas.openxmlformats.org/presentationml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"

CONTENT_TYPES = f'<Types xmlns="{TYPES}"/>'


def packed(parts: dict[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of these parts, in this order."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", packing) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return whole.getvalue()


def relations(targets: dict[str, str]) -> str:
    """Return a relations part: id → target."""
    rows = "".join(
        f'<Relationship Id="{key}" Target="{target}"/>' for key, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def paragraph(text: str) -> str:
    """Return one Word paragraph."""
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def word_part(body: str, root: str = "document") -> str:
    """Return a part of a Word package around some paragraphs."""
    return f'<w:{root} xmlns:w="{WORD}" xmlns:r="{RELATIONS}">{body}</w:{root}>'


def docx(*lines: str, body: str = "", **parts: str) -> bytes:
    """Return a Word document; ``header1=…`` and the like become parts of their own."""
    body = body or "".join(map(paragraph, lines))
    return packed(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "word/document.xml": word_part(f"<w:body>{body}</w:body>"),
        }
        | {f"word/{name}.xml": content for name, content in parts.items()}
    )


def xlsx(sheets: dict[str, str], shared: tuple[str, ...] = ()) -> bytes:
    """Return a workbook: sheet name → its rows as XML."""
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{place}" r:id="rId{place}"/>'
        for place, name in enumerate(sheets, 1)
    )
    strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "xl/workbook.xml": (
            f'<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": relations(
            {f"rId{place}": f"worksheets/sheet{place}.xml" for place in range(1, len(sheets) + 1)}
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{SHEET}">{strings}</sst>',
    }
    for place, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{place}.xml"] = (
            f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>'
        )
    return packed(parts)


def row(*texts: str) -> str:
    """Return a row of cells that hold their own text."""
    cells = "".join(f'<c t="inlineStr"><is><t>{escape(text)}</t></is></c>' for text in texts)
    return f"<row>{cells}</row>"


def slide(*lines: str) -> str:
    """Return a slide part."""
    said = "".join(f"<a:p><a:r><a:t>{escape(line)}</a:t></a:r></a:p>" for line in lines)
    return f'<p:sld xmlns:p="{SLIDE}" xmlns:a="{DRAWING}">{said}</p:sld>'


def pptx(*slides: str, notes: str = "") -> bytes:
    """Return a presentation; shown in this order, stored in the opposite one."""
    count = len(slides)
    listed = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in range(1, count + 1))
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "ppt/presentation.xml": (
            f'<p:presentation xmlns:p="{SLIDE}" xmlns:r="{RELATIONS}">'
            f"<p:sldIdLst>{listed}</p:sldIdLst></p:presentation>"
        ),
        "ppt/_rels/presentation.xml.rels": relations(
            {f"rId{n}": f"slides/slide{count + 1 - n}.xml" for n in range(1, count + 1)}
        ),
    }
    for n, content in enumerate(slides, 1):
        parts[f"ppt/slides/slide{count + 1 - n}.xml"] = content
    if notes:
        parts[f"ppt/slides/_rels/slide{count}.xml.rels"] = relations(
            {"rId1": "../notesSlides/notesSlide1.xml"}
        )
        parts["ppt/notesSlides/notesSlide1.xml"] = slide(notes)
    return packed(parts)


def open_document(kind: str, body: str, styles: str = "", **parts: str) -> bytes:
    """Return an OpenDocument file: text, spreadsheet or presentation."""
    spaces = (
        f'xmlns:office="{OFFICE}" xmlns:text="{TEXT}" xmlns:table="{TABLE}" '
        f'xmlns:draw="{DRAW}" xmlns:style="{STYLE}"'
    )
    whole: dict[str, str | bytes] = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": (
            f"<office:document-content {spaces}><office:body><office:{kind}>{body}"
            f"</office:{kind}></office:body></office:document-content>"
        ),
    }
    if styles:
        whole["styles.xml"] = f"<office:document-styles {spaces}>{styles}</office:document-styles>"
    return packed(whole | parts)


def odt(*lines: str, styles: str = "") -> bytes:
    """Return a text document."""
    return open_document(
        "text", "".join(f"<text:p>{escape(line)}</text:p>" for line in lines), styles
    )


def ods(sheets: dict[str, tuple[tuple[str, ...], ...]]) -> bytes:
    """Return a spreadsheet: sheet name → rows of cells."""
    tables = ""
    for name, rows in sheets.items():
        cells = "".join(
            "<table:table-row>"
            + "".join(
                f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>"
                for cell in line
            )
            + "</table:table-row>"
            for line in rows
        )
        tables += f'<table:table table:name="{escape(name)}">{cells}</table:table>'
    return open_document("spreadsheet", tables)


def odp(*slides: str) -> bytes:
    """Return a presentation of one line a slide."""
    pages = "".join(
        f'<draw:page draw:name="{n}"><text:p>{escape(line)}</text:p></draw:page>'
        for n, line in enumerate(slides, 1)
    )
    return open_document("presentation", pages)

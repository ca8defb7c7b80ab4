"""A sound Thai PDF of any length: every letter maps to itself, as a good exporter writes it.

Typesetting programs on this machine double some Thai vowels in their text layer, and a damaged
layer costs a second reading; here the everyday case is wanted.
"""

from __future__ import annotations

from collections.abc import Iterator

from thai.words import pieces

LINE = 75
LEADING = 16
# Marks stand over their consonant and take no width.
MARKS = (0x0E31, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E38, 0x0E39, 0x0E3A, *range(0x0E47, 0x0E4F))
TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Plain def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfrange <0020> <007E> <0020> <0E01> <0E5B> <0E01> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""
FONT = b"<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H"
FONT += b" /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
DESCENDANT = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500 /W [%s]"
DESCENDANT += b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
DESCENDANT += b" /FontDescriptor 6 0 R >>"
DESCRIPTOR = b"<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 1000 1000]"
DESCRIPTOR += b" /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>"


def plain_pdf(pages: list[str]) -> bytes:
    """Return a PDF with one sheet for each text (Thai and ASCII)."""
    places = range(7, 7 + 2 * len(pages), 2)
    kids = b" ".join(b"%d 0 R" % place for place in places)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids),
        FONT,
        DESCENDANT % b" ".join(b"%d [0]" % mark for mark in MARKS),
        _stream(TO_UNICODE),
        DESCRIPTOR,
    ]
    for place, text in zip(places, pages, strict=True):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (place + 1)
        )
        objects.append(_stream(b"\n".join(_shown(text))))
    return _assembled(objects)


def _shown(text: str) -> Iterator[bytes]:
    """Yield the drawing of one sheet."""
    yield b"BT /F1 12 Tf %d TL 50 790 Td" % LEADING
    for line in _lines(text):
        yield b"<%s> Tj T*" % line.encode("utf-16-be").hex().encode()
    yield b"ET"


def _lines(text: str) -> Iterator[str]:
    """Break a text between words, as a word processor does."""
    line = ""
    for piece in pieces(text):
        if len(line) + len(piece) > LINE:
            yield line
            line = ""
        line += piece
    yield line


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _assembled(objects: list[bytes]) -> bytes:
    """Number the objects and add the table that says where each begins."""
    written, starts = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, start=1):
        starts.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return written + head + trailer % (size, len(written))

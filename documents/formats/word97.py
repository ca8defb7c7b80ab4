"""The text of a Word 97–2003 document: its pieces, put in order (MS-DOC 2.4.1)."""

import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from documents.formats.base import MAX_CHARACTERS, PAGE_BREAK, BadFile, Cut, Fault
from documents.formats.ole import CompoundFile

MAIN_STREAM: Final = "WordDocument"
WORD_MAGIC: Final = 0xA5EC
ENCRYPTED: Final = 0x0100
SECOND_TABLE: Final = 0x0200
PIECES_AT: Final = 0x01A2
PROPERTIES: Final = 1
PIECE_TABLE: Final = 2
ONE_BYTE: Final = 0x4000_0000
# A field shows its result; its instruction (between 0x13 and 0x14) is for Word.
_FIELD_CODE: Final = re.compile("\x13[^\x13\x14\x15]*\x14?")
_MARKS: Final = str.maketrans({"\r": "\n", "\x07": "\t", "\x0b": "\n", "\x1e": "-"})


def pages(path: Path) -> Iterator[str]:
    """Yield the text with the page breaks someone typed. Raises BadFile or Cut."""
    package = CompoundFile(path)
    main = package.stream(MAIN_STREAM)
    try:
        magic, flags = struct.unpack_from("<H8xH", main, 0)
        start, size = struct.unpack_from("<II", main, PIECES_AT)
    except struct.error as broken:
        raise BadFile(Fault.DAMAGED) from broken
    if magic != WORD_MAGIC:
        raise BadFile(Fault.DAMAGED)
    if flags & ENCRYPTED:
        raise BadFile(Fault.ENCRYPTED)
    table = package.stream("1Table" if flags & SECOND_TABLE else "0Table")
    text = "".join(_pieces(main, table[start : start + size]))
    yield _FIELD_CODE.sub("", text[:MAX_CHARACTERS]).translate(_MARKS) + PAGE_BREAK
    if len(text) > MAX_CHARACTERS:
        raise Cut


def _pieces(main: bytes, described: bytes) -> Iterator[str]:
    """Yield the pieces in reading order, each in its own encoding."""
    table = _piece_table(described)
    count = (len(table) - 4) // 12
    try:
        ends = struct.unpack_from(f"<{count + 1}I", table, 0)
        places = [
            struct.unpack_from("<I", table, 4 * (count + 1) + 8 * row + 2)[0]
            for row in range(count)
        ]
    except struct.error as broken:
        raise BadFile(Fault.DAMAGED) from broken
    for row, place in enumerate(places):
        length = max(0, ends[row + 1] - ends[row])
        if place & ONE_BYTE:
            at = (place & ~ONE_BYTE) // 2
            yield main[at : at + length].decode("cp1252", "replace")
        else:
            yield main[place : place + 2 * length].decode("utf-16-le", "replace")


def _piece_table(described: bytes) -> bytes:
    """Skip the formatting that may stand before the table of pieces."""
    at = 0
    while at + 5 <= len(described):
        if described[at] == PROPERTIES:
            at += 3 + struct.unpack_from("<H", described, at + 1)[0]
        elif described[at] == PIECE_TABLE:
            (size,) = struct.unpack_from("<I", described, at + 1)
            return described[at + 5 : at + 5 + size]
        else:
            break
    raise BadFile(Fault.DAMAGED)

"""Compound files of Office 97–2003 written by hand, whole or torn."""

from __future__ import annotations

import struct

SIGN = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SECTOR = 512
FREE = 0xFFFFFFFF
END = 0xFFFFFFFE
FAT = 0xFFFFFFFD
# Streams shorter than this would live in the small-sector table; ours are padded past it.
LARGE = 4096


def compound(streams: dict[str, bytes]) -> bytes:
    """Return a compound file with these streams right under its root."""
    padded = {name: content.ljust(LARGE, b"\0") for name, content in streams.items()}
    sectors: list[bytes] = []
    table: list[int] = []
    starts: dict[str, int] = {}
    for name, content in padded.items():
        starts[name] = len(sectors)
        _append(sectors, table, content)
    directory_at = len(sectors)
    _append(sectors, table, _directory(padded, starts))
    fat_at = len(sectors)
    table.append(FAT)
    sectors.append(struct.pack(f"<{SECTOR // 4}I", *table, *[FREE] * (SECTOR // 4 - len(table))))
    return _header(fat_at, directory_at) + b"".join(sectors)


def word97(text: str, flags: int = 0, **more: bytes) -> bytes:
    """Return a Word 97 document that says ``text`` in one piece."""
    said = text.encode("utf-16-le")
    main = bytearray(0x400)
    struct.pack_into("<H", main, 0, 0xA5EC)
    struct.pack_into("<H", main, 0x0A, flags)
    pieces = struct.pack("<II", 0, len(text)) + struct.pack("<HIH", 0, 0x400, 0)
    table = b"\x01\x02\x00ab" + b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", main, 0x01A2, 0, len(table))
    return compound({"WordDocument": bytes(main) + said, "0Table": table} | more)


def excel97() -> bytes:
    """Return what is recognised as an Excel 97 workbook."""
    return compound({"Workbook": b"\x09\x08"})


def powerpoint97() -> bytes:
    """Return what is recognised as a PowerPoint 97 presentation."""
    return compound({"PowerPoint Document": b"\x0f\x00"})


def locked_office() -> bytes:
    """Return a document with a password, as Office keeps it under its usual name."""
    return compound({"EncryptionInfo": b"\x04\x00", "EncryptedPackage": b"\x00"})


def _append(sectors: list[bytes], table: list[int], content: bytes) -> None:
    count = -(-len(content) // SECTOR)
    first = len(sectors)
    for place in range(count):
        sectors.append(content[place * SECTOR : (place + 1) * SECTOR].ljust(SECTOR, b"\0"))
        table.append(first + place + 1 if place + 1 < count else END)


def _directory(streams: dict[str, bytes], starts: dict[str, int]) -> bytes:
    """Return the root and, as a chain of right-hand neighbours, the streams."""
    rows = [_row("Root Entry", 5, (FREE, FREE, 1 if streams else FREE), END, 0)]
    for place, (name, content) in enumerate(streams.items(), 1):
        right = place + 1 if place < len(streams) else FREE
        rows.append(_row(name, 2, (FREE, right, FREE), starts[name], len(content)))
    return b"".join(rows)


def _row(name: str, kind: int, family: tuple[int, int, int], start: int, size: int) -> bytes:
    row = bytearray(128)
    coded = name.encode("utf-16-le") + b"\0\0"
    row[: len(coded)] = coded
    struct.pack_into("<HB", row, 64, len(coded), kind)
    struct.pack_into("<3I", row, 68, *family)
    struct.pack_into("<II", row, 116, start, size)
    return bytes(row)


def _header(fat_at: int, directory_at: int) -> bytes:
    header = bytearray(SECTOR)
    header[:8] = SIGN
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<I", header, 44, 1)
    struct.pack_into("<I", header, 48, directory_at)
    struct.pack_into("<I", header, 56, LARGE)
    struct.pack_into("<IIII", header, 60, END, 0, END, 0)
    struct.pack_into("<109I", header, 76, fat_at, *[FREE] * 108)
    return bytes(header)

"""Compound files of Office 97–2003: enough of them to tell what is inside.

Layout after MS-CFB: a header, a table of sectors (FAT), a directory of named streams.
"""

import struct
from pathlib import Path
from typing import Final, NamedTuple

from documents.formats.base import MEGABYTE, BadFile, Fault

SIGN: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER_BYTES: Final = 512
END_OF_CHAIN: Final = 0xFFFFFFFA
ENTRY_BYTES: Final = 128
SMALL_STREAM: Final = 4096
SMALL_SECTOR: Final = 64
MAX_BYTES: Final = 50 * MEGABYTE


class Entry(NamedTuple):
    """One row of the directory: a stream, or a folder of them."""

    name: str
    left: int
    right: int
    child: int
    start: int
    size: int

    @classmethod
    def at(cls, directory: bytes, place: int) -> "Entry":
        """Read a row. Raises struct.error past the directory's end."""
        row = place * ENTRY_BYTES
        (length,) = struct.unpack_from("<H", directory, row + 64)
        name = directory[row : row + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        left, right, child = struct.unpack_from("<3I", directory, row + 68)
        start, size = struct.unpack_from("<II", directory, row + 116)
        return cls(name, left, right, child, start, size)


class CompoundFile:
    """The streams of one compound file, by name. Raises BadFile when its tables are broken."""

    def __init__(self, path: Path) -> None:
        self._bytes = path.read_bytes()
        if len(self._bytes) < HEADER_BYTES or not self._bytes.startswith(SIGN):
            raise BadFile(Fault.DAMAGED)
        try:
            self._open()
        except (struct.error, IndexError) as broken:
            raise BadFile(Fault.DAMAGED) from broken

    def _open(self) -> None:
        (shift,) = struct.unpack_from("<H", self._bytes, 30)
        if shift not in (9, 12):
            raise BadFile(Fault.DAMAGED)
        self._sector = 1 << shift
        self._fat = self._numbers(self._fat_sectors())
        directory = self._chain(struct.unpack_from("<I", self._bytes, 48)[0])
        root = Entry.at(directory, 0)
        self.streams = _top_level(directory, root.child)
        small = self._chain(struct.unpack_from("<I", self._bytes, 60)[0])
        self._small_fat = list(struct.unpack(f"<{len(small) // 4}I", small))
        self._small_bytes = self._chain(root.start)

    def stream(self, name: str) -> bytes:
        """Return the bytes of a stream. Raises BadFile when it is missing or torn."""
        if name not in self.streams:
            raise BadFile(Fault.DAMAGED)
        entry = self.streams[name]
        try:
            is_small = entry.size < SMALL_STREAM
            whole = self._small_chain(entry.start) if is_small else self._chain(entry.start)
        except IndexError as broken:
            raise BadFile(Fault.DAMAGED) from broken
        if len(whole) < entry.size:
            raise BadFile(Fault.TRUNCATED)
        return whole[: entry.size]

    def _fat_sectors(self) -> list[int]:
        """Return the sectors that hold the table, the header's 109 and the chain after them."""
        listed = list(struct.unpack_from("<109I", self._bytes, 76))
        more, count = struct.unpack_from("<II", self._bytes, 68)
        for _ in range(min(count, len(self._bytes) // self._sector)):
            numbers = self._numbers([more])
            listed += numbers[:-1]
            more = numbers[-1]
        return [sector for sector in listed if sector < END_OF_CHAIN]

    def _numbers(self, sectors: list[int]) -> list[int]:
        whole = b"".join(self._at(sector) for sector in sectors)
        return list(struct.unpack(f"<{len(whole) // 4}I", whole[: len(whole) // 4 * 4]))

    def _at(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        found = self._bytes[start : start + self._sector]
        if not found:
            raise BadFile(Fault.TRUNCATED)
        return found

    def _chain(self, sector: int) -> bytes:
        found: list[bytes] = []
        while sector < END_OF_CHAIN:
            if len(found) > len(self._fat):
                raise BadFile(Fault.DAMAGED)
            found.append(self._at(sector))
            sector = self._fat[sector]
        return b"".join(found)

    def _small_chain(self, sector: int) -> bytes:
        found: list[bytes] = []
        while sector < END_OF_CHAIN:
            if len(found) > len(self._small_fat):
                raise BadFile(Fault.DAMAGED)
            found.append(self._small_bytes[sector * SMALL_SECTOR : (sector + 1) * SMALL_SECTOR])
            sector = self._small_fat[sector]
        return b"".join(found)


def _top_level(directory: bytes, first: int) -> dict[str, Entry]:
    """Return the entries right under the root; embedded files keep theirs deeper."""
    found: dict[str, Entry] = {}
    seen: set[int] = set()
    waiting = [first]
    while waiting:
        place = waiting.pop()
        if place >= END_OF_CHAIN or place in seen:
            continue
        seen.add(place)
        entry = Entry.at(directory, place)
        found[entry.name] = entry
        waiting += [entry.left, entry.right]
    return found

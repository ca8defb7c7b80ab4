"""Zip packages (Office Open XML, OpenDocument) opened with every size under a limit."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from documents.formats.base import MEGABYTE, BadFile, Cut, Fault, tail

MAX_MEMBERS: Final = 5_000
MAX_UNPACKED: Final = 400 * MEGABYTE
# Office XML packs at 5–20 to 1; deflate reaches 1,032 to 1 only on made-up data.
MAX_RATIO: Final = 200
RATIO_FROM: Final = 10 * MEGABYTE
MAX_DIRECTORY: Final = 2 * MEGABYTE
END_SIGN: Final = b"PK\x05\x06"
END_WITHIN: Final = 66 * 1024
PACKINGS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
CHUNK: Final = 64 * 1024
ENCRYPTED_FLAG: Final = 0x1
# What zipfile raises for packages that are torn, packed in unknown ways, or made up.
BROKEN: Final = (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, OSError)


def is_zip(head: bytes) -> bool:
    """Tell whether the bytes begin like a zip file."""
    return head.startswith(b"PK\x03\x04")


def members(path: Path) -> dict[str, zipfile.ZipInfo]:
    """Return the directory of a package, refused when it lies or is meant to explode."""
    try:
        listed = _directory(path)
    except BROKEN as broken:
        raise BadFile(Fault.TRUNCATED) from broken
    if len(listed) > MAX_MEMBERS or sum(part.file_size for part in listed) > MAX_UNPACKED:
        raise BadFile(Fault.BOMB)
    if any(_explodes(part) for part in listed):
        raise BadFile(Fault.BOMB)
    if any(part.flag_bits & ENCRYPTED_FLAG for part in listed):
        raise BadFile(Fault.ENCRYPTED)
    if any(part.compress_type not in PACKINGS for part in listed):
        raise BadFile(Fault.DAMAGED)
    return {part.filename: part for part in listed}


def names(path: Path) -> frozenset[str]:
    """Return the names in a package; none when it is no readable package."""
    try:
        return frozenset(part.filename for part in _directory(path))
    except (*BROKEN, BadFile):
        return frozenset()


def first_bytes(path: Path, name: str, size: int) -> bytes:
    """Return the beginning of one member; empty when it is missing or unreadable."""
    try:
        packings = {part.filename: part.compress_type for part in _directory(path)}
        if packings.get(name) not in PACKINGS:
            return b""
        with zipfile.ZipFile(path) as package, package.open(name) as part:
            return part.read(size)
    except (*BROKEN, KeyError, RuntimeError, EOFError, BadFile):
        return b""


def _directory(path: Path) -> list[zipfile.ZipInfo]:
    """List a package. Raises BadFile when the list alone is too long to be read here."""
    ending = tail(path, END_WITHIN)
    at = ending.rfind(END_SIGN)
    # Standard library code would build an object for each of a million entries.
    if at >= 0 and int.from_bytes(ending[at + 12 : at + 16], "little") > MAX_DIRECTORY:
        raise BadFile(Fault.BOMB)
    with zipfile.ZipFile(path) as package:
        return package.infolist()


def _explodes(part: zipfile.ZipInfo) -> bool:
    return part.file_size > RATIO_FROM and part.file_size > MAX_RATIO * max(part.compress_size, 1)


class Package:
    """An open package whose members are read in chunks, together never past a budget."""

    def __init__(self, path: Path) -> None:
        members(path)
        self._zip = zipfile.ZipFile(path)
        self.names = self._zip.namelist()
        self._left = MAX_UNPACKED

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a member's bytes. Raises Cut when the budget is spent, BadFile when damaged."""
        try:
            with self._zip.open(name) as part:
                yield from iter(lambda: self._spent(part.read(CHUNK)), b"")
        except (*BROKEN, KeyError, EOFError) as broken:
            raise BadFile(Fault.DAMAGED) from broken
        except RuntimeError as locked:
            raise BadFile(Fault.ENCRYPTED) from locked

    def _spent(self, chunk: bytes) -> bytes:
        self._left -= len(chunk)
        if self._left < 0:
            raise Cut
        return chunk

"""Zip packages (Office Open XML, OpenDocument) opened with every size under a limit."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from documents.formats.base import MEGABYTE, BadFile, Cut, Fault

MAX_MEMBERS: Final = 5_000
MAX_UNPACKED: Final = 400 * MEGABYTE
# Office XML packs at 5–20 to 1; deflate reaches 1,032 to 1 only on made-up data.
MAX_RATIO: Final = 200
RATIO_FROM: Final = 10 * MEGABYTE
CHUNK: Final = 64 * 1024
ENCRYPTED_FLAG: Final = 0x1


def is_zip(head: bytes) -> bool:
    """Tell whether the bytes begin like a zip file."""
    return head.startswith(b"PK\x03\x04")


def members(path: Path) -> dict[str, zipfile.ZipInfo]:
    """Return the directory of a package, refused when it lies or is meant to explode."""
    try:
        with zipfile.ZipFile(path) as package:
            listed = package.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as broken:
        raise BadFile(Fault.TRUNCATED) from broken
    if len(listed) > MAX_MEMBERS or sum(part.file_size for part in listed) > MAX_UNPACKED:
        raise BadFile(Fault.BOMB)
    if any(_explodes(part) for part in listed):
        raise BadFile(Fault.BOMB)
    if any(part.flag_bits & ENCRYPTED_FLAG for part in listed):
        raise BadFile(Fault.ENCRYPTED)
    return {part.filename: part for part in listed}


def names(path: Path) -> frozenset[str]:
    """Return the names in a package; none when it is no readable package."""
    try:
        with zipfile.ZipFile(path) as package:
            return frozenset(package.namelist()[:MAX_MEMBERS])
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return frozenset()


def first_bytes(path: Path, name: str, size: int) -> bytes:
    """Return the beginning of one member; empty when it is missing or unreadable."""
    try:
        with zipfile.ZipFile(path) as package, package.open(name) as part:
            return part.read(size)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, ValueError, OSError):
        return b""


def _explodes(part: zipfile.ZipInfo) -> bool:
    return part.file_size > RATIO_FROM and part.file_size > MAX_RATIO * max(part.compress_size, 1)


class Package:
    """An open package whose members are read in chunks, together never past a budget."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError) as broken:
            raise BadFile(Fault.DAMAGED) from broken
        self.names = self._zip.namelist()
        self._left = MAX_UNPACKED

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a member's bytes. Raises Cut when the budget is spent, BadFile when damaged."""
        try:
            with self._zip.open(name) as part:
                while chunk := part.read(CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise Cut
                    yield chunk
        except RuntimeError as locked:
            raise BadFile(Fault.ENCRYPTED) from locked
        except (zipfile.BadZipFile, KeyError, EOFError, OSError, ValueError) as broken:
            raise BadFile(Fault.DAMAGED) from broken

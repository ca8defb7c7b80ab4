"""Word, Excel and PowerPoint files of 1997–2003 (.doc, .xls, .ppt).

All are kept and published; text is read from .doc, the one kind offices still publish.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from documents.formats import word97
from documents.formats.base import BadFile, Fault
from documents.formats.ole import MAX_BYTES, SIGN, CompoundFile

ENCRYPTED_STREAMS: Final = frozenset({"EncryptedPackage", "EncryptionInfo"})


class _Compound:
    """What the three kinds share: a compound file with a stream of its own name."""

    media_type: str
    max_bytes = MAX_BYTES
    has_text = False
    has_pages = False
    streams: frozenset[str]

    def recognises(self, head: bytes, path: Path) -> bool:
        """Tell whether the compound file holds this kind's main stream."""
        if not head.startswith(SIGN):
            return False
        try:
            return not self.streams.isdisjoint(CompoundFile(path).streams)
        except BadFile:
            return False

    def check(self, path: Path) -> None:
        """Check that the main stream is whole. Raises BadFile."""
        package = CompoundFile(path)
        if not ENCRYPTED_STREAMS.isdisjoint(package.streams):
            raise BadFile(Fault.ENCRYPTED)
        mine = self.streams & package.streams.keys()
        if not mine:
            raise BadFile(Fault.DAMAGED)
        for name in mine:
            package.stream(name)

    def read(self, path: Path) -> Iterator[str]:
        """Yield nothing: the text of this kind is not read."""
        return iter(())


class Doc(_Compound):
    """Word 97–2003."""

    name = "doc"
    suffixes: tuple[str, ...] = (".doc",)
    media_type = "application/msword"
    has_text = True
    streams = frozenset({word97.MAIN_STREAM})

    def read(self, path: Path) -> Iterator[str]:
        """Yield the text of the document. Raises BadFile or Cut."""
        yield from word97.pages(path)


class Xls(_Compound):
    """Excel 97–2003."""

    name = "xls"
    suffixes: tuple[str, ...] = (".xls",)
    media_type = "application/vnd.ms-excel"
    streams = frozenset({"Workbook", "Book"})


class Ppt(_Compound):
    """PowerPoint 97–2003."""

    name = "ppt"
    suffixes: tuple[str, ...] = (".ppt",)
    media_type = "application/vnd.ms-powerpoint"
    streams = frozenset({"PowerPoint Document"})

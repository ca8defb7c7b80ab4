"""PDF files: read by poppler where it is installed, else by the better of two libraries."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from documents.formats.base import MEGABYTE, BadFile, Fault, tail

SIGN: Final = b"%PDF-"
SIGN_WITHIN: Final = 1024
# Some producers and mail gateways add bytes after the end mark.
TAIL_BYTES: Final = 4096


class Pdf:
    """The format most documents are published in."""

    name = "pdf"
    suffixes = (".pdf",)
    media_type = "application/pdf"
    max_bytes = 50 * MEGABYTE
    has_text = True
    has_pages = True

    def recognises(self, head: bytes, path: Path) -> bool:
        """Tell whether the sign stands where readers look for it."""
        return SIGN in head[:SIGN_WITHIN]

    def check(self, path: Path) -> None:
        """Check that the end of the file is there. Raises BadFile."""
        ending = tail(path, TAIL_BYTES)
        if b"%%EOF" not in ending and b"startxref" not in ending:
            raise BadFile(Fault.TRUNCATED)

    def read(self, path: Path) -> Iterator[str]:
        """Yield the pages as Python libraries read them, for machines without poppler."""
        # Imported where used: the libraries cost 40 MB that only the sandbox should pay.
        yield from import_module("documents.formats.pdf_libraries").pages(path)

"""The file formats the office may publish, in the order they are tried."""

from pathlib import Path
from typing import Final

from documents.formats import archive, ole
from documents.formats.base import HEAD_BYTES, BadFile, Fault, Format
from documents.formats.docx import Docx
from documents.formats.html import Html
from documents.formats.images import Jpeg, Png
from documents.formats.office97 import ENCRYPTED_STREAMS, Doc, Ppt, Xls
from documents.formats.ole import CompoundFile
from documents.formats.opendocument import Odp, Ods, Odt
from documents.formats.pdf import Pdf
from documents.formats.plain import Csv, PlainText
from documents.formats.pptx import Pptx
from documents.formats.xlsx import Xlsx

# Text comes last: anything readable looks like text.
FORMATS: Final[tuple[Format, ...]] = (
    Pdf(),
    Docx(),
    Xlsx(),
    Pptx(),
    Odt(),
    Ods(),
    Odp(),
    Doc(),
    Xls(),
    Ppt(),
    Png(),
    Jpeg(),
    Html(),
    Csv(),
    PlainText(),
)


def by_name(name: str) -> Format:
    """Return the format of that name. Raises KeyError."""
    return {known.name: known for known in FORMATS}[name]


def by_suffix(suffix: str) -> Format | None:
    """Return the format a file name promises (".pdf"), None when we accept no such file."""
    return next((known for known in FORMATS if suffix in known.suffixes), None)


def recognise(path: Path) -> Format | None:
    """Return the format found in the bytes, None when it is none of ours."""
    head = read_head(path)
    return next((known for known in FORMATS if known.recognises(head, path)), None)


def read_head(path: Path) -> bytes:
    """Return the first bytes, enough for every signature."""
    with path.open("rb") as stream:
        return stream.read(HEAD_BYTES)


def verify(path: Path, promised: Format) -> None:
    """Check that a file is whole and is what its name promises. Raises BadFile."""
    head = read_head(path)
    if not head:
        raise BadFile(Fault.EMPTY)
    if promised.recognises(head, path):
        promised.check(path)
        return
    raise BadFile(_fault_of(head, path))


def _fault_of(head: bytes, path: Path) -> Fault:
    """Say what is wrong with a file that is not what its name promises. Raises BadFile."""
    if not head.strip(b"\x00 \t\r\n"):
        return Fault.EMPTY
    if head.startswith(ole.SIGN):
        # Office keeps a document with a password as a compound file under its usual name.
        is_locked = not ENCRYPTED_STREAMS.isdisjoint(CompoundFile(path).streams)
        return Fault.ENCRYPTED if is_locked else Fault.RENAMED
    if archive.is_zip(head):
        archive.members(path)
    return Fault.RENAMED

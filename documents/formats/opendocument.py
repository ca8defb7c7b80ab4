"""OpenDocument files (.odt, .ods, .odp): one XML of content, one of headers and footers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from documents.formats import archive
from documents.formats.base import MEGABYTE, PAGE_BREAK, BadFile, Fault
from documents.formats.xml import Attributes, Walker

CONTENT: Final = "content.xml"
STYLES: Final = "styles.xml"
MANIFEST: Final = "META-INF/manifest.xml"
MANIFEST_BYTES: Final = 256 * 1024
LINES: Final = frozenset({"p", "h"})
# Deleted text and remarks of colleagues are not what the document says.
HIDDEN: Final = frozenset({"tracked-changes", "annotation"})
MAX_SPACES: Final = 100


def _is_macro(name: str) -> bool:
    # script-lb.xml and script-lc.xml only list libraries, often empty ones.
    folder, _, module = name.rpartition("/")
    return folder.startswith("Basic") and not module.startswith(("script-l", "dialog-l"))


class _OpenDocument:
    """What the three kinds share; they differ in name and in what makes a page."""

    name: str
    suffixes: tuple[str, ...]
    media_type: str
    max_bytes = 50 * MEGABYTE
    has_text = True
    has_pages = True

    def recognises(self, head: bytes, path: Path) -> bool:
        """Tell whether the package declares this kind in its first member."""
        if not archive.is_zip(head):
            return False
        declared = archive.first_bytes(path, "mimetype", 200).strip()
        return declared.removesuffix(b"-template") == self.media_type.encode()

    def check(self, path: Path) -> None:
        """Check the package. Raises BadFile."""
        listed = archive.members(path)
        if CONTENT not in listed:
            raise BadFile(Fault.DAMAGED)
        if b"encryption-data" in archive.first_bytes(path, MANIFEST, MANIFEST_BYTES):
            raise BadFile(Fault.ENCRYPTED)
        if any(_is_macro(name) for name in listed):
            raise BadFile(Fault.MACROS)

    def read(self, path: Path) -> Iterator[str]:
        """Yield headers and footers, then the content with its pages, sheets or slides."""
        package = archive.Package(path)
        walker = _Content()
        if STYLES in package.names:
            yield from _HeadersAndFooters().walk(package.chunks(STYLES))
        yield from walker.walk(package.chunks(CONTENT))
        if not walker.ends_with_page:
            yield PAGE_BREAK


class Odt(_OpenDocument):
    """Text documents of LibreOffice and others."""

    name = "odt"
    suffixes = (".odt",)
    media_type = "application/vnd.oasis.opendocument.text"
    has_pages = False


class Ods(_OpenDocument):
    """Spreadsheets of LibreOffice and others."""

    name = "ods"
    suffixes = (".ods",)
    media_type = "application/vnd.oasis.opendocument.spreadsheet"


class Odp(_OpenDocument):
    """Presentations of LibreOffice and others."""

    name = "odp"
    suffixes = (".odp",)
    media_type = "application/vnd.oasis.opendocument.presentation"


class _Content(Walker):
    def __init__(self) -> None:
        super().__init__()
        self.ends_with_page = False
        self._lines = 0
        self._hidden = 0
        self._tables = 0
        self._is_workbook = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name in HIDDEN or self._hidden:
            self._hidden += 1
        elif name in LINES:
            self._lines += 1
        elif name == "spreadsheet":
            self._is_workbook = True
        elif name == "table":
            self._begin_table(attributes.get("name", ""))
        elif name == "soft-page-break":
            self.write(PAGE_BREAK)
        elif self._lines:
            self.write(_gap(name, attributes))

    def end(self, name: str) -> None:
        if self._hidden:
            self._hidden -= 1
        elif name in LINES:
            self._lines -= 1
            self._say("\n")
        elif name == "table-cell":
            self.write("\t")
        elif name == "table-row":
            self.write("\n")
        elif name == "table":
            self._end_table()
        elif name == "page":
            self._end_page()

    def text(self, data: str) -> None:
        if self._lines and not self._hidden:
            self._say(data)

    def _say(self, text: str) -> None:
        self.ends_with_page = False
        self.write(text)

    def _begin_table(self, name: str) -> None:
        self._tables += 1
        if self._is_workbook and self._tables == 1:
            self._say(name + "\n")

    def _end_table(self) -> None:
        self._tables -= 1
        if self._is_workbook and not self._tables:
            self._end_page()

    def _end_page(self) -> None:
        self.write(PAGE_BREAK)
        self.ends_with_page = True


def _gap(name: str, attributes: Attributes) -> str:
    """Return the white space that an element inside a line stands for."""
    if name == "s":
        count = attributes.get("c", "1")
        return " " * min(int(count) if count.isdecimal() else 1, MAX_SPACES)
    return {"tab": "\t", "line-break": "\n"}.get(name, "")


class _HeadersAndFooters(_Content):
    def __init__(self) -> None:
        super().__init__()
        self._places = 0

    def start(self, name: str, attributes: Attributes) -> None:
        if name in {"header", "footer"}:
            self._places += 1
        if self._places:
            super().start(name, attributes)

    def end(self, name: str) -> None:
        if self._places:
            super().end(name)
        if name in {"header", "footer"}:
            self._places -= 1

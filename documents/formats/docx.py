"""Word documents (.docx): body, tables, text boxes, headers, footers and notes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from documents.formats import ooxml
from documents.formats.archive import Package
from documents.formats.base import MEGABYTE, PAGE_BREAK
from documents.formats.xml import Attributes, Walker

FOLDER: Final = "word/"
# In reading order; letterheads and secrecy marks often sit in the header only.
STEMS: Final = ("header", "document", "footnotes", "endnotes", "footer")
SPACES: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class Docx:
    """The Word format of 2007 and later."""

    name = "docx"
    suffixes = (".docx",)
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    max_bytes = 50 * MEGABYTE
    has_text = True
    has_pages = False

    def recognises(self, head: bytes, path: Path) -> bool:
        """Tell whether the file is a Word package."""
        return ooxml.recognises(head, path, FOLDER)

    def check(self, path: Path) -> None:
        """Check the package. Raises BadFile."""
        ooxml.check(path, FOLDER)

    def read(self, path: Path) -> Iterator[str]:
        """Yield the text; pages are those Word itself last laid out."""
        package = Package(path)
        walker = _Paragraphs()
        for stem in STEMS:
            for part in ooxml.parts(package, FOLDER, stem):
                yield from walker.walk(package.chunks(part))
        yield PAGE_BREAK


class _Paragraphs(Walker):
    def __init__(self) -> None:
        super().__init__()
        self._in_text = False
        self._skipped = 0
        self._is_new_page = True

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Fallback" or self._skipped:
            # The older twin of a text box: the same words again.
            self._skipped += 1
        elif name == "t":
            self._in_text = True
        elif name == "lastRenderedPageBreak" or (name, attributes.get("type")) == ("br", "page"):
            self._turn_page()
        elif name in SPACES:
            self.write(SPACES[name])

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p":
            self.write("\n")
        elif name == "tc":
            self.write("\t")

    def text(self, data: str) -> None:
        if self._in_text and not self._skipped:
            self._is_new_page = False
            self.write(data)

    def _turn_page(self) -> None:
        # Word writes both the break someone typed and the one it then laid out.
        if not self._is_new_page:
            self.write(PAGE_BREAK)
            self._is_new_page = True

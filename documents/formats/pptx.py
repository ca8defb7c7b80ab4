"""PowerPoint presentations (.pptx): one page for each slide, notes after its text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from documents.formats import ooxml
from documents.formats.archive import Package
from documents.formats.base import MEGABYTE, PAGE_BREAK, BadFile, Fault
from documents.formats.xml import Attributes, Walker, rows

FOLDER: Final = "ppt/"
PRESENTATION: Final = "ppt/presentation.xml"


class Pptx:
    """The PowerPoint format of 2007 and later."""

    name = "pptx"
    suffixes = (".pptx",)
    media_type = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    max_bytes = 50 * MEGABYTE
    has_text = True
    has_pages = True

    def recognises(self, head: bytes, path: Path) -> bool:
        """Tell whether the file is a PowerPoint package."""
        return ooxml.recognises(head, path, FOLDER)

    def check(self, path: Path) -> None:
        """Check the package. Raises BadFile."""
        ooxml.check(path, FOLDER)

    def read(self, path: Path) -> Iterator[str]:
        """Yield the slides in the order they are shown."""
        package = Package(path)
        if PRESENTATION not in package.names:
            raise BadFile(Fault.DAMAGED)
        targets = ooxml.relations(package, PRESENTATION)
        walker = _Slide()
        for slide in rows(package.chunks(PRESENTATION), "sldId"):
            for part in _with_notes(package, targets.get(slide.get("r:id", ""), "")):
                yield from walker.walk(package.chunks(part))
            yield PAGE_BREAK


def _with_notes(package: Package, slide: str) -> list[str]:
    """Return a slide's part and its notes, as far as the package has them."""
    related = ooxml.relations(package, slide).values()
    notes = [part for part in related if part.startswith("ppt/notesSlides/")]
    return [part for part in [slide, *notes] if part in package.names]


class _Slide(Walker):
    def __init__(self) -> None:
        super().__init__()
        self._in_text = False

    def start(self, name: str, attributes: Attributes) -> None:
        self._in_text = name == "t"
        if name in {"br", "tab"}:
            self.write("\n")

    def end(self, name: str) -> None:
        self._in_text = False
        if name == "p":
            self.write("\n")

    def text(self, data: str) -> None:
        if self._in_text:
            self.write(data)

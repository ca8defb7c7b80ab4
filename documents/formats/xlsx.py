"""Excel workbooks (.xlsx): every sheet by name, one page each."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from documents.formats import ooxml
from documents.formats.archive import Package
from documents.formats.base import MEGABYTE, PAGE_BREAK, BadFile, Fault
from documents.formats.xml import Attributes, Walker, rows

FOLDER: Final = "xl/"
WORKBOOK: Final = "xl/workbook.xml"
SHARED: Final = "xl/sharedStrings.xml"


class Xlsx:
    """The Excel format of 2007 and later."""

    name = "xlsx"
    suffixes = (".xlsx",)
    media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    max_bytes = 50 * MEGABYTE
    has_text = True
    has_pages = True

    def recognises(self, head: bytes, path: Path) -> bool:
        """Tell whether the file is an Excel package."""
        return ooxml.recognises(head, path, FOLDER)

    def check(self, path: Path) -> None:
        """Check the package. Raises BadFile."""
        ooxml.check(path, FOLDER)

    def read(self, path: Path) -> Iterator[str]:
        """Yield each sheet's name and its cells as they are kept, rows on lines."""
        package = Package(path)
        if WORKBOOK not in package.names:
            raise BadFile(Fault.DAMAGED)
        shared = _shared(package)
        targets = ooxml.relations(package, WORKBOOK)
        for sheet in rows(package.chunks(WORKBOOK), "sheet"):
            yield sheet.get("name", "") + "\n"
            if (part := targets.get(sheet.get("r:id", ""), "")) in package.names:
                yield from _Cells(shared).walk(package.chunks(part))
            yield PAGE_BREAK


def _shared(package: Package) -> list[str]:
    """Return the texts that cells point to by number."""
    strings = _Strings()
    if SHARED in package.names:
        for _ in strings.walk(package.chunks(SHARED)):
            pass
    return strings.found


class _Strings(Walker):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in_text = False
        self._is_reading_aid = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "si":
            self.found.append("")
        elif name == "rPh":
            self._is_reading_aid = True
        self._in_text = name == "t"

    def end(self, name: str) -> None:
        self._in_text = False
        if name == "rPh":
            self._is_reading_aid = False

    def text(self, data: str) -> None:
        if self._in_text and self.found and not self._is_reading_aid:
            self.write(data)
            self.found[-1] += data


class _Cells(Walker):
    def __init__(self, shared: list[str]) -> None:
        super().__init__()
        self._shared = shared
        self._kind = ""
        self._value: list[str] = []
        self._in_value = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._kind = attributes.get("t", "n")
            self._value.clear()
        self._in_value = name in {"v", "t"}

    def end(self, name: str) -> None:
        self._in_value = False
        if name == "c" and self._value:
            self.write(self._shown("".join(self._value)) + "\t")
        elif name == "row":
            self.write("\n")

    def text(self, data: str) -> None:
        if self._in_value:
            self._value.append(data)

    def _shown(self, value: str) -> str:
        if self._kind != "s":
            return value
        place = int(value) if value.isdecimal() else len(self._shared)
        return self._shared[place] if place < len(self._shared) else ""

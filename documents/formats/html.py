"""Saved web pages (.html): the words, without scripts and styles."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from documents.formats.base import MAX_CHARACTERS, MEGABYTE, PAGE_BREAK, BadFile, Cut, Fault
from documents.formats.plain import encoding_of

SILENT: Final = frozenset({"script", "style", "template", "noscript", "svg"})
BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt"}
    | {"figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li"}
    | {"main", "nav", "ol", "option", "p", "pre", "section", "table", "td", "th", "title", "tr"}
    | {"ul"}
)


class Html:
    """A web page in one file; it is only ever offered as a download."""

    name = "html"
    suffixes = (".html", ".htm")
    media_type = "text/html"
    max_bytes = 10 * MEGABYTE
    has_text = True
    has_pages = False

    def recognises(self, head: bytes, path: Path) -> bool:
        """Tell whether the bytes begin like a web page."""
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
        return start.startswith((b"<!doctype html", b"<html", b"<!--", b"<head")) and (
            b"<html" in start or b"<head" in start or b"<body" in start
        )

    def check(self, path: Path) -> None:
        """Check that all of it is text. Raises BadFile."""
        if encoding_of(path.read_bytes()) is None:
            raise BadFile(Fault.DAMAGED)

    def read(self, path: Path) -> Iterator[str]:
        """Yield the visible text, block elements on lines of their own."""
        whole = path.read_bytes()
        reader = _Words()
        reader.feed(whole.decode(encoding_of(whole) or "utf-8", "replace"))
        reader.close()
        text = "".join(reader.words)
        yield text[:MAX_CHARACTERS] + PAGE_BREAK
        if len(text) > MAX_CHARACTERS:
            raise Cut


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self._silent += 1
        elif tag in BLOCKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in BLOCKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)

"""Plain text and tables as text (.txt, .csv): UTF-8 first, then the old Thai code page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from documents.formats.base import MAX_CHARACTERS, MEGABYTE, PAGE_BREAK, BadFile, Cut, Fault

UTF_16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
# A web server that is set up badly would run these instead of sending them.
SCRIPT_SIGNS: Final = (b"<?php", b"<?=", b"<%@", b"#!/")
# What text never holds: control codes other than tab, line ends and form feed.
CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\f\x1a"))


def encoding_of(sample: bytes) -> str | None:
    """Name the encoding of some text, None when it is not text at all."""
    if sample.startswith(UTF_16_MARKS):
        return "utf-16"
    if sample.translate(None, CONTROLS) != sample:
        return None
    for encoding in ("utf-8-sig", "cp874"):
        try:
            # A sample may end inside a character, so only an earlier error counts.
            sample.decode(encoding)
        except UnicodeDecodeError as error:
            if error.start >= len(sample) - 3 and encoding == "utf-8-sig":
                return encoding
        else:
            return encoding
    return None


class _Text:
    """What text and tables share."""

    name: str
    suffixes: tuple[str, ...]
    media_type: str
    max_bytes = 20 * MEGABYTE
    has_text = True
    has_pages = False

    def recognises(self, head: bytes, path: Path) -> bool:
        """Tell whether the bytes are text in an encoding we know, and no program."""
        is_script = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(SCRIPT_SIGNS)
        return not is_script and path.suffix in self.suffixes and encoding_of(head) is not None

    def check(self, path: Path) -> None:
        """Check that all of it is text. Raises BadFile."""
        if encoding_of(path.read_bytes()) is None:
            raise BadFile(Fault.DAMAGED)

    def read(self, path: Path) -> Iterator[str]:
        """Yield the text as it is; a form feed in it begins a page."""
        whole = path.read_bytes()
        text = whole.decode(encoding_of(whole) or "utf-8", "replace")
        yield text[:MAX_CHARACTERS] + PAGE_BREAK
        if len(text) > MAX_CHARACTERS:
            raise Cut


class PlainText(_Text):
    """Text without any markup."""

    name = "txt"
    suffixes = (".txt",)
    media_type = "text/plain"


class Csv(_Text):
    """A table as text, one row a line: the form open data is published in."""

    name = "csv"
    suffixes = (".csv",)
    media_type = "text/csv"

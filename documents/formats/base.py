"""What a file format is to us, and the words for what can be wrong with a file.

Nothing here knows Django: readers run in a child process that must start fast.
"""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

MEGABYTE: Final = 1024 * 1024
# Long enough for every signature below, PDF's "within the first 1024 bytes" included.
HEAD_BYTES: Final = 4096
MAX_CHARACTERS: Final = 8_000_000
PAGE_BREAK: Final = "\f"


class Fault(StrEnum):
    """Why a file is not what it says it is, or cannot be used."""

    EMPTY = "empty"
    TRUNCATED = "truncated"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    BOMB = "bomb"
    RENAMED = "renamed"
    MACROS = "macros"


class BadFile(Exception):
    """A file failed its structure check; ``fault`` says how."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


class Cut(Exception):
    """Reading stopped at a limit; what was read so far is good."""


class Format(Protocol):
    """One kind of file: how to know it, what makes it whole, how to read its text."""

    @property
    def name(self) -> str:
        """Our short name of it, as kept in ``StoredFile.format``."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings a file of it may have, the usual one first."""
        ...

    @property
    def media_type(self) -> str:
        """What a browser is told it is."""
        ...

    @property
    def max_bytes(self) -> int:
        """The largest file of it that is accepted."""
        ...

    @property
    def has_text(self) -> bool:
        """Whether ``read`` can give words."""
        ...

    @property
    def has_pages(self) -> bool:
        """Whether its page breaks are those a reader sees."""
        ...

    def recognises(self, head: bytes, path: Path) -> bool:
        """Tell from the first HEAD_BYTES (and the file, if need be) whether this is one."""
        ...

    def check(self, path: Path) -> None:
        """Check the structure without unpacking anything. Raises BadFile."""
        ...

    def read(self, path: Path) -> Iterator[str]:
        """Yield text in order, PAGE_BREAK after each page. Raises BadFile or Cut."""
        ...


def tail(path: Path, size: int) -> bytes:
    """Return the last bytes of a file."""
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - size))
        return stream.read()

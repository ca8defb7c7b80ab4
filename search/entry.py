"""What search knows about one page or document, whoever it comes from."""

import hashlib
from dataclasses import astuple, dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text; ``page`` is its page number inside a file, None on a web page."""

    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One thing a visitor can find.

    ``key`` names it for ever ("page:12"), ``agency`` is the key of its home page,
    ``fiscal_year`` the Gregorian year in which its fiscal year ends. It may be shown from
    ``published_from`` until just before ``publish_until``; None leaves that side open.
    Entries with the same ``item`` are one thing in several languages.
    """

    key: str
    title: str
    body: tuple[Passage, ...] = ()
    kind: str = ""
    agency: str = ""
    section: str = ""
    language: str = ""
    summary: str = ""
    number: str = ""
    fiscal_year: int | None = None
    file_type: str = ""
    codes: tuple[str, ...] = ()
    published_from: datetime | None = None
    publish_until: datetime | None = None
    url: str = ""
    file_url: str = ""
    item: str = ""

    def fingerprint(self) -> str:
        """Return a digest that changes when anything in the entry does.

        A moment is the same in every time zone: it comes from a clock, a form or a database.
        """
        said = tuple(_in_utc(one) for one in astuple(self))
        return hashlib.blake2b(repr(said).encode(), digest_size=16).hexdigest()


def _in_utc(value: object) -> object:
    return value.astimezone(UTC) if isinstance(value, datetime) else value

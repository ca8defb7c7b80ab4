"""The full-text tables of the SQLite engine, and the way rows are packed into them.

The words table uses the ``ascii`` tokenizer: unicode61 treats Thai vowel signs and tone marks
as separators. All tables are contentless: what was put in is packed into ``search_indexedtext``
and handed back when a row is deleted.
"""

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import analyse, skeleton
from search.engines.base import Stored
from search.entry import Passage, SearchEntry
from search.ranking import Tokens
from thai.text import canonical, respelt

CREATE: Final = (
    """CREATE VIRTUAL TABLE search_words USING fts5(
       title, body, extra, content='', tokenize="ascii tokenchars '/_.'")""",
    "INSERT INTO search_words(search_words, rank) VALUES('rank', 'bm25(2.0, 1.0, 0.5)')",
    "CREATE VIRTUAL TABLE search_word_counts USING fts5vocab(search_words, 'row')",
    """CREATE VIRTUAL TABLE search_trigrams USING fts5(
       skeleton, content='', detail=none, tokenize='trigram')""",
    "CREATE VIRTUAL TABLE search_trigram_counts USING fts5vocab(search_trigrams, 'row')",
    "CREATE VIRTUAL TABLE search_titles USING fts5(title, content='', tokenize='trigram')",
)
DROP: Final = (
    "DROP TABLE IF EXISTS search_titles",
    "DROP TABLE IF EXISTS search_trigram_counts",
    "DROP TABLE IF EXISTS search_trigrams",
    "DROP TABLE IF EXISTS search_word_counts",
    "DROP TABLE IF EXISTS search_words",
)
# Columns of the row that load_shown expects after the packed ones.
COLUMNS: Final = ("key", "kind", "section", "agency", "language", "fiscal_year", "file_type")
_LEVEL: Final = 6


@dataclass(frozen=True, slots=True)
class Packed:
    """The strings of one entry that the full-text tables hold."""

    title: str
    body: str
    extra: str
    plain_title: str
    length: int

    @property
    def skeleton(self) -> str:
        """Return what trigrams are cut from."""
        return f"{skeleton([self.title])}\n{skeleton([self.body])}"

    def dump(self) -> bytes:
        """Return the strings compressed."""
        strings = (self.title, self.body, self.extra, self.plain_title)
        return zlib.compress("\n".join(strings).encode(), _LEVEL)


def create(connection: BaseDatabaseWrapper) -> None:
    """Create the full-text tables; does nothing where the database is not SQLite."""
    _run(connection, CREATE)


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop the full-text tables."""
    _run(connection, DROP)


def pack(entry: SearchEntry) -> Packed:
    """Analyse an entry."""
    title = analyse(" \n".join((entry.title, entry.number, *entry.codes)))
    body = analyse("\n".join((entry.summary, *(passage.text for passage in entry.body))))
    own = {*title.main, *body.main}
    extra = dict.fromkeys(word for word in (*title.extra, *body.extra) if word not in own)
    return Packed(
        " ".join(title.main),
        " ".join(body.main),
        " ".join(extra),
        canonical(entry.title).replace("\n", " "),
        len(title.main) + len(body.main),
    )


def load(packed: bytes, length: int) -> Packed:
    """Read back what ``Packed.dump`` wrote."""
    title, body, extra, plain_title = zlib.decompress(packed).decode().split("\n")
    return Packed(title, body, extra, plain_title, length)


def dump_shown(entry: SearchEntry) -> bytes:
    """Return what the results page shows of an entry, compressed."""
    shown = {
        "title": respelt(entry.title),
        "summary": respelt(entry.summary),
        "number": entry.number,
        "published_from": entry.published_from and entry.published_from.isoformat(),
        "url": entry.url,
        "file_url": entry.file_url,
        "body": [(respelt(passage.text), passage.page) for passage in entry.body],
    }
    return zlib.compress(json.dumps(shown, ensure_ascii=False).encode(), _LEVEL)


def load_tokens(packed: bytes, length: int) -> Tokens:
    """Return what re-scoring needs of ``Packed.dump``."""
    title, body, extra, _ = zlib.decompress(packed).decode().split("\n")
    return Tokens(f" {title}  {title}  {body} ", f" {extra} ", length)


@lru_cache(maxsize=2000)
def load_facets(facets: str) -> tuple[str | int | None, ...]:
    """Return facet values as a row holds them."""
    return tuple(json.loads(facets))


def load_shown(columns: Sequence[Any]) -> Stored:
    """Return an entry as ``dump_shown`` wrote it, with some columns of its row."""
    packed, *values = columns
    shown = json.loads(zlib.decompress(packed))
    shown["body"] = tuple(Passage(words, page) for words, page in shown["body"])
    if shown["published_from"]:
        shown["published_from"] = datetime.fromisoformat(shown["published_from"])
    return Stored(**dict(zip(COLUMNS, values, strict=True)), **shown)


def _run(connection: BaseDatabaseWrapper, statements: tuple[str, ...]) -> None:
    """Run statements on SQLite only."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)

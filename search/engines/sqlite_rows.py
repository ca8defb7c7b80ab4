"""Writing entries into the embedded index and taking them out again."""

import json
from collections.abc import Iterable

from django.db import connections, transaction

from search.analysis import VERSION
from search.engines import sqlite_tables as tables
from search.engines.sqlite_scope import OPEN_END, OPEN_START, microseconds
from search.entry import SearchEntry
from search.filters import FACETS
from search.models import IndexedEntry, IndexedText

# A contentless row is deleted by naming what it held.
_FORGET = (
    """INSERT INTO search_words(search_words, rowid, title, body, extra)
       VALUES('delete', %s, %s, %s, %s)""",
    "INSERT INTO search_trigrams(search_trigrams, rowid, skeleton) VALUES('delete', %s, %s)",
    "INSERT INTO search_titles(search_titles, rowid, title) VALUES('delete', %s, %s)",
)
_PUT = (
    "INSERT INTO search_words(rowid, title, body, extra) VALUES(%s, %s, %s, %s)",
    "INSERT INTO search_trigrams(rowid, skeleton) VALUES(%s, %s)",
    "INSERT INTO search_titles(rowid, title) VALUES(%s, %s)",
)


def put(alias: str, entries: Iterable[SearchEntry]) -> None:
    """Write entries in one transaction, replacing those with the same key."""
    by_key = {entry.key: entry for entry in entries}
    packed = {key: tables.pack(entry) for key, entry in by_key.items()}
    with transaction.atomic(using=alias):
        drop(alias, by_key)
        rows = IndexedEntry.objects.using(alias).bulk_create(
            _row(entry, packed[key]) for key, entry in by_key.items()
        )
        IndexedText.objects.using(alias).bulk_create(
            IndexedText(
                entry_id=row.pk,
                shown=tables.dump_shown(by_key[row.key]),
                tokens=packed[row.key].dump(),
            )
            for row in rows
        )
        _full_text(alias, _PUT, [(row.pk, packed[row.key]) for row in rows])


def drop(alias: str, keys: Iterable[str]) -> None:
    """Take entries out in one transaction."""
    wanted = list(keys)
    with transaction.atomic(using=alias):
        for start in range(0, len(wanted), 500):
            _drop(alias, wanted[start : start + 500])


def clear(alias: str) -> None:
    """Empty the index."""
    with transaction.atomic(using=alias):
        tables.drop(connections[alias])
        tables.create(connections[alias])
        IndexedText.objects.using(alias).all().delete()
        IndexedEntry.objects.using(alias).all().delete()


def _drop(alias: str, keys: list[str]) -> None:
    """Take a few entries out."""
    texts = IndexedText.objects.using(alias).filter(entry__key__in=keys)
    held = [
        (number, tables.load(bytes(tokens), length))
        for number, tokens, length in texts.values_list("pk", "tokens", "entry__length")
    ]
    if not held:
        return
    _full_text(alias, _FORGET, held)
    texts.delete()
    IndexedEntry.objects.using(alias).filter(key__in=keys).delete()


def _row(entry: SearchEntry, packed: tables.Packed) -> IndexedEntry:
    """Return the row of an entry, not saved yet."""
    return IndexedEntry(
        key=entry.key,
        kind=entry.kind,
        agency=entry.agency,
        section=entry.section,
        language=entry.language,
        fiscal_year=entry.fiscal_year,
        file_type=entry.file_type,
        item=entry.item,
        facets=json.dumps([getattr(entry, name) for name in FACETS], ensure_ascii=False),
        visible_from=microseconds(entry.published_from, OPEN_START),
        visible_until=microseconds(entry.publish_until, OPEN_END),
        length=packed.length,
        analysis=VERSION,
        fingerprint=entry.fingerprint(),
    )


def _full_text(
    alias: str, statements: tuple[str, str, str], rows: list[tuple[int, tables.Packed]]
) -> None:
    """Run one statement per full-text table for every row."""
    words, trigrams, titles = statements
    with connections[alias].cursor() as cursor:
        cursor.executemany(words, [(n, p.title, p.body, p.extra) for n, p in rows])
        cursor.executemany(trigrams, [(n, p.skeleton) for n, p in rows])
        cursor.executemany(titles, [(n, p.plain_title) for n, p in rows])

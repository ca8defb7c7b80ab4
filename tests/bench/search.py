"""What indexing costs: one entry in the publishing transaction, and a rebuild beside raw FTS5."""

from __future__ import annotations

import time
from collections.abc import Sequence
from statistics import median

from django.db import connections, transaction

from bench.stopwatch import median_ms
from search.engines.sqlite import SqliteEngine
from search.engines.sqlite_tables import pack
from search.entry import SearchEntry

GOES = 25
BATCH = 100
RAW = "INSERT INTO search_words(rowid, title, body, extra) VALUES(%s, %s, %s, %s)"


def put_ms(entries: Sequence[SearchEntry]) -> dict[str, float]:
    """Return the CPU of putting one more entry, and of replacing one; the goal is 15 ms."""
    with SqliteEngine.scratch() as engine:
        engine.put(entries)
        new = iter(entries)
        again = median_ms(lambda: engine.put([next(new)]), GOES)
        engine.drop([entry.key for entry in entries[:GOES]])
        first = iter(entries)
        return {"new_ms": median_ms(lambda: engine.put([next(first)]), GOES), "again_ms": again}


def rebuild(entries: Sequence[SearchEntry]) -> dict[str, float]:
    """Return entries a second of a rebuild, and its share of the bare table's insert rate."""
    with SqliteEngine.scratch() as engine:
        start = time.process_time()
        for place in range(0, len(entries), BATCH):
            engine.put(entries[place : place + BATCH])
        ours = time.process_time() - start
    packed = [pack(entry) for entry in entries]
    with SqliteEngine.scratch() as engine, transaction.atomic(using=engine.alias):
        start = time.process_time()
        with connections[engine.alias].cursor() as cursor:
            cursor.executemany(
                RAW, [(n, one.title, one.body, one.extra) for n, one in enumerate(packed, 1)]
            )
        raw = time.process_time() - start
    return {"entries_per_s": len(entries) / ours, "share_of_raw": raw / ours}


def words_per_entry(entries: Sequence[SearchEntry]) -> float:
    """Return the middle length of entries, so that figures of two machines can be compared."""
    return median(pack(entry).length for entry in entries)

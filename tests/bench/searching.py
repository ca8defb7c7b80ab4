"""Our search beside the bare full-text engine, on the same words in the same index."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from django.db import connection

from bench.stopwatch import median_ms
from search.engines.sqlite_match import quoted
from search.plan import read_query
from search.query import Query, search

# What anybody would write first: any of the words, the best twenty.
RAW = """SELECT rowid FROM search_words WHERE search_words MATCH %s
         ORDER BY bm25(search_words, 2.0, 1.0, 0.5) LIMIT 20"""
GOES = 5


def compare(texts: Sequence[str]) -> dict[str, float]:
    """Return the middle over some queries of our time, of the raw engine's, and of their excess."""
    ours = [median_ms(lambda text=text: search(Query(text)), GOES) for text in texts]
    raws = [median_ms(lambda text=text: raw(text), GOES) for text in texts]
    # The goal is 2 x raw + 5 ms: what is left above twice the raw time, per query.
    excess = [mine - 2 * bare for mine, bare in zip(ours, raws, strict=True)]
    return {"cpu_ms": median(ours), "raw_ms": median(raws), "above_twice_raw_ms": median(excess)}


def raw(text: str) -> list[int]:
    """Return the best twenty rows by the engine's own bm25."""
    words = read_query(text).words
    with connection.cursor() as cursor:
        cursor.execute(RAW, [" OR ".join(quoted(word) for word in words)])
        return [number for (number,) in cursor.fetchall()]

"""Runs a corpus and queries through an engine, to see what a change does to results."""

import gzip
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from search.engines.base import Engine
from search.entry import Passage, SearchEntry
from search.errors import BadCorpus
from search.query import Query, search

BATCH: Final = 200
_TEXT_FACETS: Final = ("kind", "agency", "section", "language", "file_type", "number")


@dataclass(frozen=True, slots=True)
class Answer:
    """What one query found, and how long the processor worked on it."""

    query: str
    ids: list[str]
    cpu_ms: float


def index_corpus(engine: Engine, corpus: Path) -> tuple[int, float]:
    """Put a corpus into an engine; return how many documents, and the CPU seconds it took."""
    start = time.process_time()
    batch: list[SearchEntry] = []
    count = 0
    for entry in map(_entry, _lines(corpus)):
        batch.append(entry)
        count += 1
        if len(batch) == BATCH:
            engine.put(batch)
            batch = []
    engine.put(batch)
    return count, time.process_time() - start


def answers(engine: Engine, queries: Path, now: datetime) -> Iterator[Answer]:
    """Yield the answer to every query of a file."""
    for line in _lines(queries):
        start = time.process_time()
        results = search(Query(line["text"], now=now), engine)
        cpu = (time.process_time() - start) * 1000
        yield Answer(str(line["id"]), [hit.key for hit in results.hits], round(cpu, 3))


def percentile(figures: list[float], share: float) -> float:
    """Return the figure below which that share of the figures lies."""
    ordered = sorted(figures) or [0.0]
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def _entry(line: dict[str, Any]) -> SearchEntry:
    """Return a line of a corpus as an entry; facets are optional."""
    facets: dict[str, Any] = {name: str(line[name]) for name in _TEXT_FACETS if line.get(name)}
    return SearchEntry(
        key=str(line["id"]),
        title=str(line.get("title", "")),
        body=(Passage(str(line["text"])),),
        fiscal_year=line.get("fiscal_year"),
        **facets,
    )


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON lines, which may be gzipped.

    Raises:
        BadCorpus: a line is no object with ``id`` and ``text``.
    """
    opener: Any = gzip.open if file.suffix == ".gz" else Path.open
    with opener(file, "rt", encoding="utf-8") as lines:
        for number, text in enumerate(lines, 1):
            try:
                line = json.loads(text)
            except ValueError:
                raise BadCorpus(file=file.name, line=number) from None
            if not isinstance(line, dict) or not {"id", "text"} <= line.keys():
                raise BadCorpus(file=file.name, line=number)
            yield line

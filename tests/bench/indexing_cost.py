"""What search costs when something is written: measured on entries of the usual length."""

from __future__ import annotations

import json
import sys

from bench import search
from bench.words import writing
from search.entry import Passage, SearchEntry

ENTRIES = 200


def main() -> None:
    """Print the figures of bench.search as one line of JSON."""
    entries = [_entry(number) for number in range(ENTRIES)]
    figures = search.put_ms(entries) | search.rebuild(entries)
    sys.stdout.write(json.dumps(figures | {"words": search.words_per_entry(entries)}) + "\n")


def _entry(number: int) -> SearchEntry:
    words = writing(number, words=200)
    pages = (Passage(text, page) for page, text in enumerate(words.pages, start=1))
    return SearchEntry(f"page:{number}", words.title, tuple(pages), summary=words.summary)

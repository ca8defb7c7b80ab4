"""Keeping the index equal to what the portal publishes."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Final

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, transaction
from django.utils.module_loading import import_string

from search.engines import engine
from search.entry import SearchEntry

BATCH: Final = 50


@dataclass(frozen=True, slots=True)
class Drift:
    """Keys that the index lacks, holds in vain, or holds as they used to be."""

    missing: tuple[str, ...]
    stray: tuple[str, ...]
    changed: tuple[str, ...]

    def __bool__(self) -> bool:
        """Tell whether the index differs from its sources."""
        return bool(self.missing or self.stray or self.changed)


@contextmanager
def one_change() -> Iterator[None]:
    """Open one transaction over the portal's database and the index: both change, or neither.

    An index in a database of its own is committed last: nobody finds what is not public yet, and
    what fails takes its entries with it. A crash just between the two commits leaves the index
    behind; whoever fills it looks for that when it comes up again.
    """
    with ExitStack() as opened:
        for alias in dict.fromkeys((settings.SEARCH_DATABASE, DEFAULT_DB_ALIAS)):
            opened.enter_context(transaction.atomic(using=alias))
        yield


def put(entries: Iterable[SearchEntry]) -> None:
    """Make entries findable, in the caller's transaction where the engine can do that."""
    engine().put(entries)


def drop(keys: Iterable[str]) -> None:
    """Make entries unfindable."""
    engine().drop(keys)


def sources() -> Iterator[SearchEntry]:
    """Yield every entry that should be in the index, from ``settings.SEARCH_SOURCES``."""
    for path in settings.SEARCH_SOURCES:
        yield from import_string(path)()


def rebuild(progress: Callable[[int], None] = lambda done: None) -> int:
    """Write every entry anew and drop what no source knows; return how many were written.

    Works in small transactions beside running searches and publications: an entry is found
    as it was until its turn comes, and a rebuild that was interrupted is simply run again.
    """
    index = engine()
    seen: set[str] = set()
    entries = sources()
    while batch := list(islice(entries, BATCH)):
        index.put(batch)
        seen.update(entry.key for entry in batch)
        progress(len(seen))
    index.drop(index.fingerprints().keys() - seen)
    return len(seen)


def drift() -> Drift:
    """Compare the index with its sources."""
    indexed = engine().fingerprints()
    wanted = {entry.key: entry.fingerprint() for entry in sources()}
    return Drift(
        missing=tuple(sorted(wanted.keys() - indexed.keys())),
        stray=tuple(sorted(indexed.keys() - wanted.keys())),
        changed=tuple(
            sorted(key for key in wanted.keys() & indexed.keys() if wanted[key] != indexed[key])
        ),
    )

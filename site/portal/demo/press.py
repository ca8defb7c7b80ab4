"""The papers of an office, made and read ahead on every processor while pages are being played.

Reading a file means two programs in the sandbox; their waiting is the longest part of a first
start, and needs neither the database nor the order of time.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from documents import formats
from documents.reading import Contents, contents_of
from portal.demo.item import Item, Paper
from portal.demo.office import Office
from portal.demo.papers import make

Place = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper as a file: its name, its bytes, and what reading them gives."""

    name: str
    content: bytes
    contents: Contents | None


def printed(item: Item, paper: Paper) -> Printed:
    """Make a paper and read it."""
    name, content = make(item, paper)
    suffix = Path(name).suffix
    with TemporaryDirectory(prefix="press-") as folder:
        path = Path(folder, f"paper{suffix}")
        path.write_bytes(content)
        return Printed(name, content, contents_of(path, formats.by_name(suffix.lstrip("."))))


class Press:
    """Papers under way, by agency, item and file name; one that was not ordered is made at once."""

    def __init__(self) -> None:
        self._orders: dict[Place, tuple[Paper, Future[Printed]]] = {}
        self._pool = ThreadPoolExecutor(os.cpu_count() or 1)

    def __enter__(self) -> Self:
        """Return the press, open for orders."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Wait for what is under way; what was not begun is never made."""
        self._pool.shutdown(cancel_futures=True)

    def order(self, *offices: Office) -> None:
        """Begin with every paper of some offices, in the order in which they will be wanted."""
        items = chain.from_iterable(office.items for office in offices)
        for item in sorted(items, key=lambda item: item.steps[0].at):
            for version, paper in _versions(item):
                if _place(version, paper) not in self._orders:
                    job = self._pool.submit(printed, version, paper)
                    self._orders[_place(version, paper)] = paper, job

    def take(self, item: Item, paper: Paper) -> Printed:
        """Return a paper, waiting for it if need be."""
        ordered, job = self._orders.get(_place(item, paper), (None, None))
        return job.result() if job is not None and ordered == paper else printed(item, paper)


def _versions(item: Item) -> Iterator[tuple[Item, Paper]]:
    for version in filter(None, (item, item.next_version)):
        yield from ((version, paper) for paper in version.papers)


def _place(item: Item, paper: Paper) -> Place:
    return paper.head.agency, item.key, paper.file_name

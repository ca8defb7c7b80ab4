"""Processor time and database queries of a piece of work, the median of several goes."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from django.db import connections


@dataclass
class Queries:
    """The statements sent to the databases."""

    statements: list[str] = field(default_factory=list)

    def __call__(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        """Note a statement and pass it on."""
        self.statements.append(sql)
        return execute(sql, *rest)


@contextmanager
def counted() -> Iterator[Queries]:
    """Lend a list that fills with the statements of the block, on every database."""
    seen = Queries()
    wrappers = [connections[alias].execute_wrappers for alias in connections]
    for wrapper in wrappers:
        wrapper.append(seen)
    try:
        yield seen
    finally:
        for wrapper in wrappers:
            wrapper.remove(seen)


def cpu_ms(work: Callable[[], object]) -> float:
    """Return the processor time of one go in milliseconds, this process only."""
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000


def median_ms(work: Callable[[], object], goes: int, warm_up: int = 1) -> float:
    """Return the median processor time of several goes in milliseconds."""
    for _ in range(warm_up):
        work()
    gc.collect()
    return median(cpu_ms(work) for _ in range(goes))

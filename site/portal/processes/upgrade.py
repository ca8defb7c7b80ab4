"""After an upgrade: what pages say in a search may have changed with their columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connections
from django_tasks import task

from portal.processes.preparation import is_behind
from search import indexing
from search.engines import engine


@task()
def rebuild_index() -> int:
    """Write every search entry anew, beside searches and publications; return how many."""
    return indexing.rebuild()


def follow(plan: Sequence[object] = (), **_: Any) -> None:
    """Order a new index at the end of a migration, once no database lacks one.

    Half-way up no page could be read; an empty index has nothing to bring up to date.
    """
    if plan and not any(is_behind(alias) for alias in connections) and engine().fingerprints():
        rebuild_index.enqueue()

"""A world that the tests of one module share, in every database, gone when they are done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from django.db import connections, transaction


@contextmanager
def shared_world(blocker) -> Iterator[None]:
    """Open the databases to a module; what it writes is rolled back at its end.

    All of them: on PostgreSQL the search index is a second one, and entries left there are found
    by the tests that come after.
    """
    with blocker.unblock(), ExitStack() as open_transactions:
        for alias in connections:
            open_transactions.enter_context(transaction.atomic(using=alias))
        yield
        for alias in connections:
            transaction.set_rollback(True, using=alias)

"""A world that the tests of one module share, in every database, gone when they are done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.test.testcases import LiveServerThread
from wagtail.models import Site
from wagtail.models.sites import SITE_ROOT_PATHS_CACHE_KEY, SITE_ROOT_PATHS_CACHE_VERSION

_shared: list[bool] = []


@contextmanager
def shared_world(blocker) -> Iterator[None]:
    """Open the databases to a module; what it writes is rolled back at its end.

    All of them: on PostgreSQL the search index is a second one, and entries left there are found
    by the tests that come after.
    """
    _shared.append(True)
    with blocker.unblock(), ExitStack() as open_transactions:
        for alias in connections:
            open_transactions.enter_context(transaction.atomic(using=alias))
        yield
        for alias in connections:
            transaction.set_rollback(True, using=alias)
    _shared.clear()
    forget_other_sites()


@contextmanager
def serving() -> Iterator[int]:
    """Show a shared world to browsers; yields the port of a server on the same connection."""
    shared = connections[DEFAULT_DB_ALIAS]
    if shared.vendor != "sqlite" or not shared.is_in_memory_db():
        pytest.skip("The look does not depend on the database; it is looked at on SQLite")
    shared.inc_thread_sharing()
    running = LiveServerThread(
        "localhost", StaticFilesHandler, connections_override={shared.alias: shared}
    )
    running.daemon = True
    running.start()
    running.is_ready.wait()
    yield running.port
    # Browsers keep connections open a little longer, so sharing does not end here.
    running.terminate()


def forget_other_sites() -> None:
    """Forget sites that were rolled back: Wagtail remembers them, and one office is not several."""
    roots = cache.get(SITE_ROOT_PATHS_CACHE_KEY, version=SITE_ROOT_PATHS_CACHE_VERSION) or ()
    if not _shared and len({root.site_id for root in roots}) > 1:
        Site.clear_site_root_paths_cache()

"""Many people publish at once, each their own items the whole way: nobody is turned away."""

from __future__ import annotations

import time
from typing import NamedTuple

from django.db import connections

from factories.items import draft, news_draft
from faults.children import FORK, LIMIT
from faults.holding import complaints
from faults.report import Finding
from faults.world import news, who
from pages.publishing import actions
from pages.publishing.checklist import POINTS
from pages.publishing.models import PublicationRecord

WRITERS = 8
NAME = f"{WRITERS} writers"
# Every so many items has a file, the others are news.
WITH_FILE = 4


class Done(NamedTuple):
    """What one writer did: the longest an item took, and what went wrong."""

    slowest: float
    failures: list[str]


def together(each: int, database: str) -> Finding:
    """Let the writers publish so many items each; check the whole world afterwards."""
    found = Finding(NAME, database, tried=WRITERS * each)
    before = PublicationRecord.objects.count()
    connections.close_all()
    with FORK.Pool(WRITERS) as pool:
        # A writer that hangs is found by the limit, whatever the others do.
        done = pool.map_async(write, [each] * WRITERS, chunksize=1).get(LIMIT + each * WRITERS * 3)
    for one in done:
        for failure in one.failures:
            found.blame("writer", [failure])
    found.notes["slowest item, seconds"] = round(max(one.slowest for one in done), 2)
    missing = found.tried - (PublicationRecord.objects.count() - before) - len(found.bad)
    found.blame("records", [f"{missing} are missing"] if missing else [])
    found.blame("afterwards", complaints())
    return found


def write(items: int) -> Done:
    """Publish items one after the other; runs in a process of its own."""
    slowest, failures = 0.0, []
    for number in range(items):
        began = time.monotonic()
        try:
            publish_one(number)
        except Exception as failed:  # noqa: BLE001 - any failure at all is what the probe looks for
            failures.append(f"{type(failed).__name__}: {failed}")
        slowest = max(slowest, time.monotonic() - began)
    connections.close_all()
    return Done(slowest, failures)


def publish_one(number: int) -> None:
    """Take one item from nothing to the public."""
    make = draft if number % WITH_FILE == 0 else news_draft
    page = make(news(), who("owner"))
    request = actions.submit(page, by=who("owner"))
    actions.approve(request, by=who("approver"))
    actions.publish(request, by=who("webmaster"), checked=POINTS)

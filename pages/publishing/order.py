"""Taking turns: numbers that are given in the order in which their transactions commit."""

from __future__ import annotations

from enum import IntEnum

from django.db import connection
from wagtail.models import Page

KEEP = "SELECT 1 FROM wagtailcore_page WHERE path = ANY(%s) ORDER BY path FOR KEY SHARE"


class Turn(IntEnum):
    """What is written one after the other; each has its number among PostgreSQL's locks."""

    AUDIT = 7_340_023
    # Whoever needs both takes this one first.
    EVIDENCE = 7_340_024


def keep_above(page: Page) -> None:
    """Keep the section and the agency of a page in place until the transaction ends.

    Evidence points to them. PostgreSQL asks for them only when that is written; somebody who adds
    a page to the section holds it until then and waits for a turn: both would wait for each other.
    """
    if connection.vendor == "postgresql":
        above = [page.path[:end] for end in range(page.steplen, len(page.path), page.steplen)]
        with connection.cursor() as cursor:
            cursor.execute(KEEP, [above])


def hold(turn: Turn) -> None:
    """Wait for one's turn and keep it until the transaction ends.

    Whoever remembers something by the newest number misses nothing: no smaller one comes later.
    SQLite's writers already exclude one another from BEGIN IMMEDIATE on.
    """
    if connection.vendor == "postgresql":
        # The same for all that was written so far: Django leaves its checks to the commit.
        connection.check_constraints()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [turn.value])

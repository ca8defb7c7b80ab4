"""Taking turns: numbers that are given in the order in which their transactions commit."""

from __future__ import annotations

from enum import IntEnum

from django.db import connection


class Turn(IntEnum):
    """What is written one after the other; each has its number among PostgreSQL's locks."""

    AUDIT = 7_340_023
    EVIDENCE = 7_340_024


def hold(turn: Turn) -> None:
    """Wait for one's turn and keep it until the transaction ends.

    Whoever remembers something by the newest number misses nothing: no smaller one comes later.
    SQLite's writers already exclude one another from BEGIN IMMEDIATE on.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [turn.value])

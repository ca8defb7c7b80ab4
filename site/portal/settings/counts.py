"""How many processes share the work: one where SQLite has one writer, else by the processors."""

from __future__ import annotations

import os

from portal.settings import env

# More wait for the database than for a processor; an office that has them all sets a number.
MOST_BY_ITSELF = 4


def count(variable: env.Variable[int | None], *, is_sqlite: bool, share: int = 1) -> int:
    """Return how many processes of a kind to run: as asked, else one for each share processors.

    Raises SettingError where several are asked for on SQLite.
    """
    asked = env.read(variable)
    if not is_sqlite:
        return asked or max(1, min(os.cpu_count() or 1, MOST_BY_ITSELF) // share)
    if asked not in {None, 1}:
        raise env.SettingError(
            variable.name,
            f"SQLite lets one program write at a time, so it takes 1, got {asked}; "
            f"name a PostgreSQL in {env.DATABASE_URL.name} to run several",
        )
    return 1

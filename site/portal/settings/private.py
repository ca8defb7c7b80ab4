"""Nobody but the account that runs the portal reads its data folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from portal.settings.env import DATA, SettingError

OTHERS = 0o077
KEYS = ("secret_key", "demo_password")
# What SQLite keeps beside a database while somebody has it open.
COMPANIONS = ("", "-wal", "-shm", "-journal")


def close(folder: Path, databases: Iterable[Path]) -> None:
    """Close the data folder to others, with its keys and databases, old ones too.

    Whatever this process and its children write from now on is closed as well. Raises SettingError
    when the folder is everybody's, as /tmp is, or belongs to another account.
    """
    os.umask(OTHERS)
    folder.mkdir(parents=True, exist_ok=True)
    if folder.stat().st_mode & stat.S_ISVTX:
        raise SettingError(DATA.name, f"{folder} is a folder for everybody; name one below it")
    try:
        for path in (folder, *secrets(folder, databases)):
            narrow(path)
    except PermissionError:
        expected = f"{folder} must belong to the account that runs the portal"
        raise SettingError(DATA.name, expected) from None


def secrets(folder: Path, databases: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that need a lock of their own: somebody may copy or move them elsewhere."""
    yield from (folder / name for name in KEYS)
    for database in databases:
        yield from (database.with_name(database.name + end) for end in COMPANIONS)


def narrow(path: Path) -> None:
    """Take the rights of group and others; a file that is not there, or goes away, needs none."""
    with suppress(FileNotFoundError):
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & OTHERS:
            path.chmod(mode & ~OTHERS)

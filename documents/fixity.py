"""Reads every original again and compares it with its fingerprint."""

import hashlib
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from documents.intake import INCOMING
from documents.models import StoredFile
from documents.storage import opened, originals
from documents.sweeping import untracked

CHUNK: Final = 1024 * 1024


class Harm(StrEnum):
    """What can have happened to a file."""

    CHANGED = "changed"
    MISSING = "missing"
    UNTRACKED = "untracked"


class Alarm(NamedTuple):
    """One file that is not as it was: what happened, and its key in the store."""

    harm: Harm
    name: str


def verify() -> Iterator[Alarm]:
    """Yield an alarm for every original that is changed, missing or known to no row."""
    known = set()
    for stored in StoredFile.objects.only("file", "sha256").iterator():
        known.add(stored.file.name)
        if harm := _harm(stored):
            yield Alarm(harm, stored.file.name)
    for name in untracked(originals(), known):
        if not name.startswith(f"{INCOMING}/"):
            yield Alarm(Harm.UNTRACKED, name)


def _harm(stored: StoredFile) -> Harm | None:
    digest = hashlib.sha256()
    try:
        with opened(stored.file) as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
    except FileNotFoundError:
        return Harm.MISSING
    return None if digest.hexdigest() == stored.sha256 else Harm.CHANGED

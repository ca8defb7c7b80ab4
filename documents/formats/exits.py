"""What a reading child and its parent must agree on: exit codes, facts, the picture's name."""

from collections.abc import Callable
from typing import Final, TypedDict

from documents.formats.base import BadFile, Cut, Fault

OK: Final = 0
CUT: Final = 10
ENCRYPTED: Final = 11
DAMAGED: Final = 12
PREVIEW: Final = "preview.webp"


class Look(TypedDict, total=False):
    """Facts about a file; what its format does not know is left out."""

    pages: int
    is_tagged: bool
    title: str
    language: str


def code_of(job: Callable[[], None]) -> int:
    """Do a job and return the exit code that tells how it went."""
    try:
        job()
    except Cut:
        return CUT
    except BadFile as bad:
        return ENCRYPTED if bad.fault == Fault.ENCRYPTED else DAMAGED
    return OK

"""The short code of a paper: letters that nobody mistakes and nobody guesses."""

from __future__ import annotations

import re
import secrets
from typing import Final

# No digits: official paper writes ๑๒๓. No vowels: no words, and neither I nor O.
LETTERS: Final = "BCDFGHJKMNPQRSTVWXYZ"
LENGTH: Final = 12
GROUP: Final = 4
# Twenty letters in twelve places are 51 bits.
READ: Final = re.compile(rf"[{LETTERS}]{{{LENGTH}}}\Z")
# What people type between the groups, and more of it than there can be.
BETWEEN: Final = re.compile(r"[\s\-‐-―._]+")
LONGEST: Final = 40


def new() -> str:
    """Return a code that is on no paper yet."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def shown(code: str) -> str:
    """Return a code as it is printed: BCDF-GHJK-MNPQ."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def read(text: str) -> str | None:
    """Return the code somebody typed, in whatever case and grouping, or None when it is none."""
    if len(text) > LONGEST:
        return None
    code = BETWEEN.sub("", text).upper()
    return code if READ.match(code) else None

"""The editable list of different names for the same thing."""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from search.analysis import tokens
from search.errors import BadSynonyms

LIST: Final = Path(__file__).with_name("synonyms.toml")


@cache
def synonyms() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return every listed form, as tokens, with the other forms of its set."""
    return read(LIST)


def read(path: Path) -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Read a synonym file.

    Raises:
        BadSynonyms: a set has fewer than two different forms; names file and line.
    """
    source = path.read_text(encoding="utf-8")
    found: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for names in tomllib.loads(source)["sets"]:
        forms = _forms(names)
        if len(forms) < 2:
            raise BadSynonyms(file=path.name, line=_line(source, names))
        for form in forms:
            others = tuple(other for other in forms if other != form)
            found[form] = tuple(dict.fromkeys(found.get(form, ()) + others))
    return found


def _forms(names: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the different token sequences of a set."""
    sequences = (tuple(token.text for token in tokens(name)) for name in names)
    return list(dict.fromkeys(sequence for sequence in sequences if sequence))


def _line(source: str, names: list[str]) -> int:
    """Return the line on which a set begins."""
    sought = names[0] if names else "[]"
    return next((number for number, line in enumerate(source.splitlines(), 1) if sought in line), 1)

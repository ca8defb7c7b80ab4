"""A query read once, for every engine: groups of forms, neighbouring pairs, trigrams."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from search.analysis import Token, skeleton, tokens, trigrams
from search.synonyms import synonyms

# A headline has about fifty words; nobody types more, and every word costs time.
MOST_GROUPS: Final = 64
LONGEST_QUERY: Final = 2000
LONGEST_SYNONYM: Final = 10


@dataclass(frozen=True, slots=True)
class Form:
    """One way a page may say it: words in a row, or (``loose``) words anywhere in the page."""

    words: tuple[str, ...]
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """One thing asked for; any of its forms answers, the first is what was typed."""

    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an engine needs to know about a query; no groups means nothing to look for."""

    groups: tuple[Group, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    trigrams: tuple[str, ...] = ()

    @property
    def words(self) -> list[str]:
        """Return every word of every form, once."""
        return list(
            dict.fromkeys(
                word for group in self.groups for form in group.forms for word in form.words
            )
        )


def read_query(text: str) -> Plan:
    """Read what a visitor typed; anything may be in it."""
    found = tokens(text[:LONGEST_QUERY])[:MOST_GROUPS]
    words = [token.text for token in found]
    return Plan(
        groups=tuple(dict.fromkeys(_groups(found))),
        pairs=tuple(dict.fromkeys(pairwise(words))),
        trigrams=tuple(trigrams(skeleton(words))),
    )


def _groups(found: list[Token]) -> Iterator[Group]:
    """Yield one group for every word, or for several words that have a synonym together."""
    listed = synonyms()
    place = 0
    while place < len(found):
        size = 1
        others: tuple[tuple[str, ...], ...] = ()
        for longer in range(min(LONGEST_SYNONYM, len(found) - place), 0, -1):
            words = tuple(token.text for token in found[place : place + longer])
            if words in listed:
                size, others = longer, listed[words]
                break
        taken = found[place : place + size]
        yield Group((*_typed(taken), *(Form(other) for other in others)))
        place += size


def _typed(taken: list[Token]) -> Iterator[Form]:
    """Yield the words as typed, and the parts of a mixed word: pm25 also as pm and 25."""
    yield Form(tuple(token.text for token in taken))
    if len(taken) == 1 and _is_mixed(taken[0].text):
        letters = "".join(char if char.isalpha() else " " for char in taken[0].text).split()
        digits = "".join(char if char.isdigit() else " " for char in taken[0].text).split()
        yield Form((*letters, *digits), loose=True)


def _is_mixed(word: str) -> bool:
    """Tell whether letters and digits stand in one word, as in covid19."""
    return any(char.isdigit() for char in word) and any(char.isalpha() for char in word)

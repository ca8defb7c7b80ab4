"""Repairs damaged Thai by dictionary: the cheapest way to explain a line as words.

Numbers and other scripts are never touched. The reading repaired from stays beside this one,
for a repair can also change a rare name.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from documents.readings.skeleton import (
    HEAD,
    UNKNOWN_SIGN,
    Unit,
    distance,
    shapes,
    skeleton,
    units,
)
from thai.text import respelt

WORD_COST: Final = 1.0
UNKNOWN_COST: Final = 3.0
# A word further off than this is another word.
FARTHEST: Final = 2.6
_LETTERS: Final = f"ก-ฮะ-ฺเ-ๅ็-๎{UNKNOWN_SIGN}"
# Thai letters with single spaces between them: the stretch one repair looks at.
_STRETCH: Final = re.compile(f"[ก-ฮเ-ไ][{_LETTERS}]*(?: [{_LETTERS}]+)*")
# Signs that stand in for a mark: control codes, private codes, a plus after a letter, and a
# digit after a vowel that must be followed by a letter: ขึ3น for ขึ้น.
_SIGN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf6ff\uf71b-\uf8ff]|(?<=[ก-๎])[+](?=[ก-๎ ]|$)"
    "|(?<=[ัึื])[0-9](?=[ก-ฮ])",
    re.MULTILINE,
)
# A space before a mark was never there: the mark belongs to the letter before it.
_TORN_MARK: Final = re.compile(" +(?=[ัิ-ฺ็-๎])")


class Step(NamedTuple):
    """The best way to a place: its cost, where the last piece begins, and that piece."""

    cost: float
    start: int
    text: str


def repaired(text: str) -> str:
    """Return a page with its damaged words put right as far as the dictionary knows them."""
    marked = respelt(_TORN_MARK.sub("", _SIGN.sub(UNKNOWN_SIGN, text)))
    mended = _STRETCH.sub(lambda found: _mended(found[0]), marked)
    return mended.replace(UNKNOWN_SIGN, "")


def _mended(stretch: str) -> str:
    """Return one stretch repaired.

    That all of it is words says nothing: สานักงาน is three of them.
    """
    seen = units(stretch)
    if not seen:
        return stretch
    return "".join(_cheapest(seen))


def _cheapest(seen: list[Unit]) -> list[str]:
    """Return the pieces of the cheapest explanation, spaces between words kept."""
    plain = skeleton(seen)
    ways: list[Step | None] = [Step(0.0, 0, "")] + [None] * len(seen)
    for start, unit in enumerate(seen):
        here = ways[start]
        if here is None:
            continue
        _offer(ways, start + 1, Step(here.cost + UNKNOWN_COST, start, _as_seen(unit)))
        for word, end, off in _words_at(plain, start, seen):
            _offer(ways, end, Step(here.cost + WORD_COST + off, start, word))
    return _pieces(ways, seen)


def _words_at(plain: str, start: int, seen: list[Unit]) -> Iterator[tuple[str, int, float]]:
    """Yield the words that may begin at a place: the word, where it ends, how far it is off."""
    for size in shapes().lengths.get(plain[start : start + HEAD], ()):
        end = start + size
        if end > len(seen):
            continue
        part = seen[start:end]
        for word in shapes().words.get(plain[start:end], ()):
            off = distance(word, part)
            if off <= FARTHEST:
                yield word, end, off


def _offer(ways: list[Step | None], end: int, step: Step) -> None:
    known = ways[end]
    if known is None or step.cost < known.cost:
        ways[end] = step


def _pieces(ways: list[Step | None], seen: list[Unit]) -> list[str]:
    found: list[str] = []
    end = len(seen)
    while end and (step := ways[end]):
        gap = " " if seen[step.start].is_after_gap and step.start else ""
        found.append(gap + step.text)
        end = step.start
    return found[::-1]


def _as_seen(unit: Unit) -> str:
    # Where no word explains it, the letter stays as the file has it.
    return unit.base + unit.marks

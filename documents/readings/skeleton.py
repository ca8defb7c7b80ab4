"""Thai words without their marks: what damaged text layers keep of them.

A torn text layer loses, moves or swaps marks and mixes up า and ำ; consonants and the other
vowels stay. So words are looked up by what stays, and judged by how far their marks are off.
"""

import re
from functools import cache
from typing import Final, NamedTuple

from thai.words import lexicon

MARKS: Final = frozenset("ัิีึืฺุู็่้๊๋์ํ๎")
# Stands for a sign of which only the place is known.
UNKNOWN_SIGN: Final = "\ufffd"
AA: Final = "า"
AM: Final = "ำ"
_SAME_BASE: Final = {AM: AA, "ๅ": AA}
_WORD: Final = re.compile("[ก-ฮะาำเ-ๅัิ-ฺ็-๎]{2,}")
HEAD: Final = 2

# What each kind of damage costs, against 1 for a word and 3 for a letter in no word.
SIGN_REPLACED: Final = 0.3
SIGN_IGNORED: Final = 0.4
MARK_MOVED: Final = 0.5
AA_SWAPPED: Final = 1.0
GAP_CROSSED: Final = 1.2
MARK_WRONG: Final = 1.2
MARK_EXTRA: Final = 1.2
MARK_MISSING: Final = 1.4


class Unit(NamedTuple):
    """A letter that stays, the marks on it, and whether a space stood before it."""

    base: str
    marks: str
    is_after_gap: bool

    @property
    def plain(self) -> str:
        """The letter by which words are found: า and ำ are one."""
        return _SAME_BASE.get(self.base, self.base)


class Shapes(NamedTuple):
    """Words by their skeleton, and which lengths exist for each beginning."""

    words: dict[str, tuple[str, ...]]
    lengths: dict[str, tuple[int, ...]]


def units(run: str) -> list[Unit]:
    """Cut a run into letters with their marks; spaces become gaps."""
    found: list[Unit] = []
    is_gap = False
    for char in run:
        if char in MARKS or char == UNKNOWN_SIGN:
            if found:
                found[-1] = found[-1]._replace(marks=found[-1].marks + char)
        elif char == " ":
            is_gap = True
        else:
            found.append(Unit(char, "", is_gap))
            is_gap = False
    return found


def skeleton(found: list[Unit]) -> str:
    """Return the letters alone."""
    return "".join(unit.plain for unit in found)


@cache
def shapes() -> Shapes:
    """Arrange the word list by skeletons, once per process."""
    words: dict[str, list[str]] = {}
    for word in lexicon().words:
        if _WORD.fullmatch(word):
            words.setdefault(skeleton(units(word)), []).append(word)
    lengths: dict[str, set[int]] = {}
    for shape in words:
        if len(shape) >= HEAD:
            lengths.setdefault(shape[:HEAD], set()).add(len(shape))
    return Shapes(
        {shape: tuple(found) for shape, found in words.items()},
        {head: tuple(sorted(sizes)) for head, sizes in lengths.items()},
    )


@cache
def units_of_word(word: str) -> tuple[Unit, ...]:
    """Return the units of a dictionary word."""
    return tuple(units(word))


def distance(word: str, seen: list[Unit]) -> float:
    """Return how much damage would turn the word into what is seen."""
    cost = 0.0
    missing: list[str] = []
    extra: list[str] = []
    for place, (wanted, given) in enumerate(zip(units_of_word(word), seen, strict=True)):
        if wanted == given:
            continue
        if wanted.base != given.base:
            cost += AA_SWAPPED
        if place and given.is_after_gap:
            cost += GAP_CROSSED
        if wanted.marks != given.marks:
            cost += _mark_damage(wanted.marks, given.marks, missing, extra)
    return cost + _moved_or_lost(missing, extra)


def _mark_damage(wanted: str, given: str, missing: list[str], extra: list[str]) -> float:
    """Return what the known signs explain; marks that do not match are left to be paired."""
    lost = [mark for mark in wanted if mark not in given]
    surplus = [mark for mark in given if mark not in wanted and mark != UNKNOWN_SIGN]
    signs = given.count(UNKNOWN_SIGN)
    explained = min(signs, len(lost))
    wrong = min(len(lost) - explained, len(surplus))
    missing += lost[explained + wrong :]
    extra += surplus[wrong:]
    return explained * SIGN_REPLACED + (signs - explained) * SIGN_IGNORED + wrong * MARK_WRONG


def _moved_or_lost(missing: list[str], extra: list[str]) -> float:
    moved = sum(mark in extra for mark in missing)
    return (
        moved * MARK_MOVED
        + (len(missing) - moved) * MARK_MISSING
        + (len(extra) - moved) * MARK_EXTRA
    )

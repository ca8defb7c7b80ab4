"""The shared re-scorer: one order of results, whichever engine found the candidates.

score = (BM25 of words, title counted twice, + 0.45 x BM25 of neighbouring pairs)
        x (0.15 + idf-weighted share of the query that the page holds)
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from search.plan import Form, Group, Plan

SATURATION: Final = 1.2
LENGTH_NORM: Final = 0.6
EXTRA_WEIGHT: Final = 0.6
PAIR_WEIGHT: Final = 0.45
COVERAGE_BASE: Final = 0.15


@dataclass(frozen=True, slots=True)
class Tokens:
    """A candidate's token strings: every word has a space on both sides."""

    main: str
    """The title twice, then the body: one count gives both with the title's weight."""
    extra: str
    length: int


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How many entries there are, how long, and how many of them hold a word."""

    entries: int
    average_length: float
    of_word: Mapping[str, int]

    def of_form(self, form: Form) -> int:
        """Return how many entries hold a form at most: as many as hold its rarest word."""
        return min(self.of_word.get(word, 0) for word in form.words)

    def of_group(self, group: Group) -> int:
        """Return how many entries a group finds, to a good approximation."""
        return max(self.of_form(form) for form in group.forms)

    def weight(self, holding: int) -> float:
        """Return the inverse document frequency of what that many entries hold."""
        return math.log(1 + (self.entries - holding + 0.5) / (holding + 0.5))


@dataclass(frozen=True, slots=True)
class Score:
    """The score of a candidate, and which share of the query it holds (0 to 1)."""

    value: float
    coverage: float


def rescored(plan: Plan, frequencies: Frequencies, entries: Sequence[Tokens]) -> list[Score]:
    """Return the score of every entry of a pool, in the order given.

    How common a pair of neighbours is, no index knows: its share of the pool stands for it.
    """
    groups = [
        ([_Needle(form) for form in group.forms], frequencies.weight(frequencies.of_group(group)))
        for group in plan.groups
    ]
    pairs = [f" {first} {second} " for first, second in plan.pairs]
    beside = [[entry.main.count(pair) for pair in pairs] for entry in entries]
    pair_weights = [
        PAIR_WEIGHT * frequencies.weight(max(1, len(entries) - column.count(0)))
        for column in zip(*beside, strict=True)
    ]
    average = frequencies.average_length or 1.0
    everything = sum(weight for _, weight in groups) or 1.0
    scores = []
    for entry, pair_counts in zip(entries, beside, strict=True):
        norm = SATURATION * (1 - LENGTH_NORM + LENGTH_NORM * entry.length / average)
        words, held = _words(groups, entry, norm)
        words += _saturated(pair_weights, pair_counts, norm)
        scores.append(Score(words * (COVERAGE_BASE + held / everything), held / everything))
    return scores


def _words(
    groups: Sequence[tuple[list["_Needle"], float]], entry: Tokens, norm: float
) -> tuple[float, float]:
    """Return the BM25 of an entry's words, and the weight of the groups it holds."""
    score = held = 0.0
    for needles, weight in groups:
        count = 0.0
        for needle in needles:
            count += needle.count(entry)
        if count:
            score += weight * count * (SATURATION + 1) / (count + norm)
            held += weight
    return score, held


def _saturated(weights: Sequence[float], counts: Sequence[int], norm: float) -> float:
    """Return the BM25 of things counted already."""
    return sum(
        weight * count * (SATURATION + 1) / (count + norm)
        for weight, count in zip(weights, counts, strict=True)
        if count
    )


class _Needle:
    """A form made ready for counting."""

    __slots__ = ("extra", "loose", "text")

    def __init__(self, form: Form) -> None:
        """Build the string that an entry's tokens are searched for."""
        self.text = f" {' '.join(form.words)} "
        self.extra = len(form.words) == 1
        self.loose = [_Needle(Form((word,))) for word in form.words] if form.loose else []

    def count(self, entry: Tokens) -> float:
        """Return how often an entry says the form; a word inside words counts half."""
        if self.loose:
            return min(needle.count(entry) for needle in self.loose)
        if found := entry.main.count(self.text):
            return found
        return EXTRA_WEIGHT if self.extra and self.text in entry.extra else 0.0


def best_possible(plan: Plan, frequencies: Frequencies) -> float:
    """Return the word score of an entry that said every group endlessly often."""
    weights = (frequencies.weight(frequencies.of_group(group)) for group in plan.groups)
    return sum(weights) * (SATURATION + 1)

"""Candidates in their final order, misspelt queries helped by what looks like them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from search.engines.base import Candidate, Engine
from search.filters import Scope, language_of
from search.plan import Plan
from search.ranking import Frequencies, best_possible, rescored

POOL: Final = 200
POOL_PER_GROUP: Final = 40
SMALLEST_POOL: Final = 24
# Entries this far below the best answer nothing of the question.
WORTH_SHOWING: Final = 0.1
# A result is weak when its best entry holds less of the query than this, a short one than that.
WEAK: Final = 0.4
WEAK_SHORT: Final = 0.75
SHORT: Final = 3
FEW: Final = 10
LOOKALIKE_WEIGHT: Final = 0.6
ALIKE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry of the pool with its final score and the share of the query it holds."""

    candidate: Candidate
    score: float
    coverage: float

    @property
    def is_complete(self) -> bool:
        """Tell whether the entry holds something of every group."""
        return self.coverage > 0.999


@dataclass(frozen=True, slots=True)
class Pool:
    """The best entries in order; ``is_cut`` when the engine may know more of them."""

    entries: Sequence[Ranked]
    is_cut: bool


def ranked(plan: Plan, frequencies: Frequencies, scope: Scope, engine: Engine) -> Pool:
    """Return the pool of a plan, best first."""
    size = _pool_size(plan)
    candidates = engine.candidates(plan, frequencies, scope, size)
    scores = rescored(plan, frequencies, [candidate.tokens for candidate in candidates])
    found = [
        Ranked(candidate, score.value, score.coverage)
        for candidate, score in zip(candidates, scores, strict=True)
    ]
    pool = _pooled(found, plan, frequencies, scope, engine)
    return Pool(_once(pool, scope.reader) if scope.is_once else pool, len(candidates) == size)


def _pooled(
    found: list[Ranked], plan: Plan, frequencies: Frequencies, scope: Scope, engine: Engine
) -> list[Ranked]:
    """Return what was found in its order, helped by lookalikes where it is weak or short."""
    if engine.capabilities.trigrams:
        if _is_weak(plan, frequencies, found):
            found = _boosted(found, engine.lookalikes(plan, scope, POOL), plan, frequencies)
        elif len(found) < FEW:
            return _filled_up(_best(found), engine.lookalikes(plan, scope, FEW))
    return _best(found)


def _once(found: list[Ranked], reader: str) -> list[Ranked]:
    """Keep one entry of each item, the reader's language before another.

    It stands where the best of them stood: what a reader's own language calls less often is not
    less of an answer.
    """
    chosen: dict[str, Ranked] = {}
    for entry in found:
        key = entry.candidate.item or str(entry.candidate.number)
        known = chosen.setdefault(key, entry)
        if known is not entry and language_of(entry.candidate.facets) == reader:
            chosen[key] = replace(entry, score=known.score)
    return list(chosen.values())


def _pool_size(plan: Plan) -> int:
    """Return how many entries are worth re-scoring.

    One word leaves nothing to re-score; every further one mixes up more places.
    """
    return SMALLEST_POOL if len(plan.words) == 1 else min(POOL, POOL_PER_GROUP * len(plan.groups))


def _best(found: Iterable[Ranked]) -> list[Ranked]:
    """Sort, and leave out what is far below the best."""
    ordered = sorted(found, key=lambda entry: (-entry.score, entry.candidate.number))
    return [entry for entry in ordered if entry.score >= ordered[0].score * WORTH_SHOWING]


def _boosted(
    found: list[Ranked],
    lookalikes: list[tuple[Candidate, float]],
    plan: Plan,
    frequencies: Frequencies,
) -> list[Ranked]:
    """Add to every entry what it shares with the query letter by letter."""
    by_number = {entry.candidate.number: entry for entry in found}
    scale = LOOKALIKE_WEIGHT * best_possible(plan, frequencies)
    for candidate, share in lookalikes:
        known = by_number.get(candidate.number, Ranked(candidate, 0.0, 0.0))
        by_number[candidate.number] = replace(known, score=known.score + scale * share)
    return list(by_number.values())


def _filled_up(found: list[Ranked], lookalikes: list[tuple[Candidate, float]]) -> list[Ranked]:
    """Put entries that share most letters with the query below a short list."""
    known = {entry.candidate.number for entry in found}
    return found + [
        Ranked(candidate, 0.0, 0.0)
        for candidate, share in lookalikes
        if share >= ALIKE and candidate.number not in known
    ]


def _is_weak(plan: Plan, frequencies: Frequencies, found: Iterable[Ranked]) -> bool:
    """Tell whether the words typed are likely not the words meant."""
    best = max((entry.coverage for entry in found), default=0.0)
    if len(plan.groups) > SHORT:
        return best < WEAK
    return best < WEAK_SHORT or any(not frequencies.of_group(group) for group in plan.groups)

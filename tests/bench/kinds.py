"""What a page of every type costs in both languages, beside the plainest of them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

from django.core.cache import cache

from bench import worlds
from bench.stopwatch import counted, median_ms
from bench.visitor import get
from factories.gallery import code, makers, on_air, section_for

LANGUAGES = ("th", "en")
GOES, ROUNDS = 5, 3


@dataclass(frozen=True, slots=True)
class Cost:
    """One type in one language; the ratio is to the cheapest page of the same run."""

    kind: str
    language: str
    sql: int
    html_kb: float
    cpu_ms: float
    ratio: float = 1.0


def main() -> None:
    """Publish an item of every type in the world of SUKSALA_DATA; print the costs as JSON."""
    home, people = worlds.home(), worlds.staff()
    found = []
    for model, make in makers().items():
        page = on_air(make(section_for(home, model), people.owner), people)
        found += list(_costs(code(model), page.get_url().partition("/th/")[2]))
    sys.stdout.write(json.dumps([asdict(cost) for cost in compared(found)]) + "\n")


def compared(costs: list[Cost]) -> list[Cost]:
    """Return the costs with their ratio to the cheapest page in the same language."""
    least = {
        language: min(cost.cpu_ms for cost in costs if cost.language == language)
        for language in {cost.language for cost in costs}
    }
    return [replace(cost, ratio=cost.cpu_ms / least[cost.language]) for cost in costs]


def _costs(kind: str, path: str) -> Iterator[Cost]:
    for language in LANGUAGES:
        address = f"/{language}/{path}"
        # As the first visitor after a publication: whatever is remembered is counted anew once.
        cache.clear()
        get(address)
        with counted() as seen:
            answer = get(address)
        # Other work on the machine only ever adds: the quietest of some medians counts.
        spent = min(median_ms(lambda address=address: get(address), GOES) for _ in range(ROUNDS))
        yield Cost(kind, language, len(seen.statements), len(answer.body) / 1024, spent)

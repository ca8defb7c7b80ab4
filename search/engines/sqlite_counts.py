"""How common words are in the embedded index, remembered while the index stays the same."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, TypeAlias

from search.ranking import Frequencies

Rows: TypeAlias = Callable[[str, Sequence[Any]], list[tuple[Any, ...]]]

_WORDS: Final = (
    "SELECT term, doc FROM search_word_counts WHERE term IN (SELECT value FROM json_each(%s))"
)
_TRIGRAMS: Final = (
    "SELECT term, doc FROM search_trigram_counts WHERE term IN (SELECT value FROM json_each(%s))"
)
# FTS5 keeps the number of rows and of words per column in row 1 of its own data table.
_TOTALS: Final = "SELECT block FROM search_words_data WHERE id = 1"
_REMEMBERED: Final = 50_000


class Counts:
    """Document frequencies of words and trigrams."""

    def __init__(self, rows: Rows) -> None:
        """Take the function that runs a query."""
        self._rows = rows
        self._totals = b""
        self._known: dict[tuple[str, str], int] = {}

    def words(self, words: Iterable[str]) -> Frequencies:
        """Return how many entries hold each word, and how long entries are."""
        counts = self._counts(_WORDS, list(words))
        numbers = _varints(self._totals) or [0]
        entries = numbers[0]
        length = sum(numbers[1:3]) / entries if entries else 0.0
        return Frequencies(entries, length, counts)

    def trigrams(self, pieces: Iterable[str]) -> dict[str, int]:
        """Return how many entries hold each trigram."""
        return self._counts(_TRIGRAMS, list(pieces))

    def _counts(self, statement: str, terms: list[str]) -> dict[str, int]:
        """Look terms up, asking the database only for those not remembered."""
        # Asking for any count makes FTS5 write pending rows, and with them its totals.
        self._rows(_WORDS, ['[""]'])
        totals = bytes(self._rows(_TOTALS, [])[0][0])
        if totals != self._totals or len(self._known) > _REMEMBERED:
            self._totals, self._known = totals, {}
        known = self._known
        unknown = [term for term in terms if (statement, term) not in known]
        if unknown:
            known.update(dict.fromkeys(((statement, term) for term in unknown), 0))
            for term, count in self._rows(statement, [json.dumps(unknown)]):
                known[statement, term] = count
        return {term: known[statement, term] for term in terms}


def _varints(block: bytes) -> list[int]:
    """Read SQLite's variable-length integers: seven bits a byte, the top bit says go on."""
    numbers, number = [], 0
    for byte in block:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            numbers.append(number)
            number = 0
    return numbers

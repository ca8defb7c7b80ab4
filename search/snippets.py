"""Passages that show why an entry was found: Thai-aware, marked, everything else escaped."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, NamedTuple

from django.utils.safestring import SafeString

from search.entry import Passage
from search.plan import Plan
from search.ranking import Frequencies
from thai.numerals import to_arabic

LENGTH: Final = 220
LEAD: Final = 40
# Past this many letters of a file nobody waits for a better passage.
SCANNED: Final = 400_000

_ABBREVIATION: Final = re.compile("[ก-ฮ]{2,6}")
_THAI: Final = re.compile("[ก-๎]")
_THAI_DIGIT: Final = re.compile("[๐-๙]")
_SPACE: Final = re.compile(r"\s+")
_LEADING: Final = "เแโใไ"
_LEANING: Final = (
    "ะาำๅั\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a็\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e"
)
_NOT_INSIDE_THAI: Final = f"(?<![{_LEADING}]){{}}(?![{_LEANING}])"
_NOT_INSIDE_LATIN: Final = "(?<![0-9a-z]){}(?![0-9a-z])"
LONGEST_LOOSE: Final = 20


class Mark(NamedTuple):
    """A stretch of text that answers the query."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage as HTML, and the page of the file it stands on."""

    html: SafeString
    page: int | None


class Marker:
    """Finds and marks the words of one plan."""

    def __init__(self, plan: Plan, frequencies: Frequencies) -> None:
        """Prepare the pattern of a plan's words, longer ones first."""
        self._weights = {
            word: frequencies.weight(frequencies.of_word.get(word, 0)) for word in plan.words
        }
        long_enough = [word for word in plan.words if len(word) > 1] or plan.words
        self._everything = sum(self._weights[word] for word in long_enough)
        patterns = (_pattern(word) for word in sorted(long_enough, key=len, reverse=True))
        self._words = re.compile("|".join(f"({pattern})" for pattern in patterns) or "(?!)")
        self._order = sorted(long_enough, key=len, reverse=True)

    def title(self, title: str) -> SafeString:
        """Return a title, escaped and marked."""
        return _marked(title, self._marks(title), 0, len(title))

    def passage(self, summary: str, body: Sequence[Passage]) -> Shown:
        """Return the stretch of the text that answers best, or its beginning."""
        best, best_weight = None, 0.0
        scanned = 0
        for passage in (Passage(summary), *body):
            marks = list(self._marks(passage.text[:SCANNED]))
            start, weight = self._densest(marks)
            if weight > best_weight:
                best, best_weight = (passage, marks, start), weight
            scanned += len(passage.text)
            if scanned > SCANNED or best_weight >= self._everything:
                break
        if best is None:
            first = next((p for p in (Passage(summary), *body) if p.text.strip()), Passage(""))
            best = (first, [], 0)
        passage, marks, start = best
        return Shown(_cut_out(passage.text, marks, start), passage.page)

    def _marks(self, text: str) -> Iterator[Mark]:
        """Yield the stretches that answer, from left to right, never overlapping."""
        for found in self._words.finditer(_folded(text)):
            yield Mark(found.start(), found.end(), self._order[(found.lastindex or 1) - 1])

    def _densest(self, marks: Sequence[Mark]) -> tuple[int, float]:
        """Return where to begin for the most, and the rarest, different words."""
        best_start, best_weight = 0, 0.0
        starts = [mark.start for mark in marks]
        for place, mark in enumerate(marks):
            past = bisect_right(starts, mark.start + LENGTH - LEAD)
            weight = sum(self._weights[word] for word in {m.word for m in marks[place:past]})
            if weight > best_weight:
                best_start, best_weight = mark.start, weight
            if weight >= self._everything:
                break
        return best_start, best_weight


def _pattern(word: str) -> str:
    """Return the pattern that finds a word where it stands as a word.

    พรบ also finds พ.ร.บ., wifi also wi-fi, 1500 also 1,500.
    """
    if _ABBREVIATION.fullmatch(word):
        return _NOT_INSIDE_THAI.format("[.]?".join(word) + "[.]?")
    if _THAI.search(word):
        return _NOT_INSIDE_THAI.format(re.escape(word))
    joint = "[,.-]?" if word.isalnum() and len(word) < LONGEST_LOOSE else ""
    return _NOT_INSIDE_LATIN.format(joint.join(map(re.escape, word)))


def _folded(text: str) -> str:
    """Return the text as words are compared, letter for letter in the same places."""
    plain = to_arabic(text) if _THAI_DIGIT.search(text) else text
    lower = plain.lower()
    if len(lower) == len(text):
        return lower
    # A few foreign capitals, such as the dotted I, become two letters.
    return "".join(low if len(low := char.lower()) == 1 else char for char in plain)


def _cut_out(text: str, marks: Sequence[Mark], start: int) -> SafeString:
    """Return the stretch around a place, marked, with an ellipsis where it was cut."""
    begin = _boundary(text, max(0, start - LEAD), start)
    end = len(text)
    if end > begin + LENGTH:
        end = _boundary(text, begin + LENGTH - LEAD, begin + LENGTH, last=True)
    before = "… " if begin else ""
    after = " …" if end < len(text) else ""
    return SafeString(f"{before}{_marked(text, marks, begin, end)}{after}")


def _boundary(text: str, low: int, high: int, *, last: bool = False) -> int:
    """Return a place between two where text may be cut: at a space, else between clusters."""
    if low == 0:
        return 0
    spaces = [low + found.end() for found in _SPACE.finditer(text[low:high])]
    if spaces:
        return spaces[-1 if last else 0]
    place = high if last else low
    while place < len(text) and (text[place] in _LEANING or text[place - 1] in _LEADING):
        place += 1
    return place


def _marked(text: str, marks: Iterable[Mark], begin: int, end: int) -> SafeString:
    """Return a stretch of text as HTML with its marks."""
    html: list[str] = []
    place = begin
    for start, stop, _ in marks:
        if start >= begin and stop <= end:
            html += (escape(text[place:start]), "<mark>", escape(text[start:stop]), "</mark>")
            place = stop
    html.append(escape(text[place:end]))
    # Every stretch above is escaped.
    return SafeString("".join(html))

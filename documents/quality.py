"""How readable a page's text is: the share of its letters that stand inside real words.

A text layer can be long and still be nonsense: glyph numbers, Latin symbols, lost marks.
"""

import re
from typing import Final

from thai.text import canonical, respelt
from thai.words import Lexicon, lexicon

# Enough to judge a page by; a whole law would cost seconds.
SAMPLE: Final = 700
# Fewer letters than this say nothing: page numbers, stamps.
FEW_LETTERS: Final = 20
# Enough Thai to expect several of every vowel.
MANY_LETTERS: Final = 600
READABLE: Final = 0.80
# Clean Thai prose scores above this; below it marks are lost or swapped.
FLAWLESS: Final = 0.975

_THAI: Final = re.compile("[ก-ฺเ-๎]+")
# พ.ศ. and อสม. are no words and no damage; ฯ and ๆ stand for words.
_ABBREVIATION: Final = re.compile(r"(?<![ก-๎])(?:[ก-ฮเ-ไ][ก-ฮ]{0,3}\.)+|[ฯๆ]")
_LATIN: Final = re.compile("[a-z]+")
_VOWEL: Final = re.compile("[aeiouy]")
_CONSONANTS: Final = re.compile("[^aeiouy]{5}")
# Signs that stand for lost glyphs; prose has few of them, glyph numbers little else.
_SIGNS: Final = re.compile(r"[!\"#$%&'*+<=>@^`{|}~\\]")
# Control and private codes, letters and signs of other scripts: what a font without a Unicode
# map turns into. Curly quotes, dashes and bullets are Thai print.
_STRANGE: Final = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00a2-\u00a6\u00a8-\u00ac\u00ae\u00af"
    "\u00b1\u00b4\u00b5\u00b8\u00ba-\u036f\u0370-\u03ff\u20a0-\u20cf\u2100-\u214f"
    "\u2200-\u23ff\u25ca\ue000-\uf6ff\uf71b-\uf8ff\ufb00-\ufb06\ufffd]"
)
_LONE_MARK: Final = re.compile("(?<![ก-๎])[ัิ-ฺ็-๎]")


def score(text: str) -> float | None:
    """Return 0 (nonsense) to 1 (every letter inside a word); None when letters are too few."""
    sample = _middle(text)
    lost = _lost(sample)
    good, letters = _in_words(sample)
    if letters + lost < FEW_LETTERS:
        return None
    return good / (letters + lost)


def has_lost_sara_am(text: str) -> bool:
    """Tell whether a font's table swallowed ำ: real Thai has one in every hundred letters.

    What is left (สานักงาน) is often words again, so the score does not show it.
    """
    letters = _THAI.findall(canonical(text))
    return sum(map(len, letters)) >= MANY_LETTERS and not any("ำ" in run for run in letters)


def mean(scores: list[tuple[float | None, int]]) -> float | None:
    """Return the mean of (score, length) pairs, longer pages counting more."""
    known = [(score, length) for score, length in scores if score is not None]
    total = sum(length for _, length in known)
    return sum(score * length for score, length in known) / total if total else None


def _middle(text: str) -> str:
    """Return a piece of the page: half from its beginning, half from its middle."""
    if len(text) <= SAMPLE:
        return text
    half, centre = SAMPLE // 2, len(text) // 2
    start = max(half, centre)
    return f"{text[:half]} {text[start : start + half]}"


def _lost(sample: str) -> int:
    """Count characters that no reader would see in this place."""
    spare = len(sample) // 50
    signs = len(_SIGNS.findall(sample))
    return len(_STRANGE.findall(sample)) + len(_LONE_MARK.findall(sample)) + max(0, signs - spare)


def _in_words(sample: str) -> tuple[int, int]:
    """Return how many letters stand inside known words, and how many there are."""
    good = letters = 0
    plain = _ABBREVIATION.sub(" ", respelt(sample).lower())
    for run in _THAI.findall(plain):
        letters += len(run)
        good += _known_letters(run)
    for word in _LATIN.findall(plain):
        letters += len(word)
        good += len(word) if _looks_english(word) else 0
    return good, letters


def _known_letters(run: str) -> int:
    """Return how many letters of a Thai run the longest words from its left cover.

    Cruder than the words search finds, and five times as fast: every page is judged.
    """
    listed = lexicon()
    good = place = 0
    while place < len(run):
        size = _longest(run, place, listed)
        good += size
        place += size or 1
    return good


def _longest(run: str, place: int, listed: Lexicon) -> int:
    """Return the length of the longest word that begins at a place, 0 for none."""
    left = len(run) - place
    for size in reversed(listed.lengths.get(run[place : place + 3], ())):
        if size <= left and run[place : place + size] in listed.words:
            return size
    return 2 if left > 1 and run[place : place + 2] in listed.words else 0


def _looks_english(word: str) -> bool:
    return len(word) > 1 and bool(_VOWEL.search(word)) and not _CONSONANTS.search(word)

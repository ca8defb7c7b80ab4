"""How readable a page's text is: the share of its letters that stand inside real words.

A text layer can be long and still be nonsense: glyph numbers, Latin symbols, lost marks.
"""

import re
import unicodedata
from typing import Final

from thai.text import canonical
from thai.words import is_word, words

# Enough to judge a page by; a whole law would cost seconds.
SAMPLE: Final = 1_200
# Fewer letters than this say nothing: page numbers, stamps.
FEW_LETTERS: Final = 20
# Enough Thai to expect several of every vowel.
MANY_LETTERS: Final = 600
READABLE: Final = 0.80
# Clean Thai prose scores above this; below it marks are lost or swapped.
FLAWLESS: Final = 0.975

_THAI: Final = re.compile("[ก-ฺเ-๎]+")
_LATIN: Final = re.compile("[a-z]+")
_VOWEL: Final = re.compile("[aeiouy]")
_CONSONANTS: Final = re.compile("[^aeiouy]{5}")
# Signs that stand for lost glyphs; prose has few of them, glyph numbers little else.
_SIGNS: Final = re.compile(r"[!\"#$%&'*+<=>@^`{|}~\\]")
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
    signs = len(_SIGNS.findall(sample))
    spare = len(sample) // 50
    strange = sum(_is_strange(char) for char in sample) + len(_LONE_MARK.findall(sample))
    return strange + max(0, signs - spare)


def _is_strange(char: str) -> bool:
    if char.isascii():
        return char < " " and char not in "\t\n\r\f"
    if "ก" <= char <= "๛" or "\uf700" <= char <= "\uf71a":
        return False
    # Thai print uses curly quotes, dashes, bullets; letters and signs of other scripts are
    # what a font without a Unicode map turns into.
    return unicodedata.category(char) in {"Co", "Cc", "Cn", "Lu", "Ll", "Lt", "Sm", "Sk", "Sc"} or (
        char == "\ufffd"
    )


def _in_words(sample: str) -> tuple[int, int]:
    """Return how many letters stand inside known words, and how many there are."""
    good = letters = 0
    for word in words(canonical(sample)):
        if _THAI.fullmatch(word):
            letters += len(word)
            good += len(word) if len(word) > 1 and is_word(word) else 0
        elif _LATIN.fullmatch(word):
            letters += len(word)
            good += len(word) if _looks_english(word) else 0
    return good, letters


def _looks_english(word: str) -> bool:
    return len(word) > 1 and bool(_VOWEL.search(word)) and not _CONSONANTS.search(word)

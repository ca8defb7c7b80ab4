"""One spelling for Thai text: what looks the same on screen becomes the same string.

Two strengths. ``respelt`` repairs and is safe to store; ``canonical`` also forgets case,
digits and repetition marks, and is what search compares.
"""

import re
import unicodedata
from typing import Final

from thai.numerals import to_arabic

# Old Thai fonts kept moved tone marks in the private use area; PDF files still carry them.
_FONT_GLYPHS: Final = str.maketrans(
    {
        chr(0xF700 + place): plain
        for place, plain in enumerate(
            "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
            "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d\u0e31\u0e4d\u0e47"
            "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a"
        )
    }
)
_SPACES: Final = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "))

_THAI: Final = re.compile("[\u0e01-\u0e3a\u0e40-\u0e5b]")
_MARKS: Final = "ัิ-ฺ็-๎"
_TONES: Final = "่-๋"
# A vowel with its tone is in order already, and the commonest run by far.
_MARK_RUN: Final = re.compile(f"(?![ัิ-ฺ็][{_TONES}](?![{_MARKS}]))[{_MARKS}]{{2,}}")
# Nikhahit and sara aa typed apart, or marks typed after sara am: น + ํ + ้ + า, น + ำ + ้.
_SPLIT_SARA_AM: Final = re.compile(f"ํ([{_MARKS}]*)า")
_LATE_MARKS: Final = re.compile(f"ำ[ำ{_MARKS}]+")
_DOUBLED_VOWEL: Final = re.compile("([ะาำ])\\1+")
_GROUPED_DIGITS: Final = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
# Place in a cluster: ฺ, which Unicode puts first, the other vowels, the tone, then ์ ํ ๎.
_MARK_ORDER: Final = {"ฺ": 0} | dict.fromkeys("ัิีึืุู็", 1) | dict.fromkeys("่้๊๋", 2)
_LAST: Final = 3

_CLUSTER: Final = re.compile(
    "[เแโใไ]?[ก-ฮ]"
    # Sara a, ue and uee are always closed by a consonant: กัน มือ never break before น อ.
    f"(?:[ัึื][{_TONES}็]?[ก-ฮ](?![ะาำ])|[{_MARKS}])*"
    "[ะาำๅ]*"
    # A silenced consonant belongs to what it ends: สัตว์ สิทธิ์.
    "(?:[ก-ฮ][ิุ]?์)*"
    "|.",
    re.DOTALL,
)


def respelt(text: str) -> str:
    """Return the text with invisible characters dropped and Thai marks in their one order.

    Keeps case, digits, ๆ and ฯ. Line breaks and tabs stay.
    """
    return _joined(unicodedata.normalize("NFC", _visible(text.translate(_FONT_GLYPHS))))


def canonical(text: str) -> str:
    """Return the form that search compares; applying it twice changes nothing.

    NFKC and case folding, Thai digits as Arabic ones, 1,500 as 1500, ๆ and ฯ dropped,
    เเ as แ, sara am whole, marks ordered and never doubled.
    """
    if text.isascii() and text.isprintable():
        return _GROUPED_DIGITS.sub("", text.lower())
    plain = _visible(text.translate(_FONT_GLYPHS))
    if "ๆ" in plain or "ฯ" in plain:
        # In their one spelling first: what these kept apart must not join in another way.
        plain = respelt(plain).replace("ๆ", "").replace("ฯ", "")
    # Folding can undo normal form and the other way round, hence twice.
    for _ in range(2):
        plain = unicodedata.normalize("NFKC", plain).casefold()
    plain = _joined(unicodedata.normalize("NFKC", plain))
    return _GROUPED_DIGITS.sub("", to_arabic(plain))


def has_thai(text: str) -> bool:
    """Return whether a text has Thai letters or signs in it; the sign of the baht is none."""
    return _THAI.search(text) is not None


def clusters(text: str) -> list[str]:
    """Return the pieces no reader would cut: a base letter with all that leans on it."""
    return _CLUSTER.findall(text)


def _visible(text: str) -> str:
    """Drop what cannot be seen: zero-width and soft characters, controls, broken halves."""
    # Line breaks and tabs alone would send every longer text through the slow way below.
    if text.replace("\n", "").replace("\t", "").replace("\r", "").isprintable():
        return text
    return "".join(
        char
        for char in text.translate(_SPACES)
        if char in "\n\t\r " or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Cn", "Co"}
    )


def _joined(text: str) -> str:
    """Write every Thai cluster in its one spelling."""
    # Sara am in its two halves, as NFKC has it, so that both strengths find the same.
    text = text.replace("เเ", "แ").replace("ำ", "ํา")
    text = _MARK_RUN.sub(_ordered, text)
    text = _SPLIT_SARA_AM.sub(r"\1ำ", text)
    text = _LATE_MARKS.sub(_am_last, text)
    return _MARK_RUN.sub(_ordered, _DOUBLED_VOWEL.sub(r"\1", text))


def _am_last(run: re.Match[str]) -> str:
    """Write one sara am behind the marks typed after it; its own nikhahit is one of them."""
    return run[0].replace("ำ", "").replace("ํ", "") + "ำ"


def _ordered(marks: re.Match[str]) -> str:
    """Sort the marks of one consonant and keep one of each."""
    return "".join(sorted(dict.fromkeys(marks[0]), key=lambda mark: _MARK_ORDER.get(mark, _LAST)))

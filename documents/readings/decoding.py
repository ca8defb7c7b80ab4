"""Undoes a wrong character set: Thai bytes that a PDF shows as Mac or Windows symbols.

Fonts of the 1990s drew Thai on the places of Western letters. Such a page holds no Thai
letter at all, yet nothing is lost: each symbol stands for one byte of Apple's Thai code.
"""

import re
from typing import Final

from documents import quality
from thai.words import is_word, words

# Apple's Thai code: TIS-620, with the shifted forms of marks in the gap below it.
_MARKS: Final = "่้๊๋์"
_SHIFTED: Final = (
    dict(zip(range(0x83, 0x88), _MARKS, strict=True))
    | dict(zip(range(0x88, 0x8D), _MARKS, strict=True))
    | {0x80: "«", 0x81: "»", 0x82: "…", 0x8D: "“", 0x8E: "”", 0x8F: "ํ", 0x91: "•"}
    | dict(zip(range(0x92, 0x98), "ั็ิีึื", strict=True))
    | dict(zip(range(0x98, 0x9D), _MARKS, strict=True))
    | {0x9D: "‘", 0x9E: "’", 0xA0: " "}
)
# The Ohm sign and the Greek letter are the same glyph in Mac fonts.
_TWINS: Final = str.maketrans({"\u2126": "\u03a9", "\u2206": "\u0394", "\u00b5": "\u03bc"})
_MICRO: Final = str.maketrans({"\u03bc": "\u00b5", "\u0394": "\u2206"})
# Mac fonts keep SO SUA on the place of the hard space, which readers give as a plain one.
_LOST_LETTER: Final = "ส"
_LOST_IN: Final = "mac_roman"
_GAP: Final = re.compile("(?<=[ก-๎ \n])[ \u00a0](?=[ก-ฮ])|(?<=[ก-๎])[ \u00a0](?=[ก-๎ ])")
# Signs that lean on a letter: after a space the letter must be the lost one.
_LEANING: Final = frozenset("ะาำัิีึืฺุู็่้๊๋์")
_NEAR: Final = 12
CHARSETS: Final = ("mac_roman", "cp1252", "latin-1")


def decoded(text: str) -> str | None:
    """Return the Thai text behind wrong symbols, None when no known code gives words."""
    candidates = [_restored(_translated(text, charset), charset) for charset in CHARSETS]
    best = max(candidates, key=lambda candidate: quality.score(candidate) or 0.0)
    return best if (quality.score(best) or 0.0) >= quality.READABLE else None


def _translated(text: str, charset: str) -> str:
    """Read each character as the byte it stands for in a Western set, and that as Thai."""
    text = text.translate(_TWINS).translate(_MICRO)
    table = {char: _thai(char, charset) for char in set(text) if not char.isascii()}
    return "".join(table.get(char, char) for char in text)


def _thai(char: str, charset: str) -> str:
    try:
        place = char.encode(charset)[0]
    except UnicodeEncodeError:
        return char
    return _SHIFTED.get(place) or bytes([place]).decode("tis-620", "replace")


def _restored(text: str, charset: str) -> str:
    """Put SO SUA back where a space tears a word."""
    if charset != _LOST_IN:
        return text
    out: list[str] = []
    end = 0
    for gap in _GAP.finditer(text):
        out.append(text[end : gap.start()])
        end = gap.end()
        before = "".join(out[-3:])[-_NEAR:]
        after = text[end : end + _NEAR]
        is_letter = after[:1] in _LEANING or (
            _effort(before + _LOST_LETTER + after) < _effort(f"{before} {after}")
        )
        out.append(_LOST_LETTER if is_letter else gap[0])
    return "".join([*out, text[end:]])


def _effort(text: str) -> int:
    """Return how hard a text is to cut into words: fewer and known words are better."""
    found = words(text)
    unknown = sum(len(word) for word in found if len(word) > 1 and not is_word(word))
    return len(found) + 2 * unknown

"""Reading dates as people in Thai offices write them."""

import re
from datetime import date
from typing import Final

from thai.errors import NoSuchDate, UnlikelyYear, UnreadableDate
from thai.months import BUDDHIST_OFFSET, MONTHS, SHORT_MONTHS
from thai.text import canonical

GREGORIAN_YEARS: Final = range(1900, 2201)
BUDDHIST_YEARS: Final = range(1900 + BUDDHIST_OFFSET, 2201 + BUDDHIST_OFFSET)
# Two digits stand for the current Buddhist century: 69 is 2569.
BUDDHIST_CENTURY: Final = 2500

_ENGLISH_MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


def _squeezed(name: str) -> str:
    """Return a month's name without the dots and spaces people vary."""
    return re.sub(r"[.\s]", "", name)


_MONTH_NUMBERS: Final = {
    _squeezed(name): number
    for names in (MONTHS, SHORT_MONTHS, _ENGLISH_MONTHS, [m[:3] for m in _ENGLISH_MONTHS])
    for number, name in enumerate(names, start=1)
} | {"sept": 9}

_NUMERIC: Final = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WRITTEN: Final = re.compile(
    r"(?:วันที่\s*)?(\d{1,2})\s*(?:เดือน\s*)?([^\W\d][^\d,]*?)[\s,]*"
    r"(?:(พ\.?\s?ศ\.?|พุทธศักราช|be|b\.e\.|ค\.?\s?ศ\.?|คริสต์ศักราช|ad|a\.d\.)\s*)?(\d{4}|\d{2})"
)


def parse_date(text: str) -> date:
    """Return the Gregorian date of 21/11/2569, 21 พ.ย. 69, ๒๑/๑๑/๒๕๖๙, 2026-11-21 and the like.

    A year of 2443–2743 is Buddhist, of 1900–2200 Gregorian, of two digits Buddhist (25xx).

    Raises:
        UnreadableDate: the text is not a date.
        NoSuchDate: no calendar has that day, such as 31 กุมภาพันธ์ 2570.
        UnlikelyYear: the year is in neither range, such as 2926.
    """
    plain = re.sub(r"\s+", " ", canonical(text)).strip()
    day, month, year, era = _parts(plain, text)
    gregorian = _gregorian(year, era)
    try:
        return date(gregorian, month, day)
    except ValueError:
        raise NoSuchDate(text=_readable(day, month, year)) from None


def _parts(plain: str, original: str) -> tuple[int, int, str, str]:
    """Split a date into day, month, year as written, and era as written ("" if none)."""
    if found := _ISO.fullmatch(plain):
        return int(found[3]), int(found[2]), found[1], ""
    if found := _NUMERIC.fullmatch(plain):
        return int(found[1]), int(found[2]), found[3], ""
    if found := _WRITTEN.fullmatch(plain):
        month = _MONTH_NUMBERS.get(_squeezed(found[2]))
        if month:
            return int(found[1]), month, found[4], _squeezed(found[3] or "")
    raise UnreadableDate(text=original.strip()[:60])


def _gregorian(written: str, era: str) -> int:
    """Return the Gregorian year of one as written."""
    year = int(written)
    if len(written) == 2 and not era.startswith(("ค", "ad")):
        year += BUDDHIST_CENTURY
    if year in BUDDHIST_YEARS and not era.startswith(("ค", "ad")):
        return year - BUDDHIST_OFFSET
    if year in GREGORIAN_YEARS and not era.startswith(("พ", "be")):
        return year
    raise UnlikelyYear(year=written)


def _readable(day: int, month: int, year: str) -> str:
    """Return the impossible date with its month spelt out, so that the mistake shows."""
    name = MONTHS[month - 1] if 1 <= month <= 12 else str(month)
    return f"{day} {name} {year}"

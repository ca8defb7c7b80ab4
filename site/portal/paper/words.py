"""Turns stored values into the words of official paper: Thai digits, the Buddhist era, no tofu."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, Final

from thai import calendar
from thai.numerals import to_thai

# What the typeface draws; a test holds this list against the font itself.
DRAWN: Final = (
    r"\n\u0020-\u007e\u00a0-\u017e\u02c6\u02dc\u0e01-\u0e3a\u0e3f-\u0e5b\u1ea0-\u1ef9"
    r"\u2010\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033"
    r"\u2039\u203a\u20ac\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265\u25a0"
)
UNDRAWN: Final = re.compile(rf"[^{DRAWN}]")
# Shown where a letter cannot be: the typeface has no emoji and no other scripts.
BLOT: Final = "■"
# Marks that say how to join or turn text, and are no text themselves.
UNSEEN: Final = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
# Addresses, file names and Latin words keep their digits: they are typed as they stand.
RUN: Final = re.compile(r"[A-Za-z0-9._%+\-/:@#?=&~]+")
LATIN: Final = re.compile(r"[A-Za-z]")


def legible(text: object) -> str:
    """Return a text with every letter that the typeface draws, and a blot for each other one."""
    plain = str(text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return UNDRAWN.sub(BLOT, UNSEEN.sub("", plain))


def official(text: object) -> str:
    """Return a text as official paper has it: legible, its figures in Thai digits."""
    return RUN.sub(lambda run: _digits(run[0]), legible(text))


def _digits(run: str) -> str:
    return run if LATIN.search(run) else to_thai(run)


def day(moment: str | None) -> str:
    """Return ๒๑ พฤศจิกายน ๒๕๖๙ of a date or moment in the data, or nothing."""
    return to_thai(calendar.format_date(_local(moment))) if moment else ""


def short_day(moment: str | None) -> str:
    """Return ๒๑ พ.ย. ๒๕๖๙ of a date or moment in the data, or nothing."""
    return to_thai(calendar.format_short(_local(moment))) if moment else ""


def time(moment: str) -> str:
    """Return ๒๑ พ.ย. ๒๕๖๙ ๑๖:๔๐ น. of a moment in the data."""
    local = calendar.in_bangkok(datetime.fromisoformat(moment))
    return to_thai(f"{calendar.format_short(local.date())} {local:%H:%M} น.")


def full_date(moment: str) -> str:
    """Return ๒๑ พฤศจิกายน พ.ศ. ๒๕๖๙, as announcements are dated."""
    local = _local(moment)
    month = calendar.MONTHS[local.month - 1]
    return to_thai(f"{local.day} {month} พ.ศ. {calendar.buddhist(local.year)}")


def size(count: int) -> str:
    """Return a size in kilobytes or megabytes with its Thai unit."""
    kilobytes = count / 1024
    if kilobytes < 1024:
        return to_thai(f"{max(kilobytes, 1):,.0f} กิโลไบต์")
    return to_thai(f"{kilobytes / 1024:,.1f} เมกะไบต์")


def marks(fingerprint: str) -> list[str]:
    """Return a fingerprint in eight groups that people can compare."""
    return [fingerprint[start : start + 8] for start in range(0, len(fingerprint), 8)]


def clean(value: Any) -> Any:
    """Return data for a sheet with every text in it made legible."""
    if isinstance(value, dict):
        return {name: clean(one) for name, one in value.items()}
    if isinstance(value, list):
        return [clean(one) for one in value]
    return legible(value) if isinstance(value, str) else value


def _local(moment: str) -> date:
    if len(moment) == len("2026-11-21"):
        return date.fromisoformat(moment)
    return calendar.in_bangkok(datetime.fromisoformat(moment)).date()

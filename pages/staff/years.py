"""Years as staff type them, in the Buddhist era; stored as Gregorian years."""

from __future__ import annotations

from typing import Any

from django import forms

from thai import calendar, numerals

# Numbers from here on are Buddhist years; an office may type either era.
FIRST_BUDDHIST_YEAR = 2300
DIGITS = 4


class BuddhistYearInput(forms.TextInput):
    """A box of four digits: 2519, ๒๕๑๙ and 1976 mean the same year."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        box = {"inputmode": "numeric", "maxlength": DIGITS, "size": DIGITS, "autocomplete": "off"}
        super().__init__(box | (attrs or {}))

    def format_value(self, value: Any) -> str:
        """Return a stored year in the Buddhist era, and as it is what could not be read."""
        year = _number(str(value or ""))
        if year is None:
            return str(value or "")
        return str(year if year >= FIRST_BUDDHIST_YEAR else calendar.buddhist(year))

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        """Return what was typed as a Gregorian year; the field says when it is no number."""
        typed = str(data.get(name) or "").strip()
        year = _number(typed)
        if year is None:
            return typed
        return str(year - calendar.BUDDHIST_OFFSET if year >= FIRST_BUDDHIST_YEAR else year)


def _number(text: str) -> int | None:
    digits = numerals.to_arabic(text.strip())
    return int(digits) if digits.isascii() and digits.isdigit() else None

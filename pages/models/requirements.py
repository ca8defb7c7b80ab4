"""Rules between the fields of one item; every refusal names its field."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from thai import calendar
from thai.text import respelt

# Years that an office can mean: the oldest papers kept, and a century ahead.
FIRST_YEAR = 1900
YEARS_AHEAD = 100
# The longest code of any framework has a dozen letters; an item answers a handful of them.
LONGEST_CODE = 60
MOST_CODES = 40


class Worded(Protocol):
    """What an item is called, and which requirements it answers."""

    title: str
    requirement_codes: list[str]


class Dated(Protocol):
    """The date fields of an item."""

    data_from: date | None
    data_until: date | None
    fiscal_year: int | None
    publish_from: datetime | None
    publish_until: datetime | None


def check_words(item: Worded) -> None:
    """Refuse a title nobody can see and codes that are none. Raises ValidationError by field."""
    problems: dict[str, object] = {}
    if item.title and not respelt(item.title).strip():
        problems["title"] = _("Write a title that people can read.")
    codes = item.requirement_codes
    if len(codes) > MOST_CODES or any(len(str(code)) > LONGEST_CODE for code in codes):
        problems["requirement_codes"] = _(
            "Codes are short, such as MOIT 5. Put a comma between two codes."
        )
    if problems:
        raise ValidationError(problems)


def check_periods(item: Dated) -> None:
    """Refuse an end before its start and a year nobody means. Raises ValidationError by field."""
    problems: dict[str, object] = {}
    if item.data_from and item.data_until and item.data_until < item.data_from:
        problems["data_until"] = _("“Data until” is before “data from”. Correct one of the two.")
    if item.publish_from and item.publish_until and item.publish_until <= item.publish_from:
        problems["publish_until"] = _(
            "“Publish until” is before “publish from”. Correct one of the two."
        )
    for name in ("data_from", "data_until", "publish_from", "publish_until"):
        value = getattr(item, name)
        if value is not None and not _likely(value.year):
            problems[name] = _unlikely(value.year)
    if item.fiscal_year is not None and not _likely(item.fiscal_year):
        problems["fiscal_year"] = _unlikely(item.fiscal_year)
    if problems:
        raise ValidationError(problems)


def _likely(year: int) -> bool:
    return FIRST_YEAR <= year <= calendar.today().year + YEARS_AHEAD


def _unlikely(year: int) -> object:
    return _("Year %(year)s is not likely. Write a Buddhist year of 4 digits, such as 2569.") % {
        "year": calendar.buddhist(year)
    }

"""The few facts of an item that a reader looks for first: a name, a value, a remark."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thai.templatetags.thai import thai_date


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, its name in the reader's language."""

    name: str
    value: str
    note: str = ""


def known(*facts: Fact) -> tuple[Fact, ...]:
    """Return the facts that have a value; an unknown one is left out, not shown empty."""
    return tuple(fact for fact in facts if fact.value)


def written(name: str, value: str) -> Fact:
    """Return a fact that staff wrote in their own words."""
    return Fact(name, value.strip())


def of_day(name: str, day: date | None, note: str = "") -> Fact:
    """Return a fact that is a day."""
    return Fact(name, thai_date(day), note if day else "")


def of_money(name: str, amount: Decimal | None) -> Fact:
    """Return a fact that is a sum of money."""
    return Fact(name, baht(amount))


def baht(amount: Decimal | None) -> str:
    """Return a sum as offices print it: 1,850,000 บาท, with satang only when there are some."""
    if amount is None:
        return ""
    decimals = 0 if amount == amount.to_integral_value() else 2
    return _("%(amount)s baht") % {"amount": f"{amount:,.{decimals}f}"}


def month_name(day: date | None) -> str:
    """Return a day's month with its year: พฤศจิกายน 2569, or November 2026 in English."""
    return thai_date(day).partition(" ")[2]


def days_left(today: date, last_day: date) -> str:
    """Say how many days remain until a day that still counts."""
    days = (last_day - today).days
    if days == 0:
        return _("today is the last day")
    return ngettext("%(days)s day left", "%(days)s days left", days) % {"days": days}


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())

"""The dates written on papers and kept in their properties; nothing here reads a clock."""

from datetime import UTC, date, datetime, time

from thai.calendar import buddhist
from thai.months import MONTHS


def in_full(day: date) -> str:
    """Return the day as an announcement prints it: 16 ตุลาคม พ.ศ. 2569."""
    return f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {buddhist(day.year)}"


def noon(day: date) -> datetime:
    """Return the moment recorded as the making of a file, the same at every making."""
    return datetime.combine(day, time(12), tzinfo=UTC)


def stamp(day: date) -> str:
    """Return that moment as W3C date and time, as OOXML and ODF want it."""
    return noon(day).strftime("%Y-%m-%dT%H:%M:%SZ")

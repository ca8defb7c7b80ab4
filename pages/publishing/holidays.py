"""Public holidays: which days nobody works, and how an administrator keeps them true."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from pages.publishing.models import Holiday
from thai import calendar
from thai.errors import ThaiDateError

if TYPE_CHECKING:
    from portal.accounts.models import User

PREPARED = Path(__file__).with_name("holidays.toml")
# The Cabinet announces the days of a year during the months before it; by then they are known.
KNOWN_BY_MONTH = 11
# A date has at most so many words: วันที่ 1 เดือน มกราคม พ.ศ. 2570
LONGEST_DATE = 6
WEEKDAY = re.compile(r"^วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?\s*")
BETWEEN = re.compile(r"[\s,;:–]+")


@dataclass(frozen=True, slots=True)
class Day:
    """A holiday that is not yet written down."""

    day: date
    name: str
    is_confirmed: bool = True


def days_off() -> frozenset[date]:
    """Return every known holiday; asked for once per screen or job."""
    return frozenset(Holiday.objects.values_list("day", flat=True))


@cache
def prepared() -> dict[int, tuple[Day, ...]]:
    """Return the days that come with the portal, by Gregorian year."""
    years = tomllib.loads(PREPARED.read_text())["year"]
    return {
        one["year"]: tuple(
            Day(date.fromisoformat(day), name, one["announced"]) for day, name in one["days"]
        )
        for one in years
    }


def missing_year(today: date) -> int | None:
    """Return the Gregorian year whose holidays should be known by now and are not, or None."""
    years = [today.year, today.year + 1] if today.month >= KNOWN_BY_MONTH else [today.year]
    known = set(Holiday.objects.filter(day__year__in=years).values_list("day__year", flat=True))
    return next((year for year in years if year not in known), None)


def read(text: str) -> list[Day]:
    """Read one holiday a line, the date first: 1 มกราคม 2570 วันขึ้นปีใหม่.

    Dates as people write them (thai.calendar.parse_date), a weekday before them is passed over.
    Raises ThaiDateError for the first line without a readable date or without a name.
    """
    return [_line(line) for line in text.splitlines() if line.strip()]


def _line(line: str) -> Day:
    words = [word for word in BETWEEN.split(WEEKDAY.sub("", line.strip())) if word]
    refusal: ThaiDateError = calendar.UnreadableDate(text=line.strip()[:60])
    for count in range(min(LONGEST_DATE, len(words) - 1), 0, -1):
        try:
            return Day(calendar.parse_date(" ".join(words[:count])), " ".join(words[count:])[:200])
        except calendar.UnreadableDate:
            continue
        except ThaiDateError as error:
            refusal = error
    raise refusal


@transaction.atomic
def write(days: Iterable[Day], *, by: User | None) -> int:
    """Write holidays down; a day that is known takes the new name. Return how many."""
    found = list(days)
    for one in found:
        values = {"name": one.name, "is_confirmed": one.is_confirmed}
        Holiday.objects.update_or_create(day=one.day, defaults=values)
    _tell("written", [one.day for one in found], by)
    return len(found)


def take_prepared(year: int, *, by: User | None) -> int:
    """Write down the days of a year that come with the portal; return how many."""
    return write(prepared().get(year, ()), by=by)


@transaction.atomic
def remove(holiday: Holiday, *, by: User) -> None:
    """Make a day an ordinary one again."""
    day = holiday.day
    holiday.delete()
    _tell("removed", [day], by)


@transaction.atomic
def confirm(year: int, *, by: User) -> int:
    """Say that the days of a year were compared with the announcement; return how many were new."""
    waiting = Holiday.objects.filter(day__year=year, is_confirmed=False)
    days = list(waiting.values_list("day", flat=True))
    waiting.update(is_confirmed=True)
    _tell("confirmed", days, by)
    return len(days)


def _tell(what: str, days: list[date], by: User | None) -> None:
    """Write the change into the log: what is late depends on these days."""
    if days:
        data = {what: [day.isoformat() for day in days]}
        log(Page.get_first_root_node(), "publishing.holidays", user=by, data=data)

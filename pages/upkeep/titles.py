"""Moving the months and years in a text on by one period, in the words of Thai offices.

"สรุปผล เดือนธันวาคม ๒๕๖๙" becomes "สรุปผล เดือนมกราคม ๒๕๗๐"; the "พ.ศ. 2540" of an Act stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pages.upkeep.periods import (
    Period,
    last_of_month,
    months_between,
)
from thai import calendar, numerals

ERA = r"(?:พ\.?\s?ศ\.?\s*)?"
DIGIT = "[0-9๐-๙]"
# Names differ from office to office by dots; the long ones come first.
NAMES = {
    name: (number, style)
    for style, names in enumerate((calendar.MONTHS, calendar.SHORT_MONTHS))
    for number, name in enumerate(names, start=1)
}
MONTH = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
STYLES = (calendar.MONTHS, calendar.SHORT_MONTHS)

# A day before the month, the month, and the year after it, with the words between kept.
DATED = re.compile(
    rf"(?P<day>(?<!{DIGIT}){DIGIT}{{1,2}})?(?P<gap>\s*)(?P<month>{MONTH})"
    rf"(?:(?P<era>\s*{ERA})(?P<year>{DIGIT}{{4}}|{DIGIT}{{2}})(?!{DIGIT}))?"
)
YEAR = re.compile(rf"(?<!{DIGIT})(?P<year>{DIGIT}{{4}})(?!{DIGIT})")
FISCAL = re.compile(rf"(?:ปี)?งบ(?:ประมาณ|ฯ)\s*{ERA}$")
# Two digits stand for the current Buddhist century: 69 is 2569.
CENTURY = 2500
LONG = 4
MARK = "\x00"


@dataclass(frozen=True, slots=True)
class Step:
    """From one period to another."""

    old: Period
    new: Period

    @property
    def months(self) -> int:
        """Return how far it goes."""
        return months_between(self.old, self.new)

    @property
    def fiscal_years(self) -> int:
        """Return how many fiscal years it goes on."""
        return self.new.fiscal_year - self.old.fiscal_year

    @property
    def years(self) -> int:
        """Return how many calendar years its first day goes on."""
        return self.new.first.year - self.old.first.year


def moved(text: str, old: Period, new: Period) -> str:
    """Return a text about one period as it would be written about the other."""
    step = Step(old, new)
    done: list[str] = []

    def keep(written: str) -> str:
        done.append(written)
        return f"{MARK}{len(done) - 1}{MARK}"

    plain = text.replace(MARK, "")
    dated = DATED.sub(lambda found: keep(_dated(found, step)), plain)
    yeared = YEAR.sub(lambda found: keep(_year(found, step)), dated)
    return re.sub(f"{MARK}(\\d+){MARK}", lambda found: done[int(found[1])], yeared)


def series_name(text: str) -> str:
    """Return what stays the same in the titles of a series: all but its months and years."""
    without = YEAR.sub("", DATED.sub("", numerals.to_arabic(text)))
    return " ".join(without.split())


def _dated(found: re.Match[str], step: Step) -> str:
    number, style = NAMES[found["month"]]
    year = _buddhist(found["year"]) if found["year"] else None
    is_other = year is not None and not _is_meant(year, step)
    if (is_other and len(found["year"]) == LONG) or not _is_month(found, style):
        return found[0]
    months = number - 1 + step.months
    day = _day(found, number, step, None if is_other else year)
    tail = f"{found['era'] or ''}{found['year'] or ''}"
    if year is not None and not is_other:
        tail = found["era"] + _like(found["year"], year + months // calendar.MONTHS_A_YEAR)
    return f"{day}{found['gap']}{STYLES[style][months % calendar.MONTHS_A_YEAR]}{tail}"


def _is_month(found: re.Match[str], style: int) -> bool:
    """Return whether a name means a month: ก.พ. alone is the Civil Service Commission."""
    before = found.string[: found.start("month")].rstrip()
    return style == 0 or bool(found["day"] or found["year"]) or before.endswith("เดือน")


def _is_meant(year: int, step: Step) -> bool:
    """Return whether a Buddhist year is one of the old period, or of the one just before it."""
    named = {calendar.buddhist(one) for one in step.old.years}
    return year in named or year == min(named) - 1


def _day(found: re.Match[str], month: int, step: Step, year: int | None) -> str:
    if not found["day"]:
        return ""
    first = step.old.first.replace(month=month, day=1)
    if year is not None:
        first = first.replace(year=year - calendar.BUDDHIST_OFFSET)
    day = int(numerals.to_arabic(found["day"]))
    last = last_of_month(first).day
    target = last_of_month(calendar.first_of_month(first, step.months)).day
    return _like(found["day"], target if day >= last else min(day, target))


def _year(found: re.Match[str], step: Step) -> str:
    year = _buddhist(found["year"])
    if not _is_named(year, step):
        return found["year"]
    before = found.string[: found.start()]
    is_fiscal = step.old.is_fiscal or FISCAL.search(before) is not None
    return _like(found["year"], year + (step.fiscal_years if is_fiscal else step.years))


def _is_named(year: int, step: Step) -> bool:
    return year in {calendar.buddhist(one) for one in step.old.years}


def _buddhist(written: str) -> int:
    number = int(numerals.to_arabic(written))
    return number + CENTURY if len(written) == 2 else number


def _like(sample: str, number: int) -> str:
    """Return a number with the digits and the length of a sample."""
    text = str(number)[-2:] if len(sample) == 2 and number >= CENTURY else str(number)
    return numerals.to_thai(text) if numerals.to_arabic(sample) != sample else text

"""The Thai calendar: Bangkok days, fiscal years, Buddhist years on paper."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from thai.dates import parse_date
from thai.errors import NoSuchDate, ThaiDateError, UnlikelyYear, UnreadableDate
from thai.months import BUDDHIST_OFFSET, MONTHS, SHORT_MONTHS

__all__ = [
    "BANGKOK",
    "BUDDHIST_OFFSET",
    "MONTHS",
    "MONTHS_A_YEAR",
    "SHORT_MONTHS",
    "NoSuchDate",
    "ThaiDateError",
    "UnlikelyYear",
    "UnreadableDate",
    "buddhist",
    "due_after",
    "first_of_month",
    "fiscal_year",
    "fiscal_year_end",
    "fiscal_year_start",
    "format_date",
    "format_datetime",
    "format_range",
    "format_short",
    "in_bangkok",
    "now",
    "parse_date",
    "today",
    "working_days",
]

BANGKOK: Final = ZoneInfo("Asia/Bangkok")
FISCAL_START_MONTH: Final = 10
SATURDAY: Final = 5
MONTHS_A_YEAR: Final = 12


def now() -> datetime:
    """Return this moment as an aware Bangkok time."""
    return datetime.now(BANGKOK)


def today() -> date:
    """Return the date on a Bangkok wall calendar."""
    return now().date()


def buddhist(year: int) -> int:
    """Return the Buddhist year (พ.ศ.) of a Gregorian one."""
    return year + BUDDHIST_OFFSET


def fiscal_year(day: date) -> int:
    """Return the Gregorian year in which the fiscal year (ปีงบประมาณ) of a day ends."""
    return day.year + (day.month >= FISCAL_START_MONTH)


def fiscal_year_start(year: int) -> date:
    """Return 1 October, the first day of the fiscal year that ends in ``year``."""
    return date(year - 1, FISCAL_START_MONTH, 1)


def fiscal_year_end(year: int) -> date:
    """Return 30 September, the last day of the fiscal year."""
    return date(year, 9, 30)


def first_of_month(day: date, months: int = 0) -> date:
    """Return the first day of the month so many months after that of a day (before, if less)."""
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    return date(year, month + 1, 1)


def format_date(day: date) -> str:
    """Return 21 พฤศจิกายน 2569, as running text has it."""
    return f"{day.day} {MONTHS[day.month - 1]} {buddhist(day.year)}"


def format_short(day: date) -> str:
    """Return 21 พ.ย. 2569, as tables have it."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {buddhist(day.year)}"


def format_datetime(moment: datetime) -> str:
    """Return 21 พฤศจิกายน 2569 16:40 น. in Bangkok time."""
    local = in_bangkok(moment)
    return f"{format_date(local.date())} {local:%H:%M} น."


def format_range(start: date, end: date) -> str:
    """Return 1 ต.ค. 2569 – 30 ก.ย. 2570, or one date when both are the same."""
    if start == end:
        return format_short(start)
    return f"{format_short(start)} – {format_short(end)}"


def in_bangkok(moment: datetime) -> datetime:
    """Return the moment in Bangkok time; a naive one is taken to be Bangkok time already."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=BANGKOK)
    return moment.astimezone(BANGKOK)


def working_days(start: date, end: date, holidays: Collection[date] = ()) -> int:
    """Count the working days from ``start`` to ``end``, both included.

    Saturdays, Sundays and ``holidays`` do not count; an end before the start gives 0.
    """
    days = (start + timedelta(n) for n in range((end - start).days + 1))
    return sum(_is_working_day(day, holidays) for day in days)


def due_after(day: date, days: int, holidays: Collection[date] = ()) -> date:
    """Return the day that lies so many working days after a day."""
    while days:
        day += timedelta(days=1)
        days -= _is_working_day(day, holidays)
    return day


def _is_working_day(day: date, holidays: Collection[date]) -> bool:
    return day.weekday() < SATURDAY and day not in holidays

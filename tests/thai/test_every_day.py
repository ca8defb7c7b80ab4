"""Every day from 1900 to 2200, in every way staff may write it, is read as that day."""

from collections.abc import Iterator
from datetime import date, timedelta

from thai.calendar import MONTHS, SHORT_MONTHS, buddhist, parse_date
from thai.numerals import to_thai

FIRST, LAST = date(1900, 1, 1), date(2200, 12, 31)
# A year of two digits stands for the Buddhist century from 2500 to 2599.
CENTURY = range(1957, 2057)


def days() -> Iterator[date]:
    return (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1))


def writings(day: date) -> Iterator[str]:
    year, month = buddhist(day.year), day.month - 1
    yield f"{day.day}/{day.month}/{year}"
    yield to_thai(f"{day.day}/{day.month}/{year}")
    yield f"{day.day} {SHORT_MONTHS[month]} {year}"
    yield f"{day.day} {MONTHS[month]} พ.ศ. {year}"
    yield day.isoformat()
    if day.year in CENTURY:
        yield f"{day.day} {SHORT_MONTHS[month]} {year % 100:02}"
        yield f"{day.day}/{day.month}/{year % 100:02}"


def test_all_days_round_trip_in_all_accepted_forms():
    read = 0
    for day in days():
        for text in writings(day):
            assert parse_date(text) == day, text
            read += 1

    assert read == 5 * 109_938 + 2 * 36_525

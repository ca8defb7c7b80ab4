"""Reading times of day, and days with a time, as people in Thai offices write them."""

import re
from datetime import datetime, time
from typing import Final

from thai.calendar import BANGKOK
from thai.dates import parse_date
from thai.errors import MissingTime, NoSuchTime, UnreadableTime
from thai.numerals import to_arabic

_O_CLOCK: Final = r"(?:น\.?|นาฬิกา)"
_TIME: Final = re.compile(rf"(\d{{1,2}})\s*[:.]\s*(\d{{2}})\s*{_O_CLOCK}?|(\d{{1,2}})\s*{_O_CLOCK}")
_MOMENT: Final = re.compile(
    rf"(.*?\S)[\s,]+(?:เวลา\s*)?(\d{{1,2}}\s?[:.]\s?\d{{2}}\s*{_O_CLOCK}?|\d{{1,2}}\s*{_O_CLOCK})"
)


def parse_time(text: str) -> time:
    """Return the time of 08:30, 8.30 น., ๐๘.๓๐, 8 น. and the like.

    Raises:
        UnreadableTime: the text is not a time.
        NoSuchTime: no clock shows it, such as 24:10.
    """
    found = _TIME.fullmatch(to_arabic(text).strip())
    if found is None:
        raise UnreadableTime(text=text.strip()[:60])
    try:
        return time(int(found[1] or found[3]), int(found[2] or 0))
    except ValueError:
        raise NoSuchTime(text=text.strip()[:60]) from None


def split_moment(text: str) -> tuple[str, str]:
    """Return the day and the time as written in a text of both; the time is empty if none is."""
    plain = " ".join(text.split())
    found = _MOMENT.fullmatch(to_arabic(plain))
    # Digits of both scripts are one character each, so places agree.
    return (plain[: found.end(1)], plain[found.start(2) :]) if found else (plain, "")


def parse_moment(text: str) -> datetime:
    """Return the moment, in Bangkok time, of 21/11/2569 16:40, ๒๑ พ.ย. ๖๙ เวลา ๑๖.๔๐ น. etc.

    Raises:
        MissingTime: only a day is written.
        ThaiDateError: the day or the time cannot be read, or cannot be.
    """
    day, clock = split_moment(text)
    if not clock:
        parse_date(day)
        raise MissingTime
    return datetime.combine(parse_date(day), parse_time(clock), tzinfo=BANGKOK)

"""Filters that show dates, digits, sizes and line breaks the way the reader expects.

Thai readers get Buddhist years; English readers get Gregorian ones.
"""

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from thai import calendar, numerals
from thai.words import browsers_keep, inner_words, is_word, pieces

register = template.Library()

_ENGLISH_DATE: Final = "{0.day} {0:%B} {0.year}"
_ENGLISH_SHORT: Final = "{0.day} {0:%b} {0.year}"
_KILO: Final = 1024
_SIZE_NAMES: Final = {
    True: ("ไบต์", "กิโลไบต์", "เมกะไบต์", "กิกะไบต์"),
    False: ("bytes", "KB", "MB", "GB"),
}
_MONTH_NAMES: Final = "|".join(
    re.escape(name) for name in (*calendar.MONTHS, *calendar.SHORT_MONTHS)
)
_TIED_DATE: Final = re.compile(f"([0-9๐-๙]{{1,2}}) ({_MONTH_NAMES}) ([0-9๐-๙]{{4}})")
_TIED_UNIT: Final = re.compile(
    "([0-9๐-๙]) (?=(?:บาท|คน|แห่ง|ฉบับ|เรื่อง|รายการ|หน้า|วัน|เดือน|ปี|น\\.|MB|เมกะไบต์))"
)
# Longer words are names of offices: not breaking them at all would break the layout.
_LONGEST_UNBROKEN: Final = 20


@register.filter
def thai_date(value: date | datetime | None) -> str:
    """21 พฤศจิกายน 2569, or 21 November 2026 in English; nothing for no date."""
    if value is None or value == "":
        return ""
    day = _day(value)
    return calendar.format_date(day) if _in_thai() else _ENGLISH_DATE.format(day)


@register.filter
def thai_short_date(value: date | datetime | None) -> str:
    """21 พ.ย. 2569, or 21 Nov 2026 in English."""
    if value is None or value == "":
        return ""
    day = _day(value)
    return calendar.format_short(day) if _in_thai() else _ENGLISH_SHORT.format(day)


@register.filter
def thai_datetime(value: datetime | None) -> str:
    """21 พฤศจิกายน 2569 16:40 น., or 21 November 2026, 16:40 in English; Bangkok time."""
    if value is None or value == "":
        return ""
    if _in_thai():
        return calendar.format_datetime(value)
    local = calendar.in_bangkok(value)
    return f"{_ENGLISH_DATE.format(local)}, {local:%H:%M}"


@register.filter
def thai_digits(value: object) -> str:
    """Write digits as printed official papers have them: ๒๕๖๙."""
    return numerals.to_thai(value)


@register.filter
def buddhist_year(value: int | date | None) -> str:
    """Year of the reader's era: 2569 in Thai, 2026 in English."""
    if value is None or value == "":
        return ""
    year = value.year if isinstance(value, date) else int(value)
    return str(calendar.buddhist(year) if _in_thai() else year)


@register.filter
def file_size(value: int | str | None) -> str:
    """2.4 เมกะไบต์ from a number of bytes, or 2.4 MB in English."""
    if value is None or value == "":
        return ""
    size, step = float(value), 0
    names = _SIZE_NAMES[_in_thai()]
    while size >= _KILO and step < len(names) - 1:
        size, step = size / _KILO, step + 1
    decimals = 1 if step > 1 and size < 100 else 0
    return f"{number_format(round(size, decimals), decimals)} {names[step]}"


@register.filter
def thai_breaks(value: object) -> SafeString:
    """Keep compounds, dates and figures with their unit on one line.

    A browser's own dictionary cuts งบ|ประมาณ and ไข้|เลือด|ออก; such words are wrapped in
    ``<span class="nb">``. Those it knows are left alone: each span weighs as much as its word.
    Plain text in, escaped HTML out.
    """
    return _unbroken(str(value))


# Menus and titles come again on page after page, and cutting words is the dear part.
@lru_cache(maxsize=2048)
def _unbroken(text: str) -> SafeString:
    text = _TIED_DATE.sub("\\1\u00a0\\2\u00a0\\3", text)
    text = _TIED_UNIT.sub("\\1\u00a0", text)
    return format_html_join("", "{}", ((_wrapped(piece),) for piece in pieces(text)))


def _wrapped(piece: str) -> str:
    """Wrap a compound that a browser would cut."""
    if len(piece) > _LONGEST_UNBROKEN or not is_word(piece) or browsers_keep(piece):
        return piece
    return format_html('<span class="nb">{}</span>', piece) if inner_words(piece) else piece


def _in_thai() -> bool:
    """Tell whether the reader's language is Thai."""
    return (get_language() or "th").startswith("th")


def _day(value: date | datetime) -> date:
    """Return the Bangkok date of a date or a moment."""
    return calendar.in_bangkok(value).date() if isinstance(value, datetime) else value

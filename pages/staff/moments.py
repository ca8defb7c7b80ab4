"""Times of day, and days with a time, as staff type them; stored as UTC times."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from pages.staff.dates import ThaiDateField, ThaiDateInput, TypedField, require_likely
from thai import calendar, clock

WRITTEN = "%H:%M"


def _box() -> forms.TextInput:
    # "08.30 นาฬิกา" is the longest way to write it.
    return forms.TextInput(
        {
            "inputmode": "numeric",
            "maxlength": 14,
            "placeholder": "08:30",
            "autocomplete": "off",
            "aria-label": gettext_lazy("Time of day"),
            "class": "staff-time",
        }
    )


class ThaiMomentInput(ThaiDateInput):
    """The boxes of a day, and one for the time in Bangkok."""

    def more_boxes(self) -> dict[str, forms.Widget | type[forms.Widget]]:
        """Add the time box."""
        return {"time": _box()}

    def decompress(self, value: date | str | None) -> list[Any]:
        """Split a moment, or text that could not be read, into the four boxes."""
        if isinstance(value, str):
            day, hours = clock.split_moment(value)
            parts = day.split("/")
            return [*parts, hours] if len(parts) == len(self.widgets) - 1 else [day, "", "", hours]
        if isinstance(value, datetime):
            local = calendar.in_bangkok(value)
            return [*super().decompress(local.date()), local.strftime(WRITTEN)]
        return [*super().decompress(value), ""]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return what was typed as one text; day and time may stand in the first box."""
        typed = forms.MultiWidget.value_from_datadict(self, data, files, name)
        day, month, year, hours = (str(part or "").strip() for part in typed)
        written = f"{day}/{month}/{year}" if month or year else day
        return f"{written} {hours}".strip() or None


class ThaiMomentField(ThaiDateField):
    """A day and a time in Bangkok, such as when a decision was spoken."""

    widget = ThaiMomentInput

    def read(self, typed: str) -> datetime:
        """Return the moment that a text means. Raises ThaiDateError."""
        moment = clock.parse_moment(typed)
        require_likely(moment.date(), typed)
        return moment


class ThaiTimeField(TypedField):
    """A time of day, written 08:30, 8.30 น. or ๐๘.๓๐."""

    kind = time

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"widget": _time_box()} | options)

    def prepare_value(self, value: Any) -> Any:
        """Return the time as it is written."""
        return value.strftime(WRITTEN) if isinstance(value, time) else value

    def read(self, typed: str) -> time:
        """Return the time that a text means. Raises ThaiDateError."""
        return clock.parse_time(typed)


def _time_box() -> forms.TextInput:
    box = _box()
    # It stands alone, so it has a label of its own.
    del box.attrs["aria-label"]
    return box

"""Dates as staff type them: day, month, Buddhist year; stored as Gregorian days and UTC times."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thai import calendar
from thai.errors import ThaiDateError

# What lies between the three boxes while a date is still text.
JOINT = "/"


class ThaiDateInput(forms.MultiWidget):
    """Day box, list of months, Buddhist year box; works without scripts, also for a pasted date."""

    template_name = "pages/staff/form/thai_date.html"
    use_fieldset = True

    def __init__(
        self, attrs: dict[str, Any] | None = None, chips: Sequence[tuple[str, Any]] = ()
    ) -> None:
        self.chips = tuple(chips)
        months = [("", gettext_lazy("month")), *enumerate(calendar.MONTHS, start=1)]
        boxes: dict[str, forms.Widget | type[forms.Widget]] = {
            "day": forms.TextInput(_box(gettext_lazy("day"), gettext_lazy("Day"), 40)),
            "month": forms.Select({"aria-label": gettext_lazy("Month")}, months),
            "year": forms.TextInput(_box(gettext_lazy("B.E."), gettext_lazy("Year (B.E.)"), 4)),
        }
        super().__init__(boxes, attrs)

    def decompress(self, value: date | str | None) -> list[Any]:
        """Split a date, or text that could not be read, into the three boxes."""
        if isinstance(value, str):
            parts = value.split(JOINT)
            return parts if len(parts) == len(self.widgets) else [value, "", ""]
        if value is None:
            return ["", "", ""]
        return [value.day, value.month, calendar.buddhist(value.year)]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return what was typed as one text; a whole date may stand in the first box."""
        day, month, year = (
            str(part or "").strip() for part in super().value_from_datadict(data, files, name)
        )
        if not (day or month or year):
            return None
        return JOINT.join((day, month, year)) if month or year else day

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Hand the chips and today's fiscal year to the template."""
        today = calendar.today()
        return super().get_context(name, value, attrs) | {
            "chips": self.chips,
            "today": today.isoformat(),
            "year_end": calendar.fiscal_year_end(calendar.fiscal_year(today)).isoformat(),
        }


def _box(hint: Any, label: Any, length: int) -> dict[str, Any]:
    return {
        "inputmode": "numeric",
        "maxlength": length,
        "placeholder": hint,
        "aria-label": label,
        "autocomplete": "off",
    }


class ThaiDateField(forms.Field):
    """A day; refuses what is not in the calendar with words that say what to correct."""

    widget = ThaiDateInput

    def prepare_value(self, value: Any) -> Any:
        """Return the day that the boxes show."""
        return value

    def to_python(self, value: Any) -> Any:
        """Return the date of what was typed. Raises ValidationError."""
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value
        try:
            return calendar.parse_date(str(value))
        except ThaiDateError as error:
            raise ValidationError(_(error.message) % error.params) from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Return whether another day was typed; what cannot be read counts as a change."""
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True


class FirstDayField(ThaiDateField):
    """The day something begins: stored as its first moment in Bangkok."""

    def prepare_value(self, value: Any) -> Any:
        """Return the Bangkok day of a stored moment."""
        return calendar.in_bangkok(value).date() if isinstance(value, datetime) else value

    def to_python(self, value: Any) -> Any:
        """Return 00:00 in Bangkok on the day that was typed."""
        day = super().to_python(value)
        return _midnight(day) if isinstance(day, date) else None


class LastDayField(ThaiDateField):
    """The last day of something: stored as the moment after it, so that the whole day counts."""

    def prepare_value(self, value: Any) -> Any:
        """Return the last Bangkok day before a stored, exclusive end."""
        if isinstance(value, datetime):
            return calendar.in_bangkok(value - timedelta(microseconds=1)).date()
        return value

    def to_python(self, value: Any) -> Any:
        """Return 00:00 in Bangkok on the day after the one that was typed."""
        day = super().to_python(value)
        return _midnight(day + timedelta(days=1)) if isinstance(day, date) else None


def _midnight(day: date) -> datetime:
    if isinstance(day, datetime):
        return day
    return datetime(day.year, day.month, day.day, tzinfo=calendar.BANGKOK)

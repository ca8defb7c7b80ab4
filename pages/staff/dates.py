"""Dates as staff type them: day, month, Buddhist year; stored as Gregorian days and UTC times."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thai import calendar
from thai.errors import ThaiDateError, UnlikelyYear
from thai.numerals import to_arabic

# What lies between the three boxes while a date is still text.
JOINT = "/"
# Under which name the label of a field travels to its boxes.
LEGEND = "legend"
# A year typed in the common era is meant near today; 1926 is a slip for 2569 or 2026.
NEAR_YEARS = 80
FAR_YEARS = 100


class ThaiDateInput(forms.MultiWidget):
    """Day box, list of months, Buddhist year box; works without scripts, also for a pasted date.

    The boxes are a group with the name of the field; its label leads to the first of them.
    """

    template_name = "pages/staff/form/thai_date.html"
    # The template has the group; Django then ties help and refusal to every box.
    use_fieldset = False

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
        super().__init__(boxes | self.more_boxes(), attrs)

    def more_boxes(self) -> dict[str, forms.Widget | type[forms.Widget]]:
        """Return the boxes after the year."""
        return {}

    def id_for_label(self, id_: str) -> str:
        """Return the id of the day box."""
        return f"{id_}_0" if id_ else ""

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
        """Hand the name of the group, the chips and today's fiscal year to the template."""
        today = calendar.today()
        given = dict(attrs or {})
        legend = given.pop(LEGEND, "")
        return super().get_context(name, value, given) | {
            "legend": legend,
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


class Boxes(forms.BoundField):
    """Several boxes of one form that stand for one field: it names their group."""

    def as_widget(
        self,
        widget: forms.Widget | None = None,
        attrs: dict[str, Any] | None = None,
        only_initial: bool = False,
    ) -> SafeString:
        """Render the boxes with the label of the field as the name of their group."""
        named = {**(attrs or {}), LEGEND: str(self.label)}
        return super().as_widget(widget, named, only_initial)


class TypedField(forms.Field):
    """What staff type as text; refuses what cannot be read with words that say what to correct."""

    # What is read already.
    kind: type

    def read(self, typed: str) -> Any:
        """Return what a text means. Raises ThaiDateError."""
        raise NotImplementedError

    def to_python(self, value: Any) -> Any:
        """Return what was typed, read. Raises ValidationError."""
        if value in self.empty_values:
            return None
        if isinstance(value, self.kind):
            return value
        try:
            return self.read(str(value))
        except ThaiDateError as error:
            raise ValidationError(_(error.message) % error.params) from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Return whether something else was typed; what cannot be read counts as a change."""
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True


class ThaiDateField(TypedField):
    """A day of the calendar."""

    kind = date
    widget: Any = ThaiDateInput

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> Boxes:
        """Return the boxes of a form."""
        return Boxes(form, self, field_name)

    def prepare_value(self, value: Any) -> Any:
        """Return the day that the boxes show."""
        return value

    def read(self, typed: str) -> date:
        """Return what a text means. Raises ThaiDateError."""
        day = calendar.parse_date(typed)
        require_likely(day, typed)
        return day


def require_likely(day: date, typed: str) -> None:
    """Refuse a day that the calendar has and nobody means. Raises UnlikelyYear."""
    away = day.year - calendar.today().year
    if str(day.year) in to_arabic(typed) and abs(away) > NEAR_YEARS:
        raise UnlikelyYear(year=str(day.year))
    if away > FAR_YEARS:
        raise UnlikelyYear(year=str(calendar.buddhist(day.year)))


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

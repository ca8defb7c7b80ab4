"""The administrator's screen of public holidays: one year at a time, added as lines of text."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from pages.publishing import holidays
from pages.publishing.models import Holiday
from pages.staff.roles import signed_in
from pages.staff.screens import StaffView
from thai import calendar
from thai.errors import ThaiDateError

YEAR_DIGITS = 4


class LinesForm(forms.Form):
    """Holidays as people copy them from an announcement, one a line."""

    lines = forms.CharField(
        label=gettext_lazy("Days to add, one a line"),
        widget=forms.Textarea({"rows": 5}),
        max_length=10_000,
    )

    def clean_lines(self) -> list[holidays.Day]:
        """Return the days, or say which line cannot be read."""
        try:
            return holidays.read(self.cleaned_data["lines"])
        except ThaiDateError as error:
            raise ValidationError(_(error.message) % error.params) from error


class HolidaysView(StaffView):
    """The holidays of a year (?year=2027), what is missing, and the box for new ones."""

    template_name = "pages/staff/holidays.html"
    page_title = gettext_lazy("Public holidays")
    header_icon = "calendar-alt"

    @property
    def year(self) -> int:
        """Return the Gregorian year asked for, this one if none or nonsense is."""
        asked = self.request.GET.get("year", "")
        today = calendar.today()
        year = int(asked) if asked.isdecimal() and len(asked) == YEAR_DIGITS else today.year
        return min(max(year, 1900), 2200)

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Write the lines down, or show them again with what cannot be read."""
        form = LinesForm(http.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        days = form.cleaned_data["lines"]
        _told(http, holidays.write(days, by=self.user))
        return _shown(days[0].day.year)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the days of the year and what can be done about them."""
        year, today = self.year, calendar.today()
        days = list(Holiday.objects.filter(day__year=year))
        known = {day.day for day in days}
        return (
            super().get_context_data(form=LinesForm())
            | {
                "year": year,
                "years": range(year - 1, year + 2),
                "days": days,
                "unconfirmed": sum(not day.is_confirmed for day in days),
                "prepared": sum(one.day not in known for one in holidays.prepared().get(year, ())),
                "missing": holidays.missing_year(today),
            }
            | kwargs
        )


@require_POST
def take(http: HttpRequest, year: int) -> HttpResponse:
    """Write down the days of a year that come with the portal."""
    _told(http, holidays.take_prepared(year, by=signed_in(http)))
    return _shown(year)


@require_POST
def confirm(http: HttpRequest, year: int) -> HttpResponse:
    """Say that the days of a year were compared with the announcement."""
    holidays.confirm(year, by=signed_in(http))
    messages.success(http, _("The holidays of this year are confirmed."))
    return _shown(year)


@require_POST
def remove(http: HttpRequest, pk: int) -> HttpResponse:
    """Make a day an ordinary one again."""
    holiday = get_object_or_404(Holiday, pk=pk)
    year = holiday.day.year
    holidays.remove(holiday, by=signed_in(http))
    messages.success(http, _("“%(name)s” is a working day again.") % {"name": holiday.name})
    return _shown(year)


def _told(http: HttpRequest, count: int) -> None:
    words = ngettext("%(count)s day is written down.", "%(count)s days are written down.", count)
    messages.success(http, words % {"count": count})


def _shown(year: int) -> HttpResponse:
    return redirect(f"{reverse('staff:holidays')}?year={year}")

"""Where an owner begins: the next period, the jobs of the office, the frame of the site."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pages.publishing import routing
from pages.staff.jobs import cards, sections_of, shelves
from pages.staff.roles import StaffRole, offices
from pages.staff.screens import StaffView
from pages.upkeep.periods import Cycle, Period
from pages.upkeep.series import Due, due_in
from thai import calendar

# Rows of the next period that stand open; the rest unfolds.
SHOWN = 5


def in_words(period: Period) -> str:
    """Return what people call a period: พฤศจิกายน 2569, or ปีงบประมาณ 2570."""
    if period.cycle is Cycle.MONTH:
        return _month(period.first)
    year = calendar.buddhist(period.last.year)
    if period.is_fiscal:
        return gettext("fiscal year %(year)s") % {"year": year}
    return gettext("year %(year)s") % {"year": year}


def _month(day: date) -> str:
    if (get_language() or "").startswith("th"):
        return f"{calendar.MONTHS[day.month - 1]} {calendar.buddhist(day.year)}"
    return date_format(day, "F Y")


def _row(due: Due) -> dict[str, Any]:
    return {"due": due, "last": in_words(due.source.period), "next": in_words(due.period)}


class StartView(StaffView):
    """What do you want to publish?"""

    template_name = "pages/staff/start.html"
    page_title = _("What do you want to publish?")
    header_icon = "plus"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what each agency offers in which the person is an owner."""
        return super().get_context_data(**kwargs) | {
            "offices": [self._office(one) for one in offices(self.user, StaffRole.OWNER)]
        }

    def _office(self, home: Page) -> dict[str, Any]:
        rows = [_row(due) for due in due_in(routing.homes_of(home), self.user.pk, calendar.today())]
        return {
            "home": home,
            "due": rows[:SHOWN],
            "later": rows[SHOWN:],
            "cards": cards(home),
            "shelves": shelves(home, self.user),
            "frame": [home, *sections_of(home)],
        }

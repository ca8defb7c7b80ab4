"""The first step of strategies, plans and performance reports: the file first, then the table."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from pages.staff.form_parts import Step, below, field, file, first_step, row, text
from pages.staff.forms.about import IF_ANY
from pages.staff.years import BuddhistYearInput

MONEY = _("Figures only, such as 185000")


def _line(name: str, heading: object, help_text: object = "") -> FieldPanel:
    return field(name, heading, help_text, widget=forms.TextInput)


def _paper(help_text: object) -> FieldPanel:
    return file("file", _("Document file"), help_text)


class ReachedSelect(forms.NullBooleanSelect):
    """Whether a target was reached, in words of a report."""

    def __init__(self, attrs: dict[str, object] | None = None) -> None:
        super().__init__(attrs)
        self.choices = [
            ("unknown", _("Not measured yet")),
            ("true", _("Reached")),
            ("false", _("Not reached")),
        ]


def strategy() -> Step:
    """Return the first step of a strategy."""
    return first_step(
        _("1 Strategy"),
        _paper(_("The strategy in full. PDF or Word")),
        row(
            _("Fiscal years"),
            field("year_from", _("First fiscal year"), widget=BuddhistYearInput),
            field("year_until", _("Last fiscal year"), widget=BuddhistYearInput),
        ),
        below(
            "goals",
            _("Strategic issues"),
            _("strategic issue"),
            _line("title", _("Strategic issue")),
            text("goal", _("Goal"), IF_ANY, rows=2),
            _line("indicator", _("Indicator"), IF_ANY),
            _line("target", _("Target"), _("With its unit, such as: at least 90 percent")),
        ),
    )


def plan() -> Step:
    """Return the first step of the plan of a fiscal year."""
    return first_step(
        _("1 Plan and budget"),
        _paper(_("The plan in full. PDF, Word or Excel")),
        below(
            "projects",
            _("Projects; the page adds up the money"),
            _("project"),
            _line("name", _("Name of the project")),
            row(
                _("Who and when"),
                _line("responsible", _("Responsible"), IF_ANY),
                _line("period", _("Period"), _("Such as: October 2569 to March 2570")),
            ),
            _line("source", _("Source of money"), IF_ANY),
            row(
                _("Money"),
                field("budget", _("Budget (baht)"), MONEY),
                field("spent", _("Spent (baht)"), _("Empty until something was spent")),
            ),
        ),
    )


def performance() -> Step:
    """Return the first step of a performance agreement or report."""
    return first_step(
        _("1 Performance"),
        _paper(_("The agreement or the report in full. PDF or Word")),
        field("performance_kind", _("Kind"), widget=forms.RadioSelect),
        below(
            "indicators",
            _("Indicators"),
            _("indicator"),
            _line("name", _("Indicator")),
            row(
                _("Figures"),
                _line("unit", _("Unit of measure"), _("Such as: percent")),
                _line("target", _("Target")),
                _line("result", _("Result"), _("Empty until it was measured")),
            ),
            field("is_reached", _("Target reached"), widget=ReachedSelect),
        ),
    )

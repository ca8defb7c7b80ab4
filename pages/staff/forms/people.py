"""The first step of the pages about the people of the office."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from pages.staff.form_parts import Step, below, field, file, first_step, row, text
from pages.staff.forms.about import IF_ANY

PORTRAIT = _("Upright, 4 to 5; without one a drawn figure stands there")


def _line(name: str, heading: object, help_text: object = "") -> FieldPanel:
    return field(name, heading, help_text, widget=forms.TextInput)


def _reach() -> MultiFieldPanel:
    return row(
        _("How to reach the person"),
        _line("telephone", _("Telephone"), _("Such as 0 4459 0123 ext. 11")),
        field("email", _("E-mail"), IF_ANY),
    )


def executives() -> Step:
    """Return the first step of the executives: one row a person and term."""
    return first_step(
        _("1 Executives"),
        below(
            "executives",
            _("Executives, the head first"),
            _("executive"),
            _line("name", _("Title, name and surname")),
            _line("position", _("Position")),
            file("portrait", _("Portrait"), PORTRAIT, pictures=True),
            _reach(),
            row(
                _("Term of office"),
                field("term_from", _("In office from"), IF_ANY),
                field(
                    "term_until",
                    _("In office until"),
                    _("After this day the page lists the person among the former ones by itself"),
                ),
            ),
            text("message", _("Word to the public"), _("For the head, if any"), rows=2),
        ),
        title=_("Such as: executives of the office"),
    )


def cio() -> Step:
    """Return the first step of the chief information officer."""
    return first_step(
        _("1 CIO"),
        _line("name", _("Title, name and surname")),
        _line("position", _("Position")),
        file("portrait", _("Portrait"), PORTRAIT, pictures=True),
        _reach(),
        row(
            _("Appointment"),
            field("appointed_on", _("Appointed on"), IF_ANY),
            _line("appointed_by", _("Order of appointment"), _("Number of the order, if any")),
        ),
        text("vision", _("Vision for information technology")),
        field("policy", _("Policy"), IF_ANY),
        file("plan_file", _("Digital plan"), _("Master plan or action plan. PDF or Word")),
        below(
            "news",
            _("News and calendar"),
            _("entry"),
            field(
                "day", _("Date"), _("A day to come stands in the calendar, a past one in the news")
            ),
            _line("text", _("What it is")),
        ),
        title=_("Such as: chief information officer (CIO)"),
    )


def staff_directory() -> Step:
    """Return the first step of the staff directory."""
    return first_step(
        _("1 Staff"),
        below(
            "members",
            _("Staff, unit by unit"),
            _("member of staff"),
            _line("name", _("Title, name and surname")),
            _line("position", _("Position")),
            row(
                _("Where"),
                _line("unit", _("Unit"), _("Written the same for all its members")),
                _line("telephone", _("Telephone"), IF_ANY),
            ),
        ),
        title=_("Such as: staff directory"),
    )

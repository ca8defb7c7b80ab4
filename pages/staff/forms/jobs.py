"""The first step of recruitment."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from pages.staff.form_parts import Step, field, file, first_step, row, text
from pages.staff.forms.procedure import IF_ANY, line


def step() -> Step:
    """Return the first step of recruitment: the post, the days, then the way in."""
    return first_step(
        _("1 Recruitment"),
        line("position", _("Position"), _("As it stands in the announcement")),
        row(
            _("Places and pay"),
            field("places_count", _("Number of places")),
            line("pay", _("Pay"), _("With its unit, such as: 15,000 baht a month")),
        ),
        row(
            _("Days on which one can apply"),
            field("apply_from", _("Applications from"), IF_ANY),
            field(
                "apply_until",
                _("Applications until"),
                _("The last day; from the day after, the page says by itself that it is closed"),
            ),
        ),
        text("requirements", _("What applicants need"), _("One a line, without numbers"), rows=5),
        text("apply_how", _("How to apply"), _("Where to hand in what, and whom to ask")),
        field("body", _("More about the work"), IF_ANY),
        file("file", _("Announcement as a file"), _("if any; PDF or Word")),
    )

"""The first step of an event of the calendar."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from pages.staff.form_parts import Step, field, first_step, row
from pages.staff.forms.procedure import IF_ANY, line


def step() -> Step:
    """Return the first step of an event: when, where, for whom."""
    return first_step(
        _("1 Event"),
        row(
            _("Days of the event"),
            field("first_day", _("First day")),
            field("last_day", _("Last day"), _("Empty if it lasts one day")),
        ),
        row(
            _("Hours of the event"),
            field("starts_at", _("From"), _("Such as 08:30; empty if it lasts the whole day")),
            field("ends_at", _("Until"), IF_ANY),
        ),
        line("place", _("Where"), _("Room and building, or the address of an online meeting")),
        row(
            _("Who takes part"),
            line("for_whom", _("For whom"), IF_ANY),
            line("organiser", _("Organiser"), IF_ANY),
        ),
        field("body", _("Programme and what to bring"), IF_ANY),
        title=_("What it is, in one line"),
    )

"""The first step of the pages of the Official Information Act."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from pages.staff.form_parts import Step, field, first_step, row, text
from pages.staff.forms.procedure import IF_ANY, downloads, line


def clause() -> Step:
    """Return the first step of a clause; its records come by their requirement codes."""
    return first_step(
        _("1 Clause"),
        field(
            "clause",
            _("Clause of the Act"),
            _("Its list fills by itself: every public item that answers this clause stands in it"),
        ),
        field("body", _("Text"), _("Where the originals can be seen, if any")),
        title=_("What the clause is about, in words people understand"),
    )


def information_request() -> Step:
    """Return the first step of how to ask for information."""
    return first_step(
        _("1 Request for information"),
        row(
            _("Where and when"),
            line("place", _("Where to ask"), _("Room and building of the information centre")),
            line("hours", _("Opening hours"), IF_ANY),
        ),
        row(
            _("Cost and time"),
            line("fee", _("Fee"), _("Such as: copies 1 baht a page. If it costs nothing, say so")),
            field("deadline_days", _("Answered within (days)"), _("Days of the calendar")),
        ),
        text("appeal", _("How to appeal"), _("To whom, and within how many days")),
        field("body", _("How it goes"), _("What to bring and what happens then; if any")),
        downloads(),
        title=_("Such as: how to ask for official information"),
    )

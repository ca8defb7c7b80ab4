"""The first step of a service guide: in the order in which people ask before they come."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from pages.staff.form_parts import Step, file, first_step, row, text
from pages.staff.forms.procedure import downloads, line, questions, steps


def step() -> Step:
    """Return the first step of a service guide."""
    return first_step(
        _("1 Service"),
        line("for_whom", _("Who may apply"), _("Such as: operators of food shops in the district")),
        text("conditions", _("Conditions"), _("One a line, if any"), rows=2),
        text("papers", _("What to bring"), _("One paper a line, with how many copies")),
        line("fee", _("Fee"), _("If it costs nothing write: free of charge")),
        row(
            _("Where and when"),
            line("place", _("Where to apply"), _("Room, building, or by post and online")),
            line("hours", _("When to come"), _("Days and hours")),
        ),
        steps(),
        downloads(),
        file("manual_file", _("Manual in full"), _("if any; PDF or Word")),
        questions(),
        line("complaints", _("Where to complain"), _("Telephone, e-mail or place; if any")),
        text("legal_basis", _("Legal basis"), _("Laws and rules, one a line"), rows=2),
        title=_("Begin with a verb, such as: apply for a licence to open a food shop"),
    )

"""The first step of an operating manual."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from pages.staff.form_parts import Step, field, file, first_step, row, text
from pages.staff.forms.procedure import IF_ANY, line, steps


def step() -> Step:
    """Return the first step of an operating manual: the file, its purpose, then the steps."""
    return first_step(
        _("1 Manual"),
        file(
            "manual_file",
            _("Manual to download"),
            _("The manual in full, if you have it as a file. PDF or Word"),
        ),
        text("purpose", _("Purpose"), _("What this manual is for, in one or two sentences")),
        text("scope", _("Scope"), _("From which step to which, and for whom it holds")),
        row(
            _("Who, where and when"),
            line("for_whom", _("Who works by it"), IF_ANY),
            line("place", _("Where"), IF_ANY),
            line("hours", _("When"), IF_ANY),
        ),
        steps(),
        field("body", _("More about the work"), IF_ANY),
        text("legal_basis", _("Legal basis"), _("Laws and rules, one a line"), rows=2),
        title=_("Begin with the work, such as: receiving and sending official letters"),
    )

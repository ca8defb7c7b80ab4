"""The first step of a page of figures."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from pages.staff.form_parts import Step, field, first_step


def step() -> Step:
    """Return the first step of a page of figures; the figures themselves are counted."""
    return first_step(
        _("1 Figures"),
        field(
            "figures_kind",
            _("Which figures"),
            _("The system counts and draws them by itself; nobody types a figure"),
            widget=forms.RadioSelect,
        ),
        field("body", _("About these figures"), _("What the office aims at, if any")),
        title=_("Such as: how quickly we publish"),
    )

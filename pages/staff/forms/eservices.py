"""The first step of an online service."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from pages.staff.form_parts import Step, field, first_step, row, text
from pages.staff.forms.procedure import IF_ANY, line


def step() -> Step:
    """Return the first step of an online service: where it is, and whether it runs."""
    return first_step(
        _("1 Online service"),
        line(
            "address",
            _("Address of the service"),
            _("Begins with https:// or http://; a Thai web address may be written as it is"),
        ),
        field("service_state", _("Can it be used now?"), widget=forms.RadioSelect),
        field(
            "closed_until",
            _("Closed until"),
            _("Only while it is closed; if you know the day"),
            classname="staff-when is-closed",
        ),
        line(
            "instead",
            _("What people can do meanwhile"),
            _("Needed while it is closed, such as: come to the counter or telephone"),
            classname="staff-when is-closed",
        ),
        text("needs", _("What one needs"), _("One a line, if any")),
        row(
            _("Who answers for it"),
            line("responsible", _("Responsible"), _("A position or a group, not a person's name")),
            line("telephone", _("Telephone"), IF_ANY),
        ),
        field("body", _("Text"), IF_ANY),
        title=_("Begin with a verb, such as: book a health check"),
    )

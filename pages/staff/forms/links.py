"""The first step of the list of web sites."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from pages.staff.form_parts import Step, below, field, first_step
from pages.staff.forms.procedure import IF_ANY, line


def step() -> Step:
    """Return the first step of the list of web sites: one row a site."""
    return first_step(
        _("1 Web sites"),
        below(
            "links",
            _("Web sites"),
            _("web site"),
            line("name", _("Name of the office or site")),
            line(
                "url",
                _("Address"),
                _("Begins with https:// or http://; a Thai web address may be written as it is"),
            ),
            field("group", _("Group")),
            line("note", _("What it is for"), IF_ANY),
        ),
        title=_("Such as: web sites of related offices"),
    )

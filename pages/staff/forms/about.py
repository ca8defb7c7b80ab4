"""The first step of the pages that say who the office is."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from pages.staff.form_parts import Step, below, field, file, first_step, row, text
from pages.staff.years import BuddhistYearInput

IF_ANY = _("if any")
ONE_A_LINE = _("One a line, without numbers or dashes before it")


def history() -> Step:
    """Return the first step of the history: its events, in any order."""
    return first_step(
        _("1 History"),
        below(
            "events",
            _("Events"),
            _("event"),
            field("year", _("Year (B.E.)"), _("Such as 2519"), widget=BuddhistYearInput),
            field("title", _("What happened"), _("In a few words"), widget=forms.TextInput),
            text("text", _("More about it"), IF_ANY),
            file("picture", _("Picture"), _("if any; JPG or PNG"), pictures=True),
            field(
                "picture_text",
                _("What the picture shows"),
                _("For people who cannot see it"),
                widget=forms.TextInput,
            ),
        ),
        title=_("Such as: history of the office"),
    )


def mission() -> Step:
    """Return the first step of vision, mission and values."""
    return first_step(
        _("1 Vision and mission"),
        text("vision", _("Vision"), _("The sentence as it was agreed; it stands large"), rows=2),
        text("mission", _("Mission"), ONE_A_LINE, rows=5),
        text("values", _("Values"), ONE_A_LINE),
        title=_("Such as: vision, mission and values"),
    )


def structure() -> Step:
    """Return the first step of the organisation chart: its units from the top down."""
    return first_step(
        _("1 Organisation"),
        below(
            "units",
            _("Units from the top down"),
            _("unit"),
            field(
                "level",
                _("Level"),
                _("A unit belongs to the nearest one above it that stands higher"),
                widget=forms.Select,
            ),
            field("name", _("Name of the unit"), widget=forms.TextInput),
            row(
                _("Who works there"),
                field("head", _("Headed by"), IF_ANY, widget=forms.TextInput),
                field("staff_count", _("Number of staff"), _("Those of its work units too")),
            ),
        ),
        title=_("Such as: organisation of the office"),
    )


def powers() -> Step:
    """Return the first step of powers and duties."""
    return first_step(
        _("1 Powers and duties"),
        below(
            "duties",
            _("Duties in their order"),
            _("duty"),
            text("text", _("Duty"), _("As the law or the order says it"), rows=2),
            field("basis", _("Legal basis"), _("Law and clause, if any"), widget=forms.TextInput),
        ),
        field("body", _("How the office works"), IF_ANY),
        title=_("Such as: powers and duties of the office"),
    )


def contact() -> Step:
    """Return the first step of the ways to reach the office: the map first."""
    return first_step(
        _("1 Contact"),
        file("map_picture", _("Map picture"), _("if any; JPG or PNG"), pictures=True),
        text(
            "map_text",
            _("The way in words"),
            _("For people who cannot see the map, such as: beside the district office"),
        ),
        row(
            _("Place on the map"),
            field("latitude", _("Latitude"), _("Such as 14.881253; maps show it on a right click")),
            field("longitude", _("Longitude"), _("Such as 103.492711")),
        ),
        below(
            "lines",
            _("Direct lines of the units"),
            _("line"),
            field("unit", _("Unit"), widget=forms.TextInput),
            row(
                _("How to reach it"),
                field("telephone", _("Telephone"), widget=forms.TextInput),
                field("email", _("E-mail"), IF_ANY),
            ),
            field(
                "hours",
                _("Opening hours"),
                _("If they are not the office's"),
                widget=forms.TextInput,
            ),
        ),
        field("facebook", _("Facebook"), _("The whole address, if any")),
        field("line", _("LINE"), _("Such as @office, if any"), widget=forms.TextInput),
        field("youtube", _("YouTube"), _("The whole address, if any")),
        title=_("The address, telephone and opening hours of the office stand on it already"),
    )

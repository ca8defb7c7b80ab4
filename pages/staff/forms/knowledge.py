"""The first step of knowledge: articles, recordings, figures; each says where it comes from."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from pages.staff.form_parts import Step, field, file, first_step, row, text
from pages.staff.forms.procedure import IF_ANY, line
from pages.staff.table_input import TableInput

SHOWN = _("For people who cannot see it: say what it shows, the words in it too")


def origin() -> tuple[FieldPanel, ...]:
    """Return who made it, from what, and how others may use it."""
    return (
        line("source", _("Where it comes from"), _("If your office made it, write its name")),
        row(
            _("Author and date"),
            line("author", _("Author"), IF_ANY),
            field("source_date", _("Date of the source"), IF_ANY),
        ),
        field("licence", _("How others may use it")),
    )


def knowledge() -> Step:
    """Return the first step of an article, an infographic or research."""
    return first_step(
        _("1 Knowledge"),
        field("knowledge_kind", _("Kind of knowledge"), widget=forms.RadioSelect),
        field("body", _("Text"), _("Empty if the picture or the file says everything")),
        file("picture", _("Picture"), _("if any; JPG or PNG"), pictures=True),
        text("picture_text", _("What the picture shows"), SHOWN),
        file("file", _("File"), _("if any; PDF or Word")),
        *origin(),
        title=_("What one learns from it, in one line"),
    )


def multimedia() -> Step:
    """Return the first step of a recording; captions and transcript come before the rest."""
    return first_step(
        _("1 Recording"),
        line(
            "media_link",
            _("Address of the recording"),
            _("Where it is played, such as the address of the clip; begins with https://"),
        ),
        field("minutes", _("Length in minutes"), IF_ANY),
        field(
            "has_captions",
            _("The recording has Thai captions"),
            _("Needed: people who cannot hear read them"),
        ),
        text(
            "transcript",
            _("What is said, written down"),
            _("Needed: people who cannot hear or play it read this, and search finds it"),
            rows=8,
        ),
        file("poster", _("Still picture"), _("if any; JPG or PNG"), pictures=True),
        line("poster_text", _("What the picture shows"), SHOWN),
        *origin(),
        title=_("What one sees or hears, in one line"),
    )


def statistics() -> Step:
    """Return the first step of figures: the table is the content."""
    return first_step(
        _("1 Figures and table"),
        field(
            "table",
            _("Table"),
            _(
                "Copy the cells in your spreadsheet and paste them here. "
                "The first line names the columns, the first column names the rows"
            ),
            widget=TableInput,
        ),
        row(
            _("How it is shown"),
            line("unit", _("Unit of measure"), _("Such as: percent")),
            field("chart", _("Chart drawn from the table")),
        ),
        field("adds_up", _("Add a row of totals"), _("Not for percentages or rates")),
        text("note", _("How it was counted"), _("Who is counted, from when to when; if any")),
        *origin(),
        title=_("What is counted, where and when, such as: dengue patients by subdistrict 2569"),
    )

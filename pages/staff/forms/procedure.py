"""Rows and fields that the forms of several types share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, Panel

from pages.staff.form_parts import below, field, file, row, text

IF_ANY = _("if any")


def line(name: str, heading: Any, help_text: Any = "", **options: Any) -> FieldPanel:
    """Return a field of one line."""
    return field(name, heading, help_text, widget=forms.TextInput, **options)


def steps() -> InlinePanel:
    """Return the rows of the steps, each with who is responsible and how long it takes."""
    return below(
        "steps",
        _("Steps and time"),
        _("step"),
        line("title", _("Step"), _("What happens, beginning with a verb: hand in the application")),
        text("text", _("What is done"), IF_ANY, rows=2),
        line("responsible", _("Responsible"), _("A position or a group, not a person's name")),
        row(
            _("Time it takes"),
            field("shortest", _("At least"), IF_ANY),
            field("longest", _("At most")),
            field("unit", _("Unit of time")),
        ),
    )


def downloads() -> InlinePanel:
    """Return the rows of the forms that people take away and fill in."""
    return below(
        "forms",
        _("Forms to download"),
        _("form"),
        line("title", _("Name of the form"), _("As it stands on the form")),
        file("file", _("File")),
    )


def questions(*more: Panel) -> InlinePanel:
    """Return the rows of questions and answers, with what else a type asks of each."""
    return below(
        "questions",
        _("Questions people ask"),
        _("question"),
        line("question", _("Question"), _("In the words in which people ask it")),
        text("answer", _("Answer")),
        *more,
    )

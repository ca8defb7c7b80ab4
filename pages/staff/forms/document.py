"""The first step of a document: the file comes first, the rest is proposed from it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from pages.staff.form_parts import SUMMARY_HELP, TITLE_HELP, Step, field, file, row, text


def step() -> Step:
    """Return the first step of a document."""
    return Step(
        [
            file(
                "file",
                _("Document file"),
                _("The one file the public will download. PDF, Word, Excel or a picture"),
            ),
            field("title", _("Title"), TITLE_HELP, widget=forms.TextInput),
            field("document_kind", _("Kind of document")),
            text("summary", _("Summary"), SUMMARY_HELP),
            row(
                _("Number and date of the document"),
                field("official_number", _("Official number"), _("if any")),
                field("dated", _("Dated"), _("The date written on the document")),
            ),
        ],
        heading=_("1 Document"),
        key="document",
    )

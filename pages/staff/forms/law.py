"""The first step of a law or a regulation."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import PageChooserPanel

from pages.staff.form_parts import Step, below, field, file, first_step, row, text
from pages.staff.forms.procedure import IF_ANY, line


def step() -> Step:
    """Return the first step of a law: its source first, for without one it cannot be sent."""
    return first_step(
        _("1 Law"),
        field("law_kind", _("Kind of law"), widget=forms.RadioSelect),
        line(
            "source",
            _("Where it was announced"),
            _("The public must see it, such as: Royal Gazette vol. 124 part 24 Kor, page 1"),
        ),
        line("source_link", _("Address of the source"), _("if any; begins with https://")),
        row(
            _("Dates"),
            field("announced_on", _("Announced on"), IF_ANY),
            field("effective_on", _("In force from"), IF_ANY),
        ),
        field("law_state", _("Does it hold today?"), widget=forms.RadioSelect),
        field("ended_on", _("In force until"), IF_ANY, classname="staff-when is-ended"),
        PageChooserPanel(
            "replaced_by",
            "pages.LawPage",
            heading=_("Replaced by"),
            help_text=_("Choose the law that holds now; the page leads readers to it"),
            classname="staff-when is-replaced",
        ),
        file("file", _("The law in full"), _("PDF or Word")),
        below(
            "law_sections",
            _("Sections, if people should be able to link to them"),
            _("section"),
            line("number", _("Number"), _("Such as: section 9, or clause 4/1")),
            line("title", _("Title"), IF_ANY),
            text("text", _("Text"), _("Word for word")),
        ),
    )

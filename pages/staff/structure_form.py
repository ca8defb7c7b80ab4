"""The form of the frame of a site: its home page, and the introduction of each section.

They belong to nobody: every information owner of the agency may change them, and the change goes
the same way as any other, from approver to web master.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import TabbedInterface

from pages.models import HomePage, SectionPage
from pages.publishing.routing import agency_of
from pages.staff.form_parts import Step, field, row, text
from pages.staff.panels import ATTRIBUTES, BeforeSending, urgency


class StructureForm(WagtailAdminPageForm):
    """The form of a home page or a section; it has no period, for the frame never ends."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.owner_source:
            self.initial["owner_source"] = agency_of(self.instance).title


def home_step() -> Step:
    """Return the first step of a home page."""
    return Step(
        [
            field("title", _("Name of the agency"), widget=forms.TextInput),
            field("short_name", _("Short name"), widget=forms.TextInput),
            text("summary", _("Introduction"), _("2–3 lines at the top of the home page")),
            text("address", _("Address")),
            row(
                _("How to reach the agency"),
                field("telephone", _("Telephone")),
                field("fax", _("Fax"), _("if any")),
                field("email", _("E-mail")),
            ),
            field("opening_hours", _("Opening hours"), widget=forms.TextInput),
            text("vision", _("Vision")),
            text("mission", _("Mission")),
            row(
                _("Head of agency"),
                field("head_name", _("Name")),
                field("head_position", _("Position")),
            ),
        ],
        heading=_("1 Home page"),
        key="document",
    )


def section_step() -> Step:
    """Return the first step of a section; its name is given by the announcement of 2561."""
    help_text = _("2–3 lines that tell the public what they find in this section")
    return Step(
        [text("summary", _("Introduction"), help_text, rows=5)],
        heading=_("1 Introduction of the section"),
        key="document",
    )


def request_step() -> Step:
    """Return the second step: the request, without a period of publication."""
    return Step(
        [
            field(
                "subject",
                _("Subject"),
                _("Filled in from the title, you may change it"),
                widget=forms.TextInput,
            ),
            text("details", _("Information details"), _("What was changed, and why"), rows=2),
            field("owner_source", _("Owner / source"), widget=forms.TextInput),
            *urgency(),
            text("remarks", _("Remarks"), rows=2),
            BeforeSending(heading=_("Before sending")),
        ],
        heading=_("2 Request publication"),
        key="request",
    )


def form_of(first: Step) -> TabbedInterface:
    """Return the whole form."""
    return TabbedInterface([first, request_step()], base_form_class=StructureForm, attrs=ATTRIBUTES)


def connect() -> None:
    """Give home and sections their forms; models lie below and do not know them."""
    HomePage.edit_handler = form_of(home_step())
    SectionPage.edit_handler = form_of(section_step())

"""The first step of a paper of a purchase; the stage says which of the fields are asked."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from pages.staff.form_parts import Step, field, file, first_step, row
from pages.staff.forms.procedure import line

MONEY = _("Figures only, such as 185000")


def when(stage: str) -> str:
    """Return the class of a field that only some stages of a purchase have."""
    return f"staff-when is-{stage}"


def step() -> Step:
    """Return the first step of procurement."""
    return first_step(
        _("1 Procurement"),
        field("stage", _("What paper is it"), _("The fields below follow from it")),
        *_of_a_summary(),
        *_of_a_purchase(),
        row(
            _("Money"),
            field("budget", _("Budget (baht)"), MONEY),
            field("price", _("Agreed price (baht)"), _("Empty until it was agreed")),
        ),
        line("winner", _("Awarded to"), _("Name of the firm or shop"), classname=when("awarded")),
        file("file", _("Document file"), _("The signed paper. PDF or Word")),
        file("data_file", _("The same as a spreadsheet"), _("if any; lets others count with it")),
        title=_("As it stands on the paper"),
    )


def _of_a_summary() -> tuple[Panel, ...]:
    return (
        field(
            "month",
            _("Month of the summary"),
            _("Any day of that month"),
            classname=when("monthly"),
        ),
        field(
            "purchases",
            _("Number of purchases"),
            _("How many the summary lists; 0 if there were none"),
            classname=when("monthly"),
        ),
    )


def _of_a_purchase() -> tuple[Panel, ...]:
    return (
        field(
            "method",
            _("Method"),
            _("By which of the methods of section 55"),
            classname=when("purchase"),
        ),
        line(
            "project_number",
            _("Project number in e-GP"),
            _("Eleven digits, if any"),
            classname=when("purchase"),
        ),
        field(
            "offers_until",
            _("Offers until"),
            _("The last day on which bidders can hand in offers"),
            classname=when("invitation"),
        ),
    )

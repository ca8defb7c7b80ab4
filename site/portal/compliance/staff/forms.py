"""The form in which an office says that a requirement is not its mission, or who brings it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pages.staff.choices import offer
from pages.staff.dates import ThaiDateField
from portal.compliance.actions import Statement, colleagues
from portal.compliance.errors import ReasonMissing

APPLIES, SET_ASIDE = "applies", "not_applicable"


class StateForm(forms.Form):
    """Applies or not and why; responsible person, due date, note."""

    applies = forms.ChoiceField(
        label=_("Does it apply to this agency?"),
        choices=[
            (APPLIES, _("Yes: it must be published")),
            (SET_ASIDE, _("No: it is not our mission")),
        ],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Reason, the public reads it"),
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
    )
    responsible = forms.ModelChoiceField(
        get_user_model().objects.none(),
        label=_("Responsible officer"),
        required=False,
        empty_label=_("Nobody yet"),
    )
    due_on = ThaiDateField(label=_("Due date"), required=False)
    note = forms.CharField(
        label=_("Note for colleagues"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
    )

    def __init__(self, *args: Any, agency: Page, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "responsible", colleagues(agency))

    def clean(self) -> dict[str, Any]:
        """Ask for the reason beside its field."""
        cleaned = super().clean() or {}
        if cleaned.get("applies") == SET_ASIDE and not cleaned.get("reason", "").strip():
            self.add_error("reason", str(ReasonMissing.message))
        return cleaned

    def statement(self) -> Statement:
        """Return what was filled in."""
        filled = self.cleaned_data
        return Statement(
            not_applicable=filled["applies"] == SET_ASIDE,
            reason=filled["reason"],
            responsible=filled["responsible"],
            due_on=filled["due_on"],
            note=filled["note"],
        )

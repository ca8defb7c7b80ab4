"""The form of the export: which agency, from which day to which."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pages.staff.choices import offer
from pages.staff.dates import ThaiDateField, ThaiDateInput
from portal.evidence.errors import EvidenceError
from portal.evidence.scope import Scope

TODAY = (("today", _("Today")),)


class ExportForm(forms.Form):
    """A period of one agency, or of all that a person audits."""

    agency: Any = forms.ModelChoiceField(
        Page.objects.none(), label=_("Agency"), empty_label=_("All"), required=False
    )
    first = ThaiDateField(label=_("From day"))
    last = ThaiDateField(label=_("Until day"), widget=ThaiDateInput(chips=TODAY))

    def __init__(self, *args: Any, agencies: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agencies = agencies
        offer(self, "agency", agencies)
        if len(agencies) <= 1:
            del self.fields["agency"]

    def clean(self) -> dict[str, Any]:
        """Make the scope, or say beside the last day why there is none."""
        cleaned = super().clean() or {}
        if "first" in cleaned and "last" in cleaned:
            chosen = cleaned.get("agency")
            agencies = (chosen,) if chosen else tuple(self.agencies)
            try:
                cleaned["scope"] = Scope(agencies, cleaned["first"], cleaned["last"])
            except EvidenceError as refusal:
                self.add_error("last", str(refusal))
        return cleaned

"""The forms behind the page form: dates of the Buddhist era, and only files that are one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminPageForm

from documents.models import StoredFile
from pages.models import parts
from pages.staff.access import may_attach
from pages.staff.codes import known_codes
from pages.staff.dates import FirstDayField, LastDayField, ThaiDateInput

if TYPE_CHECKING:
    from portal.accounts.models import User

START_CHIPS = (("today", gettext_lazy("Today")),)
END_CHIPS = (
    ("30", gettext_lazy("30 days")),
    ("365", gettext_lazy("1 year")),
    ("year-end", gettext_lazy("End of fiscal year")),
)


class ItemForm(WagtailAdminPageForm):
    """Fields that every kind of item shares."""

    # Marks one opening of the "new" form, so that a double click makes one item.
    once = forms.UUIDField(required=False, widget=forms.HiddenInput)
    publish_from = FirstDayField(required=False, widget=ThaiDateInput(chips=START_CHIPS))
    publish_until = LastDayField(required=False, widget=ThaiDateInput(chips=END_CHIPS))

    def clean(self) -> dict[str, Any] | None:
        """Accept only files the person may attach."""
        cleaned: dict[str, Any] | None = super().clean()
        refuse_foreign(self, self.for_user)
        return cleaned

    def clean_requirement_codes(self) -> list[str]:
        """Accept codes of a framework, and those the item had before."""
        codes = self.cleaned_data["requirement_codes"] or []
        return known_codes(codes, self.initial.get("requirement_codes") or ())

    def is_valid(self) -> bool:
        """Look at the files of the rows below the page, too."""
        valid = bool(super().is_valid())
        for formset in self.formsets.values():
            for form in formset.forms:
                if hasattr(form, "cleaned_data"):
                    refuse_foreign(form, self.for_user)
                valid = valid and form.is_valid()
        return valid


def refuse_foreign(form: Any, user: User) -> None:
    """Add an error for every newly chosen file that another person sent in."""
    for name in parts.file_fields(type(form.instance)):
        file: StoredFile | None = form.cleaned_data.get(name)
        if file is None or file.pk == form.initial.get(name) or may_attach(user, file):
            continue
        form.add_error(
            name,
            ValidationError(_("Another person sent in this file. Choose it from your computer.")),
        )


def mark_missing(form: Any, missing: dict[str, object]) -> None:
    """Show on a freshly opened form what a request still needs, beside the fields that lack it."""
    form._errors = forms.utils.ErrorDict()
    form.cleaned_data = {}
    for name, message in missing.items():
        form.add_error(name if name in form.fields else None, str(message))

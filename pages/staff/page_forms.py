"""The forms behind the page form: dates of the Buddhist era, and only files that are one's own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminPageForm

from documents.models import StoredFile
from pages.staff.access import may_attach
from pages.staff.dates import FirstDayField, LastDayField, ThaiDateField, ThaiDateInput

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
    data_from = ThaiDateField(required=False)
    data_until = ThaiDateField(required=False)
    publish_from = FirstDayField(required=False, widget=ThaiDateInput(chips=START_CHIPS))
    publish_until = LastDayField(required=False, widget=ThaiDateInput(chips=END_CHIPS))

    def refuse_foreign(self, name: str) -> StoredFile | None:
        """Return the file chosen in a field. Raises ValidationError when it is another person's."""
        file: StoredFile | None = self.cleaned_data.get(name)
        if file is None or file.pk == getattr(self.instance, f"{name}_id"):
            return file
        if not may_attach(self.for_user, file):
            raise ValidationError(
                _("Another person sent in this file. Choose it from your computer.")
            )
        return file


class DocumentForm(ItemForm):
    """The form of a document."""

    dated = ThaiDateField(required=False)

    def clean_file(self) -> StoredFile | None:
        """Accept only files the person may attach."""
        return self.refuse_foreign("file")


class NewsForm(ItemForm):
    """The form of a news item."""

    def clean_picture(self) -> StoredFile | None:
        """Accept only pictures the person may attach."""
        return self.refuse_foreign("picture")


def mark_missing(form: Any, missing: dict[str, object]) -> None:
    """Show on a freshly opened form what a request still needs, beside the fields that lack it."""
    form._errors = forms.utils.ErrorDict()
    form.cleaned_data = {}
    for name, message in missing.items():
        form.add_error(name if name in form.fields else None, str(message))

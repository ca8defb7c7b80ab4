"""Boxes of the page form that Django has not got: a stored file, a fiscal year."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from documents import formats
from documents.cards import card_of
from documents.models import StoredFile
from thai import calendar

# Offices publish papers of the last years, and next year's plans.
YEARS_BACK = 10
YEARS_AHEAD = 1
PICTURES = (".jpg", ".jpeg", ".png", ".webp")


class FileDrop(forms.TextInput):
    """Drop zone and card; the form carries only the id of a file that is already stored.

    So neither a validation error nor autosave nor the back button can lose the file.
    """

    template_name = "pages/staff/form/file_drop.html"
    input_type = "hidden"

    def __init__(self, attrs: dict[str, Any] | None = None, *, pictures: bool = False) -> None:
        self.pictures = pictures
        super().__init__(attrs)

    @property
    def is_hidden(self) -> bool:
        """Keep the label and the errors of the field on the page."""
        return False

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return the id, as the hidden box has it."""
        return super().value_from_datadict(data, files, name) or None

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Hand the stored file's card to the template."""
        file = StoredFile.objects.filter(pk=value).first() if str(value or "").isdigit() else None
        suffixes = [suffix for kind in formats.FORMATS for suffix in kind.suffixes]
        return super().get_context(name, value, attrs) | {
            "file": file,
            "card": card_of(file) if file else None,
            "accept": ",".join(PICTURES if self.pictures else sorted(suffixes)),
            "may_change": True,
        }


class FiscalYearSelect(forms.Select):
    """The fiscal years an office deals with, in the Buddhist era; older ones stay on the list."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> Any:
        """Return the years anew each time: a form may outlive a fiscal year."""
        this = calendar.fiscal_year(calendar.today())
        years = {*range(this - YEARS_BACK, this + YEARS_AHEAD + 1)}
        years |= {int(year) for year in value if str(year).isdigit()}
        self.choices = [
            ("", _("Not given")),
            *((year, str(calendar.buddhist(year))) for year in sorted(years, reverse=True)),
        ]
        return super().optgroups(name, value, attrs)

"""The screen of an agency's looks: its own colours, logo, portrait and map, for administrators."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from documents.actions import receive
from documents.errors import FileError
from pages.models import Appearance, HomePage, contrast
from pages.models.look import appearance_of, look_of
from pages.restyling import restyle
from pages.staff import refusals
from pages.staff.appearance_form import AppearanceForm
from pages.staff.roles import StaffRole, offices
from pages.staff.screens import StaffView


class AppearanceView(StaffView):
    """Colours and pictures of one agency."""

    template_name = "pages/staff/appearance.html"
    page_title = gettext_lazy("Appearance")
    header_icon = "view"

    @cached_property
    def homes(self) -> list[HomePage]:
        """Return the agencies this person administers, each once, not once per language."""
        own = offices(self.user, StaffRole.ADMINISTRATOR)
        return list(HomePage.objects.filter(pk__in=own).order_by("path"))

    @cached_property
    def home(self) -> HomePage:
        """Return the agency asked for, or the first. Raises PermissionDenied when it is none."""
        return self.asked_for(self.homes)

    @cached_property
    def appearance(self) -> Appearance:
        """Return what the agency has set, or nothing yet."""
        return appearance_of(self.home) or Appearance(home=self.home)

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Put the new looks in force, or show what is wrong with them."""
        if "reset" in http.POST:
            return self._done(dict.fromkeys(Appearance.COLOURS, ""))
        form = AppearanceForm(http.POST, http.FILES, appearance=self.appearance)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            changes = self._changes(form)
        except FileError as refusal:
            refusals.note(http, refusal, home=self.home.pk)
            form.add_error(None, str(refusal))
            return self.render_to_response(self.get_context_data(form=form))
        return self._done(changes)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the form, what is public now, and every pair with its contrast."""
        colours = contrast.complete(self.appearance.colours)
        pairs = [
            {
                "front": contrast.NAMES[pair.front],
                "ground": contrast.NAMES[pair.ground],
                "front_colour": colours[pair.front],
                "ground_colour": colours[pair.ground],
                "ratio": pair.ratio(colours),
                "least": pair.least,
            }
            for pair in contrast.PAIRS
        ]
        form = AppearanceForm(appearance=self.appearance)
        return (
            super().get_context_data(form=form)
            | {"home": self.home, "homes": self.homes, "look": look_of(self.home), "pairs": pairs}
            | kwargs
        )

    def _changes(self, form: AppearanceForm) -> dict[str, Any]:
        """Return the fields to set; new pictures are received. Raises FileError."""
        cleaned = form.cleaned_data
        changes: dict[str, Any] = form.colours(cleaned) | {"map_text": cleaned["map_text"]}
        for part in Appearance.PICTURES:
            if cleaned[part]:
                changes[part] = receive(cleaned[part], by=self.user)
            elif cleaned[f"remove_{part}"]:
                changes[part] = None
        return changes

    def _done(self, changes: dict[str, Any]) -> HttpResponse:
        restyle(self.home, by=self.user, changes=changes)
        messages.success(self.request, _("The new look is public now."))
        return redirect(f"{reverse('staff:appearance')}?agency={self.home.pk}")

"""The choice of a person on the account screen: what they receive by e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel

from portal.mail.models import Preference

if TYPE_CHECKING:
    from portal.accounts.models import User


NO_ADDRESS = _("Your account has no e-mail address. Ask the administrator to enter it.")


class PreferenceForm(forms.ModelForm):  # type: ignore[type-arg] # generic in the stubs only
    """One choice of three."""

    class Meta:
        model = Preference
        fields = ["choice"]
        widgets = {"choice": forms.RadioSelect}
        labels = {"choice": _("What is sent to you")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        address = self.instance.person.email
        known = _("To %(address)s. The list on the screen always has everything.")
        self.fields["choice"].help_text = (known % {"address": address}) if address else NO_ADDRESS


class MailPanel(BaseSettingsPanel):
    """The panel on the account screen; shown while a mail server is configured."""

    name = "mail"
    title = _("E-mail to you")
    order = 150
    form_class = PreferenceForm
    user: User

    def is_active(self) -> bool:
        """Return whether letters leave at all."""
        return bool(settings.MAIL_ON)

    def get_form(self) -> PreferenceForm:
        """Return the form of this person's choice, which may not have a row yet."""
        choice = Preference.objects.filter(person=self.user).first() or Preference(person=self.user)
        given: dict[str, Any] = {"instance": choice, "prefix": self.name}
        if self.request.method == "POST":
            return PreferenceForm(self.request.POST, **given)
        return PreferenceForm(**given)

"""The administrator's screen that takes the name off the account of somebody who left for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from pages.staff import people, refusals
from pages.staff.screens import StaffView
from portal.accounts.anonymising import AccountError, anonymise_person

if TYPE_CHECKING:
    from portal.accounts.models import User

LIST = "wagtailusers_users:index"


class NameOffView(StaffView):
    """What goes and what stays, and the button."""

    template_name = "accounts/staff/name_off.html"
    page_title = gettext_lazy("Take the name off a closed account")
    header_icon = "user"
    back_route = LIST
    back_label = gettext_lazy("Users")

    @cached_property
    def person(self) -> User:
        """Return whose account it is; nobody beyond the administrator's reach is found."""
        return get_object_or_404(people.within_reach(self.user), pk=self.kwargs["pk"])

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the name off, or say why not."""
        try:
            anonymise_person(self.person, by=self.user)
        except AccountError as refusal:
            refusals.show(http, refusal)
        else:
            messages.success(http, _("The account has a number in place of its name."))
        return redirect(LIST)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the person."""
        return super().get_context_data(person=self.person, **kwargs)

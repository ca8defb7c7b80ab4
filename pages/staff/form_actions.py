"""The buttons under the page form: next step, send, save draft; or withdraw while it waits."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem, SaveDraftMenuItem

from pages.publishing.models import PublicationRequest


class NextStep(ActionMenuItem):
    """Go to the next tab; the script shows it on every tab but the last."""

    name = "staff-next"
    template_name = "pages/staff/form/next.html"


class Send(ActionMenuItem):
    """Send for approval; on the last tab."""

    name = "action-submit"
    label = _("Submit for approval")
    template_name = "pages/staff/form/send.html"


class Withdraw(ActionMenuItem):
    """Take the request back, to go on writing."""

    name = "staff-withdraw"
    label = _("Withdraw request")
    template_name = "pages/staff/form/withdraw.html"

    def __init__(self, request: PublicationRequest) -> None:
        super().__init__(order=0)
        self.open_request = request

    def get_url(self, parent_context: Any) -> str:
        """Return the address that withdraws."""
        return reverse("staff:withdraw", args=[self.open_request.pk])


def buttons(context: dict[str, Any]) -> list[ActionMenuItem]:
    """Return the buttons of a form, the main one first."""
    page = context.get("page")
    if page is not None and context["locked_for_user"]:
        waiting = PublicationRequest.objects.open().filter(page_id=page.pk).first()
        return [Withdraw(waiting)] if waiting else []
    return [NextStep(order=0), Send(order=1), SaveDraftMenuItem(order=2)]

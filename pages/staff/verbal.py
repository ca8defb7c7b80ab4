"""Settling a spoken approval: one press of the approver, or a signed paper from a web master."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from pages.publishing import actions, errors
from pages.publishing.models import VerbalApproval
from pages.staff import refusals
from pages.staff.act_forms import PaperForm
from pages.staff.roles import StaffRole, holds, signed_in
from pages.staff.screens import StaffView


@require_POST
def confirm(http: HttpRequest, pk: int) -> HttpResponse:
    """Confirm that one gave this spoken approval."""
    verbal = get_object_or_404(VerbalApproval, pk=pk)
    try:
        actions.confirm_verbal_approval(verbal, by=signed_in(http))
    except errors.PublishingError as refusal:
        refusals.show(http, refusal)
    else:
        messages.success(http, _("Confirmed. No paper is needed any more."))
    return redirect("wagtailadmin_home")


class PaperView(StaffView):
    """Attach the signed paper of a spoken approval."""

    template_name = "pages/staff/paper.html"
    page_title = gettext_lazy("Attach the signed paper")
    header_icon = "doc-full"

    @cached_property
    def verbal(self) -> VerbalApproval:
        """Return the spoken approval."""
        return get_object_or_404(VerbalApproval, pk=self.kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse anyone but a web master of that agency."""
        page = self.verbal.decision.request.page
        if page is None or not holds(self.user, page, StaffRole.WEB_MASTER):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Settle it with the paper."""
        form = PaperForm(http.POST, user=self.user)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        paper = form.cleaned_data["paper"]
        try:
            actions.confirm_verbal_approval(self.verbal, by=self.user, paper=paper)
        except errors.PublishingError as refusal:
            refusals.show(http, refusal)
        else:
            messages.success(http, _("The signed paper is attached. The approval is settled."))
        return redirect("wagtailadmin_home")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what was said and the form."""
        form = PaperForm(user=self.user)
        return super().get_context_data(form=form) | {"verbal": self.verbal} | kwargs

"""Single acts with a button of their own: withdraw, take down."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.models import Page

from pages.publishing import actions, errors, routing
from pages.publishing.models import PublicationRequest
from pages.publishing.visibility import current_record
from pages.staff import refusals
from pages.staff.act_forms import AnswerForm
from pages.staff.roles import signed_in
from pages.staff.screens import StaffView


@require_POST
def withdraw(http: HttpRequest, pk: int) -> HttpResponse:
    """Take a request back, to go on writing."""
    request = get_object_or_404(PublicationRequest, pk=pk)
    try:
        actions.withdraw(request, by=signed_in(http))
    except errors.PublishingError as refusal:
        refusals.show(http, refusal)
        return redirect("wagtailadmin_home")
    messages.success(http, _("The request is withdrawn. You can go on writing."))
    return redirect("wagtailadmin_pages:edit", request.page_id)


@require_safe
def here(http: HttpRequest) -> HttpResponse:
    """Answer a form that asks whether its writer is still signed in; a stranger is redirected."""
    return HttpResponse(status=204)


class TakeDownView(StaffView):
    """Take a public item down, with a reason."""

    template_name = "pages/staff/take_down.html"
    page_title = gettext_lazy("Take down")
    header_icon = "download"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the item."""
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(Page, pk=kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse anyone but a web master of the item's agency."""
        if not routing.is_web_master(self.user, self.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take it down, or show the form again with what it lacks."""
        form = AnswerForm(http.POST, take_down=True)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            actions.take_down(self.page, by=self.user, answer=form.answer())
        except errors.PublishingError as refusal:
            refusals.show(http, refusal)
        else:
            messages.success(http, _("“%(title)s” is taken down.") % {"title": self.page.title})
        return redirect("staff:history", self.page.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the item, the record that makes it public, and the form."""
        return (
            super().get_context_data(form=AnswerForm(take_down=True))
            | {"page": self.page, "record": current_record(self.page)}
            | kwargs
        )

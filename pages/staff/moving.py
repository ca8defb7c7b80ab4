"""Moving an item to another section: where it may go, and what stays."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from pages.models import OfficialPage, SectionPage
from pages.publishing.errors import PublishingError
from pages.publishing.models import PublicationRequest
from pages.publishing.visibility import current_record
from pages.staff import refusals
from pages.staff.choices import offer
from pages.staff.screens import StaffView
from pages.upkeep import moves
from pages.upkeep.errors import UpkeepError


class MoveForm(forms.Form):
    """The section to move to."""

    section: Any = forms.ModelChoiceField(
        SectionPage.objects.none(),
        label=gettext_lazy("To which section"),
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a section.")},
    )

    def __init__(self, *args: Any, page: OfficialPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = [section.pk for section in moves.sections_for(page)]
        among = SectionPage.objects.filter(pk__in=allowed).order_by("path")
        offer(self, "section", among).label_from_instance = lambda section: section.title


class MoveView(StaffView):
    """Move an item, with what that means for its address."""

    template_name = "pages/staff/move.html"
    page_title = gettext_lazy("Move to another section")
    header_icon = "folder-open-inverse"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the item."""
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(OfficialPage, pk=kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse anyone who may not move this item."""
        if not moves.may_move(self.user, self.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Move it, or show the form again with what it lacks."""
        form = MoveForm(http.POST, page=self.page)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        section = form.cleaned_data["section"]
        try:
            moves.move(self.page, to=section, by=self.user)
        except (UpkeepError, PublishingError) as refusal:
            refusals.show(http, refusal)
        else:
            told = _("“%(title)s” now stands in the section %(section)s.")
            messages.success(http, told % {"title": self.page.title, "section": section.title})
        return redirect("staff:history", self.page.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the item, where it stands, whether somebody decides about it, and the form."""
        open_requests = PublicationRequest.objects.open().filter(page_id=self.page.pk)
        return (
            super().get_context_data(form=MoveForm(page=self.page))
            | {
                "page": self.page,
                "section": self.page.get_parent(),
                "is_public": current_record(self.page) is not None,
                "is_waiting": open_requests.exists(),
                "number": getattr(self.page.specific, "permanent_url", ""),
            }
            | kwargs
        )

"""Work that waits on nobody: items of people who left, and requests that no approver may decide."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from pages.models import OfficialPage
from pages.publishing import handing_over, staffing
from pages.publishing.errors import PublishingError
from pages.publishing.models import PublicationRequest
from pages.staff import refusals, worklists
from pages.staff.choices import offer
from pages.staff.roles import StaffRole, agencies, offices
from pages.staff.screens import StaffView
from pages.staff.standing import standings

if TYPE_CHECKING:
    from portal.accounts.models import User

# Rows shown at once; after these are given away the next ones stand there.
SHOWN = 50


class GiveForm(forms.Form):
    """What is given, to whom and why."""

    rows: Any = forms.ModelMultipleChoiceField(
        None, error_messages={"required": gettext_lazy("Tick at least one item.")}
    )
    to: Any = forms.ModelChoiceField(
        None, label=gettext_lazy("To whom"), empty_label=gettext_lazy("Choose a person")
    )
    reason = forms.CharField(
        label=gettext_lazy("Why it is handed over"),
        widget=forms.Textarea({"rows": 2}),
        max_length=1000,
    )

    def __init__(
        self, *args: Any, rows: QuerySet[Any], people: QuerySet[User], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "rows", rows)
        offer(self, "to", people)


class HandoverView(StaffView):
    """Both lists, each with its form."""

    template_name = "pages/staff/handover.html"
    page_title = gettext_lazy("Work without a person")
    header_icon = "user"

    @cached_property
    def stuck(self) -> list[PublicationRequest]:
        """Return the requests of this person's agencies that nobody may decide."""
        held = offices(self.user, StaffRole.WEB_MASTER)
        return [one for agency in held for one in staffing.stuck(agency)]

    def form_for(self, kind: str, data: Any = None) -> GiveForm:
        """Return the form of one list."""
        if kind == "stuck":
            rows: QuerySet[Any] = PublicationRequest.objects.filter(
                pk__in=[one.pk for one in self.stuck]
            )
            return GiveForm(data, rows=rows, people=self.people(StaffRole.WEB_MASTER), prefix=kind)
        orphaned = OfficialPage.objects.filter(pk__in=worklists.orphaned(self.user).values("pk"))
        return GiveForm(data, rows=orphaned, people=self.people(StaffRole.OWNER), prefix="items")

    def people(self, role: StaffRole) -> QuerySet[User]:
        """Return the colleagues who hold a role where this person is a web master."""
        held = agencies(self.user, StaffRole.WEB_MASTER)
        people = get_user_model().objects.filter(
            is_active=True,
            groups__agency_role__role=role,
            groups__agency_role__agency__in=held.values("pk"),
        )
        return people.exclude(pk=self.user.pk).distinct().order_by("first_name", "pk")

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give each ticked row away in a transaction of its own; tell what was refused."""
        kind = "stuck" if "stuck-reason" in http.POST else "items"
        form = self.form_for(kind, http.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(**{f"{kind}_form": form}))
        act = self._appoint if kind == "stuck" else self._hand_over
        rows = list(form.cleaned_data["rows"])
        done = sum(self._given(row, form, act) for row in rows)
        if done:
            told = ngettext(
                "%(count)s item was handed over.", "%(count)s items were handed over.", done
            )
            messages.success(http, told % {"count": done})
        return redirect("staff:handovers")

    def _given(self, row: Any, form: GiveForm, act: Callable[[Any, GiveForm], Any]) -> bool:
        try:
            act(row, form)
        except PublishingError as refusal:
            refusals.note(self.request, refusal, row=row.pk)
            told = _("“%(title)s” was not handed over: %(why)s")
            messages.error(self.request, told % {"title": row.title, "why": refusal})
            return False
        return True

    def _hand_over(self, row: Any, form: GiveForm) -> None:
        given = form.cleaned_data
        handing_over.hand_over(row, to=given["to"], by=self.user, reason=given["reason"])

    def _appoint(self, row: Any, form: GiveForm) -> None:
        given = form.cleaned_data
        handing_over.appoint(row, to=given["to"], by=self.user, reason=given["reason"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add both lists with their forms."""
        orphaned = worklists.orphaned(self.user)
        shown = list(orphaned[:SHOWN])
        known = standings(shown, timezone.now())
        forms_of = {f"{kind}_form": self.form_for(kind) for kind in ("items", "stuck")}
        return (
            super().get_context_data(**forms_of)
            | {
                "count": orphaned.count(),
                "items": [{"page": one, "standing": known[one.pk]} for one in shown],
                "stuck": self.stuck,
            }
            | kwargs
        )

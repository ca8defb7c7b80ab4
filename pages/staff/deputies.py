"""Who signs for an approver who is away: the list, the form, and ending it early."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page

from pages.publishing import delegating, routing
from pages.publishing.delegating import Terms
from pages.publishing.errors import PublishingError
from pages.publishing.models import Delegation
from pages.publishing.models.delegation import Capacity
from pages.staff import refusals
from pages.staff.choices import offer
from pages.staff.dates import ThaiDateField
from pages.staff.roles import StaffRole, holds, offices, signed_in
from pages.staff.screens import StaffView
from thai import calendar

if TYPE_CHECKING:
    from portal.accounts.models import User

# What is over stays on the screen, the newest first; all of it stands in the log.
SHOWN = 20


class DeputyForm(forms.Form):
    """Whose deputy, who, on what footing, from when to when, and why."""

    principal: Any = forms.ModelChoiceField(
        None, label=gettext_lazy("Approver who is away"), empty_label=None
    )
    deputy: Any = forms.ModelChoiceField(
        None, label=gettext_lazy("Deputy"), empty_label=gettext_lazy("Choose a person")
    )
    capacity = forms.ChoiceField(
        label=gettext_lazy("Footing"),
        choices=Capacity.choices,
        help_text=gettext_lazy(
            "“Acting for”: the approver is away. “On behalf of”: the approver gave this power "
            "away by a written order."
        ),
    )
    first_day = ThaiDateField(label=gettext_lazy("First day"))
    last_day = ThaiDateField(label=gettext_lazy("Last day"))
    reason = forms.CharField(
        label=gettext_lazy("Why, and the number of the order"),
        widget=forms.Textarea({"rows": 2}),
    )

    def __init__(self, *args: Any, agency: Page, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        principals = _principals(agency, by)
        people = routing.staff_of(agency)
        wanted = [one.pk for one in delegating.candidates(agency) if one.pk != by.pk]
        offer(self, "principal", people.filter(pk__in=principals))
        offer(self, "deputy", people.filter(pk__in=wanted))

    def terms(self) -> Terms:
        """Return what was filled in as the action takes it."""
        return Terms(**self.cleaned_data | {"capacity": Capacity(self.cleaned_data["capacity"])})


def _principals(agency: Page, by: User) -> list[int]:
    """Return for whom a person may name a deputy: themselves, or every approver."""
    if holds(by, agency, StaffRole.ADMINISTRATOR):
        approving = routing.approvers(agency)
        return [one.pk for one in approving if routing.is_approver(one, agency)]
    return [by.pk]


class DeputiesView(StaffView):
    """The deputies of one agency and the form that names one."""

    template_name = "pages/staff/deputies.html"
    page_title = gettext_lazy("Deputies")
    header_icon = "group"

    @cached_property
    def agencies(self) -> list[Page]:
        """Return the agencies where this person may name deputies."""
        found = offices(self.user, StaffRole.ADMINISTRATOR, StaffRole.APPROVER)
        return [
            one
            for one in found
            if holds(self.user, one, StaffRole.ADMINISTRATOR) or routing.is_approver(self.user, one)
        ]

    @cached_property
    def agency(self) -> Page:
        """Return the agency asked for, or the first. Raises PermissionDenied when it is none."""
        return self.asked_for(self.agencies)

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Name the deputy, or show the form again with what it lacks."""
        form = DeputyForm(http.POST, agency=self.agency, by=self.user)
        if form.is_valid():
            try:
                delegating.delegate(self.agency, form.terms(), by=self.user)
            except PublishingError as refusal:
                refusals.note(http, refusal, agency=self.agency.pk)
                form.add_error(None, str(refusal))
            else:
                messages.success(http, _("The deputy is named. It ends by itself."))
                return redirect(f"{reverse('staff:deputies')}?agency={self.agency.pk}")
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the delegations, which of them count today, and the form."""
        known = Delegation.objects.filter(agency=self.agency)
        if not holds(self.user, self.agency, StaffRole.ADMINISTRATOR):
            known = known.filter(principal=self.user)
        counting = set(routing.delegations(self.agency).values_list("pk", flat=True))
        today = calendar.today()
        rows = [
            {
                "delegation": one,
                "counts": one.pk in counting,
                "over": one.last_day < today or hasattr(one, "end"),
                "early": getattr(one, "end", None),
            }
            for one in known.select_related("end", "recorded_by")[:SHOWN]
        ]
        return (
            super().get_context_data(form=DeputyForm(agency=self.agency, by=self.user))
            | {"agency": self.agency, "agencies": self.agencies, "rows": rows}
            | kwargs
        )


@require_POST
def end(http: HttpRequest, pk: int) -> HttpResponse:
    """End a delegation today: the approver is back."""
    try:
        delegating.end_early(get_object_or_404(Delegation, pk=pk), by=signed_in(http))
    except PublishingError as refusal:
        refusals.show(http, refusal)
    else:
        messages.success(http, _("The deputy signs nothing more from now on."))
    return redirect("staff:deputies")

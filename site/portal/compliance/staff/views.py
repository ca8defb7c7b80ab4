"""The list of required information for staff, and the form of one row."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Page

from pages.models import SectionKey
from pages.staff import refusals
from pages.staff.roles import offices
from pages.staff.screens import StaffView
from portal.compliance import actions, evidence
from portal.compliance.coverage import Row, figures
from portal.compliance.errors import ComplianceError
from portal.compliance.models import AgencyRequirement, Requirement
from portal.compliance.staff import lists
from portal.compliance.staff.forms import APPLIES, SET_ASIDE, StateForm
from portal.compliance.words import State, Status
from thai import calendar


class CoverageView(StaffView):
    """Every requirement with its state, its person and its day."""

    template_name = "compliance/staff/list.html"
    page_title = gettext_lazy("Required information")
    header_icon = "list-ul"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the narrowed rows and the figures of the whole."""
        offered = list(offices(self.user))
        agency = self._chosen(offered)
        narrowed = lists.Narrowed.read(self.request.GET.dict())
        frameworks = lists.frameworks()
        drafts = [name for name, _, counts in frameworks if not counts]
        rows = self._rows(agency, narrowed, drafts)
        kept = [row for row in rows if narrowed.keeps(row, self.user.pk)]
        return super().get_context_data(**kwargs) | {
            "agency": agency,
            "agencies": offered,
            "narrowed": narrowed,
            "figures": figures(rows),
            "lines": lists.lines(kept, calendar.today()),
            "frameworks": frameworks,
            "is_draft": narrowed.framework in drafts,
            "sections": SectionKey.choices,
            "states": State.choices,
            "may_state": actions.may_state(self.user, agency),
        }

    def _rows(self, agency: Page, narrowed: lists.Narrowed, drafts: list[str]) -> tuple[Row, ...]:
        """Return the rows that count, or those of the one draft that was asked for."""
        now = timezone.now()
        if narrowed.framework not in drafts:
            return evidence.coverage(agency, now)
        rows = evidence.coverage(agency, now, (Status.DRAFT,))
        return tuple(row for row in rows if row.asked.framework == narrowed.framework)

    def _chosen(self, offered: list[Page]) -> Page:
        """Return the agency of the address, or the person's first. Raises Http404."""
        wanted = self.request.GET.get("agency", "")
        chosen = [agency for agency in offered if str(agency.pk) == wanted] or offered
        if not chosen:
            raise Http404
        return chosen[0]


class StateView(StaffView):
    """Say that a requirement is not the agency's mission, or who brings it and by when."""

    template_name = "compliance/staff/state.html"
    page_title = gettext_lazy("Required information")
    header_icon = "list-ul"
    back_route = "compliance:list"
    back_label = gettext_lazy("Required information")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the agency and the requirement."""
        super().setup(request, *args, **kwargs)
        self.agency = get_object_or_404(Page, pk=kwargs["agency"], depth=2)
        self.requirement = get_object_or_404(Requirement, pk=kwargs["pk"], is_retired=False)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse people of other agencies."""
        if not actions.may_state(self.user, self.agency):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the form with what was said before."""
        said = AgencyRequirement.objects.filter(
            agency=self.agency, requirement=self.requirement
        ).first()
        kwargs.setdefault("form", StateForm(initial=_initial(said), agency=self.agency))
        return super().get_context_data(**kwargs) | {
            "agency": self.agency,
            "requirement": self.requirement,
            "said": said,
            "today": calendar.today(),
        }

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Record it, or show the form again with what it lacks."""
        form = StateForm(http.POST, agency=self.agency)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            actions.state(self.requirement, self.agency, form.statement(), by=self.user)
        except ComplianceError as refusal:
            refusals.show(http, refusal)
            return self.render_to_response(self.get_context_data(form=form))
        messages.success(http, _("“%(title)s” is saved.") % {"title": self.requirement.title})
        return redirect(f"{reverse('compliance:list')}?agency={self.agency.pk}")


def _initial(said: AgencyRequirement | None) -> dict[str, Any]:
    if said is None:
        return {"applies": APPLIES}
    return {
        "applies": SET_ASIDE if said.not_applicable else APPLIES,
        "reason": said.reason,
        "responsible": said.responsible_id,
        "due_on": said.due_on,
        "note": said.note,
    }

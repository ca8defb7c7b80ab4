"""The screen on which an auditor takes the evidence of a period."""

from __future__ import annotations

from functools import cached_property
from tempfile import TemporaryFile
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pages.staff import refusals
from pages.staff.roles import StaffRole, offices
from pages.staff.screens import StaffView
from portal.audit import checkpoints
from portal.audit.models import AuditEntry
from portal.evidence import actions
from portal.evidence.errors import EvidenceError
from portal.evidence.forms import ExportForm
from portal.evidence.scope import Scope
from portal.evidence.sheets import SHEETS
from thai import calendar


class ExportView(StaffView):
    """Which period, and what will be in it; posting it answers with the file."""

    template_name = "evidence/export.html"
    page_title = _("Evidence of a period")
    header_icon = "download"

    @cached_property
    def agencies(self) -> QuerySet[Page]:
        """Return the agencies this person audits."""
        return offices(self.user, StaffRole.AUDITOR)

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Answer with the archive, or show what is wrong with the period."""
        form = ExportForm(http.POST, agencies=self.agencies)
        if form.is_valid():
            try:
                return self._file(form.cleaned_data["scope"])
            except EvidenceError as refusal:
                refusals.note(http, refusal)
                form.add_error(None, str(refusal))
        return self._shown(form)

    def _shown(self, form: ExportForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))

    def _file(self, scope: Scope) -> FileResponse:
        # Django closes the file once it is sent; without a name it is gone then.
        made = TemporaryFile()  # noqa: SIM115 - the answer closes it
        actions.export(scope, made, by=self.user)
        name = f"evidence-{scope.first:%Y%m%d}-{scope.last:%Y%m%d}.zip"
        return FileResponse(made, as_attachment=True, filename=name)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the form, the names of the tables, and how the log is anchored."""
        today = calendar.today()
        period = {"first": calendar.first_of_month(today, -1), "last": today}
        return (
            super().get_context_data(form=ExportForm(initial=period, agencies=self.agencies))
            | {
                "sheets": SHEETS,
                "entries": AuditEntry.objects.count(),
                "checkpoint": checkpoints.newest(settings.DATA),
            }
            | kwargs
        )

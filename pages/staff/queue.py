"""The queue of an approver or a web master: what waits, the urgent and the oldest first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.generic import IndexView

from pages.publishing import holidays
from pages.publishing.models import PublicationRequest, Status
from pages.publishing.models.request import Urgency
from pages.staff import worklists
from pages.staff.clock import waited
from pages.staff.findings import found_in, with_findings
from pages.staff.progress import standing_since
from pages.staff.roles import StaffRole, roles_of, signed_in
from pages.staff.tables import RowColumn

if TYPE_CHECKING:
    from portal.accounts.models import User


class QueueFilters(WagtailFilterSet):
    """Section and urgency."""

    section = django_filters.ChoiceFilter(
        field_name="section_title", label=gettext_lazy("Section"), empty_label=gettext_lazy("All")
    )
    urgency = django_filters.ChoiceFilter(
        label=gettext_lazy("Urgency"), choices=Urgency.choices, empty_label=gettext_lazy("All")
    )

    class Meta:
        model = PublicationRequest
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        present = worklists.queue(signed_in(self.request)).order_by("section_title")
        titles = present.values_list("section_title", flat=True).distinct()
        self.filters["section"].extra["choices"] = [(title, title) for title in titles if title]


class QueueView(IndexView):
    """Everything that waits for this person."""

    model = PublicationRequest
    template_name = "pages/staff/queue.html"
    results_template_name = "pages/staff/queue_results.html"
    header_icon = "tasks"
    index_url_name = "staff:queue"
    index_results_url_name = "staff:queue_results"
    is_searchable = True
    search_fields = ("title", "submitted_by__first_name", "submitted_by__last_name")
    search_backend_name = None
    filterset_class: Any = QueueFilters
    default_ordering: Any = None
    permission_policy = None
    any_permission_required: Any = None
    paginate_by = 20
    show_export_buttons = False
    table_classname = "listing staff-cards"
    # Whether several rows can be decided at once.
    bulk = True

    @property
    def user(self) -> User:
        """Return the person at the screen."""
        return signed_in(self.request)

    @property
    def columns(self) -> list[RowColumn]:
        """Return the four columns."""
        ticks = [RowColumn("tick", _tick, label="", width="1%")] if self.bulk else []
        return [
            *ticks,
            RowColumn("title", _nothing, label=_("Item")),
            RowColumn("findings", _findings, label=_("Found by the check"), width="24%"),
            RowColumn("wait", self._wait, label=_("Waited"), width="14%"),
            RowColumn("open", _verb, label="", width="1%"),
        ]

    @cached_property
    def days_off(self) -> frozenset[date]:
        """Return the public holidays, once for all rows."""
        return holidays.days_off()

    def _wait(self, row: PublicationRequest) -> dict[str, Any]:
        return {"wait": waited(standing_since(row), timezone.now(), self.days_off)}

    def get_columns(self) -> list[RowColumn]:
        """Return the columns without Wagtail's buttons and checkboxes."""
        return self.columns

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what the buttons below the list need."""
        added = {"bulk": self.bulk, "roles": roles_of(self.user)}
        return super().get_context_data(**kwargs) | added

    def get_page_title(self) -> str:
        """Name the queue after the person's part in it."""
        if StaffRole.APPROVER in roles_of(self.user):
            return _("Waiting for review")
        return _("Approved, waiting to be put online")

    def get_base_queryset(self) -> QuerySet[PublicationRequest]:
        """Return the rows."""
        waiting = worklists.queue(self.user).select_related("submitted_by")
        return with_findings(waiting).prefetch_related("decisions")


def _nothing(row: PublicationRequest) -> dict[str, Any]:
    return {}


def _tick(row: PublicationRequest) -> dict[str, Any]:
    return {"tickable": not row.is_urgent}


def _findings(row: PublicationRequest) -> dict[str, Any]:
    return {"findings": found_in(row)}


def _verb(row: PublicationRequest) -> dict[str, Any]:
    submitted = row.status == Status.SUBMITTED
    return {"verb": _("Review") if submitted else _("Check and put online")}


class UrgentView(QueueView):
    """Urgent requests that still wait for an approver, for a web master's phone call."""

    index_url_name = "staff:urgent"
    index_results_url_name = "staff:urgent_results"
    filterset_class = None
    bulk = False

    def get_page_title(self) -> str:
        """Say what these wait for."""
        return _("Urgent, still waiting for an approver")

    def get_base_queryset(self) -> QuerySet[PublicationRequest]:
        """Return the urgent rows."""
        return with_findings(worklists.urgent_unapproved(self.user))

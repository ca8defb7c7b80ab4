"""The three steps of the page form: what stands in them, in which order and words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    Panel,
    TabbedInterface,
)

from pages.models import (
    ITEM_TYPES,
    CioPage,
    ContactPage,
    DocumentPage,
    EServicePage,
    EventPage,
    ExecutivesPage,
    FaqPage,
    FiguresPage,
    HistoryPage,
    InformationRequestPage,
    ItemPage,
    JobPage,
    KnowledgePage,
    LawPage,
    LinksPage,
    ManualPage,
    MissionPage,
    MultimediaPage,
    NewsPage,
    OiaClausePage,
    PerformancePage,
    PlanPage,
    PolicyPage,
    PowersPage,
    ProcurementPage,
    ServicePage,
    StaffDirectoryPage,
    StatisticsPage,
    StrategyPage,
    StructurePage,
)
from pages.staff.codes import CodesInput
from pages.staff.form_parts import Step, field, lines
from pages.staff.forms import (
    about,
    document,
    eservices,
    events,
    jobs,
    knowledge,
    law,
    links,
    manuals,
    news,
    oia,
    people,
    plans,
    policies,
    procurement,
    services,
    stats,
)
from pages.staff.page_forms import ItemForm
from pages.staff.sending import outlook
from pages.staff.widgets import FiscalYearSelect


class BeforeSending(Panel):
    """What is still missing, and who gets the item next."""

    class BoundPanel(Panel.BoundPanel):
        """The panel on one form."""

        template_name = "pages/staff/form/before_sending.html"

        def get_context_data(
            self, parent_context: Mapping[str, Any] | None = None
        ) -> dict[str, Any]:
            """Look at the draft as it is stored."""
            context = super().get_context_data(parent_context)
            parent = getattr(self.form, "parent_page", None)
            return context | outlook(self.instance, parent, timezone.now())


def details(what_for: Any) -> Step:
    """Return the second step, complete by defaults in the usual case."""
    return Step(
        [
            field("owner_source", _("Owner / source"), _("Filled in from your office")),
            MultiFieldPanel(
                [
                    FieldRowPanel(
                        [
                            field("data_from", _("Data from"), what_for),
                            field("data_until", _("Data until"), _("if any")),
                        ]
                    )
                ],
                heading=_("Data period"),
            ),
            field("fiscal_year", _("Fiscal year"), widget=FiscalYearSelect),
            field("review_on", _("Review on"), _("if any; you are reminded on this day")),
            field(
                "requirement_codes",
                _("Which requirement does it answer"),
                _("If you are not sure leave it empty, the web master will choose for you"),
                widget=CodesInput,
            ),
        ],
        heading=_("2 Details"),
        key="details",
    )


UNTIL_HELP = _("After this day the system takes it down by itself, its address and history stay")


def period() -> MultiFieldPanel:
    """Return the two dates between which the public sees the item."""
    return MultiFieldPanel(
        [
            field("publish_from", _("Publish from"), _("Empty = as soon as it is put online")),
            field(
                "publish_until",
                _("Publish until"),
                UNTIL_HELP,
            ),
        ],
        heading=_("Publication period"),
    )


def urgency() -> tuple[FieldPanel, FieldPanel]:
    """Return the choice of urgency and, for urgent items, the reason."""
    return (
        field(
            "urgency",
            _("Urgency"),
            _("Urgent = on top of the approver's list, and a reason is needed"),
            widget=forms.RadioSelect,
        ),
        field(
            "urgency_reason",
            _("Why it is urgent"),
            widget=lines(2),
            classname="staff-if-urgent",
        ),
    )


def request() -> Step:
    """Return the third step: the request form of the announcement of 2561."""
    return Step(
        [
            field("subject", _("Subject"), _("Filled in from the title, you may change it")),
            field(
                "details",
                _("Information details"),
                _("A short summary, or write “as attached”"),
                widget=lines(2),
            ),
            period(),
            *urgency(),
            field(
                "external_link",
                _("External link"),
                _("if any; a Thai web address may be written as it is"),
                widget=forms.TextInput,
            ),
            field("remarks", _("Remarks"), widget=lines(2)),
            BeforeSending(heading=_("Before sending")),
        ],
        heading=_("3 Request publication"),
        key="request",
    )


ATTRIBUTES = {
    "data-controller": "w-tabs staff-steps",
    "data-action": (
        "popstate@window->w-tabs#select "
        "w-tabs:changed->staff-steps#update w-tabs:ready->staff-steps#update"
    ),
    "data-w-tabs-use-location-value": "true",
}


# The first step of each type; a type without one does not start.
FIRST: dict[type[ItemPage], Callable[[], Step]] = {
    HistoryPage: about.history,
    MissionPage: about.mission,
    StructurePage: about.structure,
    PowersPage: about.powers,
    ExecutivesPage: people.executives,
    CioPage: people.cio,
    StaffDirectoryPage: people.staff_directory,
    StrategyPage: plans.strategy,
    PlanPage: plans.plan,
    PerformancePage: plans.performance,
    ContactPage: about.contact,
    LawPage: law.step,
    PolicyPage: policies.policy,
    KnowledgePage: knowledge.knowledge,
    MultimediaPage: knowledge.multimedia,
    StatisticsPage: knowledge.statistics,
    LinksPage: links.step,
    OiaClausePage: oia.clause,
    InformationRequestPage: oia.information_request,
    ManualPage: manuals.step,
    ServicePage: services.step,
    FaqPage: policies.questions,
    NewsPage: news.step,
    JobPage: jobs.step,
    ProcurementPage: procurement.step,
    EventPage: events.step,
    EServicePage: eservices.step,
    FiguresPage: stats.step,
    DocumentPage: document.step,
}


def form_of(first: Step) -> TabbedInterface:
    """Return the whole form of a page type: what it is, its details, the request."""
    steps = [first, details(_("Which days the data cover, if any")), request()]
    return TabbedInterface(steps, base_form_class=ItemForm, attrs=ATTRIBUTES)


def connect() -> None:
    """Give the page types their forms; models lie below and do not know them."""
    for model in ITEM_TYPES:
        model.edit_handler = form_of(FIRST[model]())

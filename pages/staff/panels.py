"""The three steps of the page form: what stands in them, in which order and words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    TabbedInterface,
)

from pages.models import DocumentPage, NewsPage
from pages.staff.page_forms import DocumentForm, ItemForm, NewsForm
from pages.staff.sending import outlook
from pages.staff.widgets import CodesInput, FileDrop, FiscalYearSelect


class Step(ObjectList):
    """One tab of the form; its address does not depend on the language of its heading."""

    def __init__(self, children: Any = (), *, key: str = "", **kwargs: Any) -> None:
        self.key = key
        super().__init__(children, **kwargs)

    def clone_kwargs(self) -> dict[str, Any]:
        """Keep the key when Wagtail binds the panel to a model."""
        return super().clone_kwargs() | {"key": self.key}

    @property
    def clean_name(self) -> str:
        """Return the tab's id."""
        return self.key


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


def lines(rows: int) -> forms.Textarea:
    """Return a text box of so many lines."""
    return forms.Textarea({"rows": rows})


def field(name: str, heading: Any, help_text: Any = "", **options: Any) -> FieldPanel:
    """Return a field with its label and help text."""
    return FieldPanel(name, heading=heading, help_text=help_text, **options)


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
            field(
                "requirement_codes",
                _("Which requirement does it answer"),
                _(
                    "Several codes with commas between them. If you are not sure leave it empty, "
                    "the web master will choose for you"
                ),
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


TITLE_HELP = _("Write it as it stands on the document. The public sees it and searches by it")
SUMMARY_HELP = _("2–3 lines that tell the public what this is about")


def document_steps() -> list[Step]:
    """Return the form of a document: the file comes first, the rest is proposed from it."""
    first = Step(
        [
            field(
                "file",
                _("Document file"),
                _("The one file the public will download. PDF, Word, Excel or a picture"),
                widget=FileDrop,
            ),
            field("title", _("Title"), TITLE_HELP, widget=forms.TextInput),
            field("document_kind", _("Kind of document")),
            field("summary", _("Summary"), SUMMARY_HELP, widget=lines(3)),
            MultiFieldPanel(
                [
                    FieldRowPanel(
                        [
                            field("official_number", _("Official number"), _("if any")),
                            field("dated", _("Dated"), _("The date written on the document")),
                        ]
                    )
                ],
                heading=_("Number and date of the document"),
            ),
        ],
        heading=_("1 Document"),
        key="document",
    )
    return [first, details(_("Which days the data cover, if any")), request()]


def news_steps() -> list[Step]:
    """Return the form of a news item."""
    first = Step(
        [
            field("title", _("Title"), _("What happened, in one line"), widget=forms.TextInput),
            field("news_kind", _("Kind of news"), widget=forms.RadioSelect),
            field("summary", _("Summary"), SUMMARY_HELP, widget=lines(3)),
            field("body", _("Text"), _("if the summary does not say everything")),
            field(
                "picture",
                _("Picture"),
                _("if any; JPG or PNG"),
                widget=FileDrop(pictures=True),
            ),
            field(
                "picture_text",
                _("What the picture shows"),
                _("For people who cannot see it, such as: staff measure blood pressure"),
                widget=forms.TextInput,
            ),
        ],
        heading=_("1 News"),
        key="document",
    )
    return [first, details(_("Which days the news is about, if any")), request()]


ATTRIBUTES = {
    "data-controller": "w-tabs staff-steps",
    "data-action": (
        "popstate@window->w-tabs#select "
        "w-tabs:changed->staff-steps#update w-tabs:ready->staff-steps#update"
    ),
    "data-w-tabs-use-location-value": "true",
}


def form_of(steps: list[Step], form: type[ItemForm]) -> TabbedInterface:
    """Return the whole form of a page type."""
    return TabbedInterface(steps, base_form_class=form, attrs=ATTRIBUTES)


def connect() -> None:
    """Give the page types their forms; models lie below and do not know them."""
    DocumentPage.edit_handler = form_of(document_steps(), DocumentForm)
    NewsPage.edit_handler = form_of(news_steps(), NewsForm)

"""Where an owner begins: eight jobs in the words of the office, each knows its section and type."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pages.models import DocumentPage, NewsPage, OfficialPage, SectionKey, SectionPage
from pages.staff.roles import StaffRole, agencies
from pages.staff.screens import StaffView


@dataclass(frozen=True, slots=True)
class Job:
    """One card: what people want to publish, and what follows from it."""

    label: Any
    icon: str
    section: SectionKey
    page_type: type[OfficialPage]
    kind: str


JOBS: tuple[Job, ...] = (
    Job(_("News, activities, alerts"), "openquote", SectionKey.NEWS, NewsPage, "general"),
    Job(
        _("Announcements, recruitment, procurement"),
        "clipboard-list",
        SectionKey.NEWS,
        DocumentPage,
        "announcement",
    ),
    Job(_("Plans, reports, budget"), "doc-full", SectionKey.ABOUT, DocumentPage, "report"),
    Job(_("Manuals and forms for the public"), "form", SectionKey.SERVICE, DocumentPage, "form"),
    Job(_("Working manuals for staff"), "list-ol", SectionKey.MANUAL, DocumentPage, "manual"),
    Job(
        _("Health knowledge, statistics, infographics"),
        "image",
        SectionKey.KNOWLEDGE,
        DocumentPage,
        "infographic",
    ),
    Job(_("Laws, rules, regulations"), "list-ul", SectionKey.LAW, DocumentPage, "law"),
    Job(
        _("Evidence for ITA / MOIT or the Information Act 2540"),
        "check",
        SectionKey.OIA,
        DocumentPage,
        "report",
    ),
)


@dataclass(frozen=True, slots=True)
class Card:
    """One job in one agency: where it goes and the address of its form."""

    job: Job
    section: SectionPage

    @property
    def url(self) -> str:
        """Return the address of the new form."""
        meta = self.job.page_type._meta
        form = reverse(
            "wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, self.section.pk]
        )
        return f"{form}?kind={self.job.kind}"


def cards(home: Page) -> list[Card]:
    """Return the jobs whose section this agency has."""
    sections = {section.key: section for section in SectionPage.objects.child_of(home)}
    return [Card(job, sections[job.section]) for job in JOBS if job.section in sections]


def homes(found: Iterable[Page]) -> list[Page]:
    """Return the homes in the language items are written in first."""
    return [home for home in found if home.locale.language_code == settings.LANGUAGE_CODE]


class StartView(StaffView):
    """What do you want to publish?"""

    template_name = "pages/staff/start.html"
    page_title = _("What do you want to publish?")
    header_icon = "plus"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the cards of each agency in which the person is an owner."""
        owned = homes(agencies(self.user, StaffRole.OWNER).select_related("locale"))
        return super().get_context_data(**kwargs) | {
            "offices": [{"home": home, "cards": cards(home)} for home in owned]
        }

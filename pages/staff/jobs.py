"""What an office has to publish, in its own words: eight common jobs, then every type by section.

Cards are data. A job knows its section and type; the list by section is read from the types.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pages.models import (
    ITEM_TYPES,
    DocumentPage,
    ItemPage,
    KnowledgePage,
    ManualPage,
    NewsPage,
    OfficialPage,
    ProcurementPage,
    SectionKey,
    SectionPage,
    ServicePage,
)

if TYPE_CHECKING:
    from portal.accounts.models import User


@dataclass(frozen=True, slots=True)
class Job:
    """One card: what people want to publish, and what follows from it."""

    label: Any
    icon: str
    section: SectionKey
    page_type: type[ItemPage]
    kind: str = ""


JOBS: tuple[Job, ...] = (
    Job(_("News, activities, alerts"), "openquote", SectionKey.NEWS, NewsPage, "general"),
    Job(_("Announcements and orders"), "doc-full", SectionKey.NEWS, DocumentPage, "announcement"),
    Job(
        _("Procurement: plan, result, form SorKhorRor.1"),
        "clipboard-list",
        SectionKey.NEWS,
        ProcurementPage,
        "monthly",
    ),
    Job(_("Plans, reports, budget"), "tasks", SectionKey.ABOUT, DocumentPage, "report"),
    Job(_("Manuals and forms for the public"), "form", SectionKey.SERVICE, ServicePage),
    Job(_("Working manuals for staff"), "list-ol", SectionKey.MANUAL, ManualPage),
    Job(
        _("Health knowledge, statistics, infographics"),
        "image",
        SectionKey.KNOWLEDGE,
        KnowledgePage,
    ),
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
        kind = f"?kind={self.job.kind}" if self.job.kind else ""
        return f"{address_of_new(self.job.page_type, self.section)}{kind}"


@dataclass(frozen=True, slots=True)
class Offer:
    """One type in one section: a new item, or the only one there is."""

    label: Any
    url: str = ""
    existing: str = ""
    keeper: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One section and everything that can be written for it."""

    section: SectionPage
    offers: tuple[Offer, ...]


def address_of_new(page_type: type[ItemPage], section: Page) -> str:
    """Return the address of the form of a new item."""
    meta = page_type._meta
    return reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, section.pk])


def sections_of(home: Page) -> list[SectionPage]:
    """Return the sections of a home in their official order."""
    found = SectionPage.objects.child_of(home)
    return sorted(found, key=lambda section: section.position)


def cards(home: Page) -> list[Card]:
    """Return the jobs whose section this agency has."""
    sections = {section.key: section for section in sections_of(home)}
    return [Card(job, sections[job.section]) for job in JOBS if job.section in sections]


def shelves(home: Page, user: User) -> list[Shelf]:
    """Return every section with every type that it may hold, for this person."""
    sections = sections_of(home)
    single = _singles(sections)
    return [
        Shelf(section, tuple(_offers(section, single.get(section.pk, {}), user)))
        for section in sections
    ]


def _singles(sections: list[SectionPage]) -> dict[int, dict[type, OfficialPage]]:
    """Return the pages of types that a section holds once: section → type → page."""
    once = [model for model in ITEM_TYPES if model.max_count_per_parent == 1]
    found = OfficialPage.objects.filter(section_page__in=sections).type(*once)
    held: dict[int, dict[type, OfficialPage]] = {}
    for page in found.select_related("owner"):
        held.setdefault(page.section_page_id, {})[page.specific_class] = page
    return held


def _offers(section: SectionPage, single: dict[type, OfficialPage], user: User) -> Iterator[Offer]:
    for model in ITEM_TYPES:
        if model.sections and section.key not in model.sections:
            continue
        label = _("Any other document") if model is DocumentPage else model._meta.verbose_name
        there = single.get(model)
        if there is None:
            yield Offer(label, address_of_new(model, section))
        elif there.owner_id == user.pk and there.binned_at is None:
            yield Offer(label, existing=reverse("wagtailadmin_pages:edit", args=[there.pk]))
        else:
            yield Offer(label, keeper=there.owner.get_full_name() if there.owner else "–")

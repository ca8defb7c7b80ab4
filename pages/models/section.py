"""One of the ten sections of an agency's site."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages.models.base import OfficialPage
from pages.models.home import HomePage
from pages.models.places import Place, address
from pages.models.section_list import asked, section_list
from pages.models.section_parts import parts_of, shown_above
from pages.models.section_visit import Visit


class SectionKey(models.TextChoices):
    """The ten sections with their official names, in their order (announcement 2561, 1.1–1.10)."""

    ABOUT = "about", _("About the agency")
    LAW = "law", _("Laws, rules and regulations")
    KNOWLEDGE = "knowledge", _("Knowledge")
    LINKS = "links", _("Related web sites")
    OIA = "oia", _("Official information (OIA B.E. 2540)")
    MANUAL = "manual", _("Standard operating manuals")
    SERVICE = "service", _("Manuals for the public")
    NEWS = "news", _("News")
    ESERVICE = "eservice", _("e-Service")
    STATS = "stats", _("Visit statistics and satisfaction")


class SectionPage(OfficialPage):
    """A section (หมวด): an introduction and the list of what was published in it."""

    slug_prefix = "section"
    is_structure = True

    key = models.CharField(_("section"), max_length=10, choices=SectionKey.choices)
    name_en = models.CharField(_("English name"), max_length=200, blank=True)

    parent_page_types: ClassVar[list[str]] = ["pages.HomePage"]
    # Which of them may stand in which section, each type says itself.
    subpage_types: ClassVar[list[str]] = [
        f"pages.{name}"
        for name in [
            "HistoryPage",
            "MissionPage",
            "StructurePage",
            "PowersPage",
            "ExecutivesPage",
            "CioPage",
            "StaffDirectoryPage",
            "StrategyPage",
            "PlanPage",
            "PerformancePage",
            "ContactPage",
            "LawPage",
            "PolicyPage",
            "KnowledgePage",
            "MultimediaPage",
            "StatisticsPage",
            "LinksPage",
            "OiaClausePage",
            "InformationRequestPage",
            "ManualPage",
            "ServicePage",
            "FaqPage",
            "NewsPage",
            "JobPage",
            "ProcurementPage",
            "EventPage",
            "EServicePage",
            "FiguresPage",
            "DocumentPage",
        ]
    ]
    template = "pages/section.html"

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    @property
    def position(self) -> int:
        """Return the place among the ten, 1 to 10."""
        return SectionKey.values.index(self.key) + 1

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the list of the section as the visitor narrowed it, and the parts above it."""
        now = timezone.now()
        home = HomePage.of(self, request)
        place = self.place(home)
        wanted = asked(request.GET)
        visit = Visit(home, place, wanted, now, request)
        return super().get_context(request, *args, **kwargs) | {
            "now": now,
            "place": place,
            "listing": section_list(place, wanted, now, shown_above(self.key)),
            **parts_of(visit),
        }

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> list[str]:
        """Return the section's own template before the one that all sections share."""
        return [f"pages/sections/{self.key}.html", str(self.template)]

    def place(self, home: HomePage) -> Place:
        """Return where this section stands; a draft stands nowhere yet but can be looked at."""
        standing = (place for place in home.places if place.pk == self.pk)
        draft = Place(
            pk=self.pk or 0,
            key=self.key,
            slug=self.slug,
            title=self.title,
            name_en=self.name_en,
            summary=self.summary,
            position=self.position,
            path=self.path,
            url=address(self.slug),
        )
        return next(standing, draft)

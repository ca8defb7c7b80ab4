"""Façade: import page types from here; submodules depend only downwards."""

from pages.models.about import ContactPage, HistoryPage, MissionPage, PowersPage, StructurePage
from pages.models.appearance import Appearance
from pages.models.base import OfficialPage
from pages.models.document import DocumentKind, DocumentPage
from pages.models.eservices import EServicePage
from pages.models.events import EventPage
from pages.models.former import FormerAddress
from pages.models.home import HomePage
from pages.models.item import ItemPage
from pages.models.jobs import JobPage
from pages.models.knowledge import KnowledgePage, MultimediaPage, StatisticsPage
from pages.models.law import LawPage
from pages.models.links import LinkCheck, LinksPage
from pages.models.manuals import ManualPage
from pages.models.news import NewsKind, NewsPage
from pages.models.oia import InformationRequestPage, OiaClausePage
from pages.models.people import CioPage, ExecutivesPage, StaffDirectoryPage
from pages.models.plans import PerformancePage, PlanPage, StrategyPage
from pages.models.policies import FaqPage, PolicyPage
from pages.models.procurement import ProcurementPage
from pages.models.published_code import PublishedCode
from pages.models.section import SectionKey, SectionPage
from pages.models.services import ServicePage
from pages.models.stats import FiguresPage

# Every type that staff write, in the order of the sections.
ITEM_TYPES: tuple[type[ItemPage], ...] = (
    HistoryPage,
    MissionPage,
    StructurePage,
    PowersPage,
    ExecutivesPage,
    CioPage,
    StaffDirectoryPage,
    StrategyPage,
    PlanPage,
    PerformancePage,
    ContactPage,
    LawPage,
    PolicyPage,
    KnowledgePage,
    MultimediaPage,
    StatisticsPage,
    LinksPage,
    OiaClausePage,
    InformationRequestPage,
    ManualPage,
    ServicePage,
    FaqPage,
    NewsPage,
    JobPage,
    ProcurementPage,
    EventPage,
    EServicePage,
    FiguresPage,
    DocumentPage,
)


def kind_names() -> dict[str, object]:
    """Return what each kind of item is called, by its code."""
    names: dict[str, object] = {}
    for model in ITEM_TYPES:
        if model.kind_field:
            names |= dict(model._meta.get_field(model.kind_field).choices)
        else:
            names[str(model._meta.model_name).removesuffix("page")] = model._meta.verbose_name
    return names


__all__ = [
    "ITEM_TYPES",
    "Appearance",
    "CioPage",
    "ContactPage",
    "DocumentKind",
    "DocumentPage",
    "EServicePage",
    "EventPage",
    "ExecutivesPage",
    "FaqPage",
    "FiguresPage",
    "FormerAddress",
    "HistoryPage",
    "HomePage",
    "InformationRequestPage",
    "ItemPage",
    "JobPage",
    "KnowledgePage",
    "LawPage",
    "LinkCheck",
    "LinksPage",
    "ManualPage",
    "MissionPage",
    "MultimediaPage",
    "NewsKind",
    "NewsPage",
    "OfficialPage",
    "OiaClausePage",
    "PerformancePage",
    "PlanPage",
    "PolicyPage",
    "PowersPage",
    "ProcurementPage",
    "PublishedCode",
    "SectionKey",
    "SectionPage",
    "ServicePage",
    "StaffDirectoryPage",
    "StatisticsPage",
    "StrategyPage",
    "StructurePage",
    "kind_names",
]

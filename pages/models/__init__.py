"""Façade: import page types from here; submodules depend only downwards."""

from pages.models.base import OfficialPage
from pages.models.document import DocumentKind, DocumentPage
from pages.models.home import HomePage
from pages.models.news import NewsKind, NewsPage
from pages.models.section import SectionKey, SectionPage

__all__ = [
    "DocumentKind",
    "DocumentPage",
    "HomePage",
    "NewsKind",
    "NewsPage",
    "OfficialPage",
    "SectionKey",
    "SectionPage",
]

"""What every item has in common: it stands in a section, shows its evidence, has a kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.http import HttpRequest
from wagtail.models import Page

from pages.models.base import OfficialPage
from pages.models.record import record_context


class ItemPage(OfficialPage):
    """Anything that stands in a section; its types say which sections that may be."""

    # Keys of the sections in which the type may stand; none means any of them.
    sections: ClassVar[tuple[str, ...]] = ()
    # Requirements that such a page answers by being public (checklists of the frameworks).
    answers: ClassVar[tuple[str, ...]] = ()
    # The field that says which kind of item it is; without one the type itself is the kind.
    kind_field: ClassVar[str] = ""

    parent_page_types: ClassVar[list[str]] = ["pages.SectionPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta(OfficialPage.Meta):
        abstract = True

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """Return whether a new item of this type may stand in a section."""
        return cls.stands_in(parent) and bool(super().can_create_at(parent))

    @classmethod
    def stands_in(cls, section: Page) -> bool:
        """Return whether the section is one of those this type belongs to."""
        key = getattr(section.specific_deferred, "key", None) if cls.sections else None
        return not cls.sections or key in cls.sections

    @property
    def kind_code(self) -> str:
        """Return the code of the item's kind, as lists and search keep it."""
        if self.kind_field:
            return str(getattr(self, self.kind_field))
        return str(self._meta.model_name).removesuffix("page")

    @property
    def permanent_url(self) -> str:
        """Return the address that always leads to the current public version."""
        return f"/item/{self.pk}/"

    def begin(self, section: Page) -> None:
        """Fill a new draft with what its type knows before anything is typed."""

    def open_table(self) -> Sequence[Sequence[object]]:
        """Return the table this page offers as CSV, heading first; most pages have none."""
        return ()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the evidence of the publication, its versions and its neighbours."""
        context = super().get_context(request, *args, **kwargs)
        return context | record_context(self, request)

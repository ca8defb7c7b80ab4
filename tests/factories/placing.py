"""Putting a filled page where it belongs, as a draft of its owner."""

from __future__ import annotations

from typing import TypeVar

from pages.models import ItemPage, SectionPage

P = TypeVar("P", bound=ItemPage)


def placed(page: P, section: SectionPage, owner) -> P:
    """Put a page with its rows below a section as a draft; return it."""
    page.owner = owner
    page.live = False
    page.locale = section.locale
    page.details = page.details or "ตามเอกสารแนบ"
    page.owner_source = page.owner_source or "กลุ่มงานคุ้มครองผู้บริโภค"
    section.add_child(instance=page)
    page.save_revision(user=owner)
    return page

"""The same item in the other languages of its agency: what the public may see, and where."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Exists, OuterRef
from wagtail.models import Page, Site

from pages.publishing.models import PublicationRecord
from pages.publishing.visibility import visible


def public_addresses(page: Page, now: datetime) -> Mapping[str, str]:
    """Return the public translations of a page: language → address; one query, itself left out."""
    beside = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    found = visible(beside, now).values_list("url_path", flat=True)
    return dict(filter(None, (address_of(path) for path in found)))


def address_of(url_path: str) -> tuple[str, str] | None:
    """Return the language and the address of a page from its place in the tree."""
    for root in Site.get_site_root_paths():
        if url_path.startswith(root.root_path):
            return root.language_code, f"/{root.language_code}/{url_path[len(root.root_path) :]}"
    return None


def language_of(page: Page) -> str | None:
    """Return the language of a page's tree without asking the database."""
    found = address_of(page.url_path or "")
    return found[0] if found else None


def standing(now: datetime) -> dict[str, Exists]:
    """Return what to know of pages that share an address: public now, ever public."""
    public = visible(Page.objects.filter(pk=OuterRef("pk")), now)
    ever = PublicationRecord.objects.filter(page_id=OuterRef("pk"))
    return {"is_public": Exists(public), "was_public": Exists(ever)}

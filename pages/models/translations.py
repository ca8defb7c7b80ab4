"""The same item in the other languages of its agency: what the public may see, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from django.db.models import Exists, OuterRef
from wagtail.models import Page, Revision, Site

from pages.models import parts
from pages.publishing.models import PublicationRecord
from pages.publishing.visibility import visible
from thai.text import has_thai

# Names of people and firms, and numbers as they stand on the paper.
MAY_STAY_THAI = frozenset(
    {
        "author",
        "facebook",
        "head",
        "licence",
        "line",
        "name",
        "number",
        "official_number",
        "project_number",
        "source",
        "telephone",
        "winner",
    }
)


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


def untranslated(page: Page, source: Revision) -> set[str]:
    """Return the Thai words of a page's own fields and rows that are still those of its source."""
    return {text for text in set(_words(page)) & set(_words(source.as_object())) if has_thai(text)}


def _words(page: Page) -> Iterator[str]:
    """Yield the texts of a page and of its rows; names and numbers may stay as they are."""
    for holder in (page, *parts.rows(page)):
        for field in parts.own_fields(type(holder)):
            worded = isinstance(field, parts.WORDED) and not field.choices
            if worded and field.name not in MAY_STAY_THAI:
                yield str(getattr(holder, field.name) or "").strip()


def standing(now: datetime) -> dict[str, Exists]:
    """Return what to know of pages that share an address: public now, ever public."""
    public = visible(Page.objects.filter(pk=OuterRef("pk")), now)
    ever = PublicationRecord.objects.filter(page_id=OuterRef("pk"))
    return {"is_public": Exists(public), "was_public": Exists(ever)}

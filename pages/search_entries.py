"""What search learns of a page, in the transaction that publishes or withdraws it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Site

from documents.models import StoredFile
from documents.signals import text_ready
from pages.models import (
    ITEM_TYPES,
    DocumentPage,
    ItemPage,
    OfficialPage,
    SectionPage,
    parts,
)
from pages.models.published_code import drop_codes, write_codes
from pages.models.translations import address_of
from pages.publishing.models import PublicationRecord, RequestFile
from pages.publishing.routing import agency_of
from pages.publishing.signals import published, withdrawn_from_public
from search import indexing
from search.entry import Passage, SearchEntry

# Homes and sections are found through their items; a hit on the frame would only be in the way.
SEARCHABLE: tuple[type[ItemPage], ...] = ITEM_TYPES
BATCH = 200
SEVERAL = 2


def key_of(page: OfficialPage) -> str:
    """Return the permanent key of a page in the index."""
    return f"page:{page.pk}"


def agencies_at(request: HttpRequest) -> tuple[str, ...]:
    """Return the agency whose site is asked; none where the installation has one only.

    The root of a site is the home of the language the agency writes in (SEARCH_AGENCIES).
    """
    if len({root.site_id for root in Site.get_site_root_paths()}) < SEVERAL:
        return ()
    site = Site.find_for_request(request)
    return (str(site.root_page_id),) if site else ()


def _section(page: OfficialPage) -> str:
    found = SectionPage.objects.filter(pk=page.section_page_id).values_list("key", flat=True)
    return found.first() or ""


def _agency(page: OfficialPage) -> str:
    return str(agency_of(page).pk)


def _address(page: OfficialPage) -> str:
    # Without the host, which `get_url` would add where there are several sites: results are
    # shown at the site of their own agency, whatever name it is reached by.
    found = address_of(page.url_path)
    return found[1] if found else ""


def _file_passages(file: StoredFile) -> Iterator[Passage]:
    for text, number in file.passages().values_list("text", "page"):
        yield Passage(text, number)


def _own_words(page: ItemPage) -> Iterator[Passage]:
    yield from (Passage(text) for text in parts.words_of(page) if text.strip())


def _document_facts(page: DocumentPage) -> dict[str, Any]:
    return {
        "number": " ".join(filter(None, (page.official_number, page.number))),
        "file_url": f"{page.permanent_url}file" if page.file else "",
    }


def _file_facts(page: ItemPage, file: StoredFile | None) -> dict[str, Any]:
    if file is None:
        return {}
    address = reverse("item_file", args=[page.pk, file.pk])
    return {"file_type": file.format, "file_url": address}


def entry_of(page: ItemPage, record: PublicationRecord) -> SearchEntry:
    """Return the search entry of a public page, the text of its files included.

    Words that are chosen from a list are those of the page's language, whoever publishes it.
    """
    with translation.override(page.language):
        return _entry(page, record)


def _entry(page: ItemPage, record: PublicationRecord) -> SearchEntry:
    files = page.attached_files()
    facts = _file_facts(page, next(iter(files), None))
    if isinstance(page, DocumentPage):
        facts |= _document_facts(page)
    return SearchEntry(
        key=key_of(page),
        title=page.title,
        body=(*_own_words(page), *(text for file in files for text in _file_passages(file))),
        kind=page.kind_code,
        agency=_agency(page),
        section=_section(page),
        language=page.language,
        summary=page.summary,
        fiscal_year=page.fiscal_year,
        codes=tuple(page.requirement_codes),
        published_from=record.visible_from,
        publish_until=record.visible_until,
        url=_address(page),
        item=str(page.translation_key),
        **facts,
    )


def entries() -> Iterator[SearchEntry]:
    """Yield an entry for everything that is or will be visible (SEARCH_SOURCES)."""
    for model in SEARCHABLE:
        for page in model.objects.filter(live=True).iterator(chunk_size=BATCH):
            record = standing_record(page)
            if record is not None:
                yield entry_of(page, record)


def standing_record(page: OfficialPage) -> PublicationRecord | None:
    """Return the record under which a page is public or will be, or None."""
    now = timezone.now()
    record = (
        PublicationRecord.objects.filter(
            page_id=page.pk, revision_id=page.live_revision_id, take_down__isnull=True
        )
        .order_by("-pk")
        .first()
    )
    over = record is None or (record.visible_until is not None and record.visible_until <= now)
    return None if over else record


def index_published(page: OfficialPage, record: PublicationRecord, **_: Any) -> None:
    """Put what became public into the index, its section's list and the answered requirements."""
    listed: dict[str, Any] = {"listed_at": record.visible_from}
    if isinstance(page, ItemPage):
        listed["listed_kind"] = page.kind_code
        listed["listed_file"] = next(iter(page.attached_files()), None)
    OfficialPage.objects.filter(pk=page.pk).update(**listed)
    write_codes(page)
    if isinstance(page, ItemPage):
        indexing.put([entry_of(page, record)])


def refresh(page: OfficialPage) -> None:
    """Write the entry of a page anew after it got another address."""
    record = standing_record(page)
    if record is not None and isinstance(page, ItemPage):
        indexing.put([entry_of(page, record)])


@indexing.one_change()
def index_text(file: StoredFile, **_: Any) -> None:
    """Put the text of a file into the index when it was read after its page went public.

    In one piece with the question whether it is public: it may be taken down this very moment.
    """
    requests = RequestFile.objects.filter(file=file).values("request__page_id")
    for page in OfficialPage.objects.filter(pk__in=requests, live=True).specific():
        record = standing_record(page)
        if record is not None and file in page.attached_files():
            indexing.put([entry_of(page, record)])


def drop_withdrawn(page: OfficialPage, **_: Any) -> None:
    """Take what left the public out of the index and of the answered requirements."""
    drop_codes(page)
    indexing.drop([key_of(page)])


def connect() -> None:
    """Attach search to publication; called once when the app is ready."""
    published.connect(index_published, dispatch_uid="pages.search.published")
    text_ready.connect(index_text, dispatch_uid="pages.search.text")
    withdrawn_from_public.connect(drop_withdrawn, dispatch_uid="pages.search.withdrawn")

"""What search learns of a page, in the transaction that publishes or withdraws it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.html import strip_tags

from documents.models import StoredFile
from documents.signals import text_ready
from pages.models import DocumentPage, HomePage, NewsPage, OfficialPage, SectionPage
from pages.publishing.models import PublicationRecord
from pages.publishing.routing import agency_path
from pages.publishing.signals import published, withdrawn_from_public
from search import indexing
from search.entry import Passage, SearchEntry

# Homes and sections are found through their items; a hit on the frame would only be in the way.
SEARCHABLE: tuple[type[OfficialPage], ...] = (DocumentPage, NewsPage)
BATCH = 200


def key_of(page: OfficialPage) -> str:
    """Return the permanent key of a page in the index."""
    return f"page:{page.pk}"


def _section(page: OfficialPage) -> str:
    found = SectionPage.objects.filter(pk=page.section_page_id).values_list("key", flat=True)
    return found.first() or ""


def _agency(page: OfficialPage) -> str:
    home = HomePage.objects.filter(path=agency_path(page)).values_list("pk", flat=True).first()
    return str(home or "")


def _file_passages(file: StoredFile) -> Iterator[Passage]:
    for text, number in file.passages().values_list("text", "page"):
        yield Passage(text, number)


def _own_words(page: OfficialPage) -> Iterator[Passage]:
    if page.summary:
        yield Passage(page.summary)
    if isinstance(page, NewsPage):
        yield from (Passage(strip_tags(str(block.value))) for block in page.body)


def _document_facts(page: DocumentPage) -> dict[str, Any]:
    return {
        "kind": page.document_kind,
        "number": " ".join(filter(None, (page.official_number, page.number))),
        "file_type": page.file.format if page.file else "",
        "file_url": f"{page.permanent_url}file" if page.file else "",
    }


def entry_of(page: OfficialPage, record: PublicationRecord) -> SearchEntry:
    """Return the search entry of a public page, its file's text included."""
    facts: dict[str, Any] = {}
    passages = [*_own_words(page)]
    if isinstance(page, DocumentPage):
        facts = _document_facts(page)
        passages += _file_passages(page.file) if page.file else ()
    elif isinstance(page, NewsPage):
        facts = {"kind": f"news_{page.news_kind}"}
    return SearchEntry(
        key=key_of(page),
        title=page.title,
        body=tuple(passages),
        agency=_agency(page),
        section=_section(page),
        language=page.language,
        summary=page.summary,
        fiscal_year=page.fiscal_year,
        codes=tuple(page.requirement_codes),
        published_from=record.visible_from,
        publish_until=record.visible_until,
        url=page.get_url() or "",
        **facts,
    )


def entries() -> Iterator[SearchEntry]:
    """Yield an entry for everything that is or will be visible (SEARCH_SOURCES)."""
    for model in SEARCHABLE:
        for page in model.objects.filter(live=True).iterator(chunk_size=BATCH):
            record = _standing_record(page)
            if record is not None:
                yield entry_of(page, record)


def _standing_record(page: OfficialPage) -> PublicationRecord | None:
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
    """Put what became public into the index and into its section's list."""
    OfficialPage.objects.filter(pk=page.pk).update(listed_at=record.visible_from)
    if isinstance(page, SEARCHABLE):
        indexing.put([entry_of(page, record)])


def index_text(file: StoredFile, **_: Any) -> None:
    """Put the text of a file into the index when it was read after its page went public."""
    for page in DocumentPage.objects.filter(file=file, live=True):
        record = _standing_record(page)
        if record is not None:
            indexing.put([entry_of(page, record)])


def drop_withdrawn(page: OfficialPage, **_: Any) -> None:
    """Take what left the public out of the index."""
    indexing.drop([key_of(page)])


def connect() -> None:
    """Attach search to publication; called once when the app is ready."""
    published.connect(index_published, dispatch_uid="pages.search.published")
    text_ready.connect(index_text, dispatch_uid="pages.search.text")
    withdrawn_from_public.connect(drop_withdrawn, dispatch_uid="pages.search.withdrawn")

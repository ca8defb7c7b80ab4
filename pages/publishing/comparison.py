"""Compares what is public, and what was sent, with the evidence: a console passes every guard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import F, Q
from wagtail.models import Page

from pages.publishing import fixity
from pages.publishing.models import (
    ContentFixity,
    PublicationRecord,
    PublicationRequest,
    RequestFile,
)

CHUNK = 200


@dataclass(frozen=True, slots=True)
class Altered:
    """Something that is not as it was approved: which page, what it is called, which values."""

    page: int | None
    title: str
    values: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page} {self.title} ({', '.join(self.values)})"


def altered() -> Iterator[Altered]:
    """Yield what differs from its evidence: live pages, frozen versions, approved files."""
    yield from altered_pages()
    yield from altered_versions()
    yield from altered_files()


def altered_pages() -> Iterator[Altered]:
    """Yield live pages that say something else than was approved, or that have no record."""
    for page in Page.objects.filter(live=True, depth__gt=1).order_by("path").iterator(CHUNK):
        wrong = _wrong(page)
        if wrong:
            yield Altered(page.pk, page.title, tuple(wrong))


def _wrong(page: Page) -> list[str]:
    records = PublicationRecord.objects.select_related("fixity", "request__fixity")
    mine = records.filter(page_id=page.pk, revision_id=page.live_revision_id)
    record = mine.order_by("-pk").first()
    if record is None:
        return ["no publication record"]
    approved = fixity.of_record(record)
    if approved is None:
        return ["no fixity"]
    try:
        return fixity.altered_values(page.specific, approved)
    except (ValueError, TypeError, ArithmeticError):
        # SQLite keeps whatever a console writes; Django cannot even read some of it.
        return ["unreadable"]


def unproved_versions() -> Iterator[Altered]:
    """Yield requests and set-ups that were altered before their content was fixed by value."""
    requests = PublicationRequest.objects.filter(fixity=None).order_by("pk")
    records = PublicationRecord.objects.filter(request=None, fixity=None).order_by("pk")
    for one in (*requests, *records):
        yield Altered(one.page_id, f"{one.title}, version", ("no fixity",))


def altered_versions() -> Iterator[Altered]:
    """Yield requests and set-ups whose frozen version is not what was sent."""
    yield from unproved_versions()
    rows = ContentFixity.objects.select_related("request__revision", "record__revision")
    for row in rows.order_by("pk").iterator(CHUNK):
        holder = row.holder
        wrong = fixity.altered_version(holder.revision, row, holder.content_sha256)
        if wrong:
            yield Altered(holder.page_id, f"{holder.title}, version", tuple(wrong))


def altered_files() -> Iterator[Altered]:
    """Yield approved files whose row no longer has the fingerprint that was approved."""
    rows = RequestFile.objects.filter(~Q(file__sha256=F("sha256"))).select_related("request")
    for row in rows.order_by("pk"):
        yield Altered(row.request.page_id, row.request.title, (row.name,))

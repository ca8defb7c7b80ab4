"""Thousands of published items in seconds: rows of real publications, copied with new words.

Nothing is updated or deleted, so the triggers on the evidence stay armed.
"""

from __future__ import annotations

import copy
import hashlib
import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models, transaction
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Revision, TaskState, WorkflowState

from bench.words import Writing, writing
from documents.models import ExtractedText, StoredFile
from pages.models import DocumentPage, OfficialPage
from pages.publishing.models import (
    ContentFixity,
    Decision,
    Notice,
    PublicationRecord,
    PublicationRequest,
    RequestFile,
)
from pages.search_entries import entry_of
from search import indexing
from search.entry import Passage, SearchEntry

# One number serves a clone as page, revision, file, request, record and workflow.
FIRST = 1_000_000
DAYS = 1000
STRIDE = 389
BATCH = 250


@dataclass
class Original:
    """A real publication with every row it left."""

    page: OfficialPage
    revision: Revision
    request: PublicationRequest
    record: PublicationRecord
    flow: WorkflowState
    entry: SearchEntry
    file: StoredFile | None
    followers: list[models.Model] = field(default_factory=list)


def original(record: PublicationRecord) -> Original:
    """Collect the rows of one publication."""
    page = Page.objects.get(pk=record.page_id).specific
    flow = WorkflowState.objects.get(object_id=str(page.pk))
    found = Original(
        page=page,
        revision=record.revision,
        request=record.request,
        record=record,
        flow=flow,
        entry=entry_of(page, record),
        file=page.file if isinstance(page, DocumentPage) else None,
    )
    request = record.request
    kind = ContentType.objects.get_for_model(Page)
    for rows in (
        ContentFixity.objects.filter(request=request),
        RequestFile.objects.filter(request=request),
        Decision.objects.filter(request=request),
        Notice.objects.filter(request=request),
        TaskState.objects.filter(workflow_state=flow),
        PageLogEntry.objects.filter(page=page.pk),
        ReferenceIndex.objects.filter(base_content_type=kind, object_id=str(page.pk)),
    ):
        found.followers.extend(rows)
    return found


class Copier:
    """Writes clones of some originals, in batches."""

    def __init__(self, originals: list[Original], now: datetime) -> None:
        self.originals = originals
        self.now = now
        self.made = 0
        self.steps: defaultdict[str, int] = defaultdict(lambda: 10_000)

    def up_to(self, number: int) -> None:
        """Make clones until there are this many."""
        while self.made < number:
            batch = range(self.made, min(self.made + BATCH, number))
            self._write(batch)
            self.made = batch.stop

    @transaction.atomic
    def _write(self, batch: range) -> None:
        rows: defaultdict[type[models.Model], list[models.Model]] = defaultdict(list)
        entries = []
        for number in batch:
            source = self.originals[number % len(self.originals)]
            clone = Clone(source, number, writing(number), self._moment(number))
            entries.append(clone.entry())
            for row in clone.rows(self._path(source.page)):
                for model in _tables(row):
                    rows[model].append(row)
        for model, found in rows.items():
            _insert(model, found)
        indexing.put(entries)

    def _moment(self, number: int) -> datetime:
        """Return when a clone was published: spread over almost three years, now last."""
        return self.now - timedelta(days=number * STRIDE % DAYS, minutes=number)

    def _path(self, page: Page) -> str:
        parent = page.path[: -Page.steplen]
        self.steps[parent] += 1
        return str(Page._get_path(parent, page.depth, self.steps[parent]))


@dataclass
class Clone:
    """One copy in the making."""

    source: Original
    number: int
    words: Writing
    at: datetime

    @property
    def key(self) -> int:
        """Return the number this clone has in every table."""
        return FIRST + self.number

    def entry(self) -> SearchEntry:
        """Return what search learns of it."""
        source = self.source
        body = [Passage(self.words.summary)]
        body += [Passage(text, page) for page, text in enumerate(self.words.pages, 1)]
        return replace(
            source.entry,
            key=f"page:{self.key}",
            title=self.words.title,
            summary=self.words.summary,
            body=tuple(body),
            published_from=self.at,
            url=source.entry.url.replace(source.page.slug, self._slug()),
        )

    def rows(self, path: str) -> Iterator[models.Model]:
        """Yield every row of the clone."""
        source = self.source
        if source.file:
            yield from self._file(source.file)
        yield self._page(path)
        content = source.revision.content | {"pk": self.key, "title": self.words.title}
        content["summary"] = self.words.summary
        yield _like(
            source.revision, pk=self.key, object_id=str(self.key), content=content,
            created_at=self.at,
        )  # fmt: skip
        yield _like(
            source.request, pk=self.key, page_id=self.key, revision_id=self.key,
            title=self.words.title, number=f"C{self.number}", submitted_at=self.at,
        )  # fmt: skip
        yield _like(
            source.record, pk=self.key, page_id=self.key, revision_id=self.key,
            request_id=self.key, title=self.words.title, published_at=self.at,
            visible_from=self.at,
        )  # fmt: skip
        yield _like(source.flow, pk=self.key, object_id=str(self.key), current_task_state_id=None)
        yield from self._followers()

    def _slug(self) -> str:
        return f"clone-{self.number}"

    def _page(self, path: str) -> OfficialPage:
        page = self.source.page
        changes: dict[str, Any] = {
            "id": self.key,
            "page_ptr_id": self.key,
            "officialpage_ptr_id": self.key,
            "path": path,
            "slug": self._slug(),
            "url_path": page.url_path.replace(page.slug, self._slug()),
            "translation_key": uuid.UUID(int=self.key),
            "title": self.words.title,
            "draft_title": self.words.title,
            "summary": self.words.summary,
            "latest_revision_id": self.key,
            "live_revision_id": self.key,
            "listed_at": self.at,
            "first_published_at": self.at,
            "last_published_at": self.at,
        }
        if isinstance(page, DocumentPage):
            changes |= {"number": f"C-{self.number}", "file_id": self.key}
        return _like(page, **changes)

    def _file(self, file: StoredFile) -> Iterator[models.Model]:
        digest = hashlib.sha256(self.words.pages[0].encode()).hexdigest()
        yield _like(file, pk=self.key, sha256=digest, title=self.words.title)
        for page, text in enumerate(self.words.pages, start=1):
            yield ExtractedText(
                pk=self.key * 10 + page, sha256=digest, page=page, text=text, quality=1.0
            )

    def _followers(self) -> Iterator[models.Model]:
        """Yield copies of the rows that point to the page, the request or the file."""
        targets = {
            "request_id": self.key,
            "workflow_state_id": self.key,
            "revision_id": self.key,
            "file_id": self.key,
            "object_id": str(self.key),
            "page_id": self.key,
        }
        for place, row in enumerate(self.source.followers):
            names = {f.attname for f in row._meta.local_concrete_fields}
            changes = {name: value for name, value in targets.items() if name in names}
            if isinstance(row, ReferenceIndex):
                changes["to_object_id"] = str(self.key) if self.source.file else row.to_object_id
            if isinstance(row, PageLogEntry):
                changes["uuid"] = uuid.UUID(int=self.key * 100 + place)
            yield _like(row, pk=self.key * 100 + place, **changes)


def _like(row: Any, **changes: Any) -> Any:
    """Return an unsaved copy of a row with some columns changed."""
    made = copy.copy(row)
    made._state = models.base.ModelState()
    for name, value in changes.items():
        setattr(made, name, value)
    return made


def _tables(row: models.Model) -> list[type[models.Model]]:
    """Return the models whose tables hold a part of this row, the base first."""
    parents = [model for model in type(row)._meta.get_parent_list() if not model._meta.abstract]
    return [*reversed(parents), type(row)]


def _insert(model: type[models.Model], rows: list[models.Model]) -> None:
    """Insert one table's part of these rows; bulk_create knows no multi-table models."""
    fields = model._meta.local_concrete_fields
    values = [
        [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]
        for row in rows
    ]
    name = connection.ops.quote_name
    columns = ", ".join(name(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {name(model._meta.db_table)} ({columns}) VALUES ({marks})", values
        )

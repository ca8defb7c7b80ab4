"""Reads a stored file: scan, text, screening, first-page picture, each done once."""

import logging
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import copyfileobj
from typing import Final

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from documents import extraction, formats, scanning, screening
from documents.extraction import Appearance, Extraction
from documents.formats.base import Format
from documents.models import ExtractedText, Finding, StoredFile
from documents.proposals import legible
from documents.screening import Suspicion
from documents.signals import text_ready
from documents.states import FindingKind, ScanState, TextState
from documents.storage import new_key, opened, previews

logger = logging.getLogger("documents")

READ_FIELDS: Final = (
    "text_state",
    "text_quality",
    "text_note",
    "pages",
    "preview",
    "is_tagged",
    "embedded_title",
    "embedded_language",
)
BATCH: Final = 200
# Nothing is wrong with the file that its owner would be told; the search lacks its words.
UNREAD: Final = (TextState.FAILED, TextState.TIMEOUT)


@dataclass(frozen=True, slots=True)
class Contents:
    """What opening a file gave: its text, and what it looks like."""

    text: Extraction
    looks: Appearance


def read(
    stored: StoredFile, *, seconds: float | None = None, contents: Contents | None = None
) -> StoredFile:
    """Do for a file whatever has not been done yet, and return it.

    With ``seconds`` given, a file that needs longer stays pending for the worker. With
    ``contents`` given, what was read from the same bytes beforehand is kept. A file the scanner
    has not passed is not opened at all.
    """
    started = time.monotonic()
    if stored.scan_state == ScanState.UNSCANNED:
        _scan(stored)
    if not stored.is_safe or stored.text_state != TextState.PENDING:
        return stored
    if twin := _twin(stored):
        _keep_facts_of(twin, stored)
        return stored
    if contents is None:
        left = None if seconds is None else seconds - (time.monotonic() - started)
        with local_copy(stored) as path:
            contents = contents_of(path, formats.by_name(stored.format), seconds=left)
    if contents is not None:
        _keep(stored, contents.text, contents.looks)
    return stored


def contents_of(path: Path, kind: Format, *, seconds: float | None = None) -> Contents | None:
    """Return text and looks of a file, without the database; None if it needs longer."""
    started = time.monotonic()
    text = extraction.extract(path, kind, seconds=_share(seconds, extraction.TEXT_SECONDS))
    if seconds is not None and text.state == TextState.TIMEOUT:
        return None
    left = None if seconds is None else seconds - (time.monotonic() - started)
    looks = extraction.look(path, kind, seconds=_share(left, extraction.LOOK_SECONDS))
    return Contents(text, looks)


@contextmanager
def local_copy(stored: StoredFile) -> Iterator[Path]:
    """Lend a path to the bytes: the file itself, or a copy when the store is far away."""
    storage = stored.file.storage
    try:
        yield Path(storage.path(stored.file.name or ""))
    except NotImplementedError:
        with tempfile.NamedTemporaryFile(suffix=f".{stored.format}") as copy:
            with opened(stored.file) as original:
                copyfileobj(original, copy)
            copy.flush()
            yield Path(copy.name)


def _share(left: float | None, usual: float) -> float:
    return usual if left is None else max(1.0, min(left, usual))


def _scan(stored: StoredFile) -> None:
    with opened(stored.file) as stream:
        result = scanning.scan(stream)
    stored.scan_state, stored.scan_note = result.state, result.note[:200]
    stored.scanned_at = None if result.state == ScanState.UNSCANNED else timezone.now()
    stored.save(update_fields=["scan_state", "scan_note", "scanned_at"])
    if result.state == ScanState.INFECTED:
        logger.warning("file.infected", extra={"file": stored.pk})
    if result.state == ScanState.UNSCANNED:
        logger.warning("scanner.away", extra={"file": stored.pk})


def _twin(stored: StoredFile) -> StoredFile | None:
    """Return another row with these bytes whose text has been read."""
    read_already = stored.duplicates().exclude(text_state=TextState.PENDING)
    found: StoredFile | None = read_already.first()
    return found


@transaction.atomic
def _keep_facts_of(twin: StoredFile, stored: StoredFile) -> None:
    """Take over what reading the same bytes has already shown."""
    for name in READ_FIELDS:
        setattr(stored, name, getattr(twin, name))
    pages = list(stored.passages().values_list("page", "text"))
    _record(stored, screening.screen(pages))


@transaction.atomic
def _keep(stored: StoredFile, text: Extraction, looks: Appearance) -> None:
    """Store text, facts, picture and findings together."""
    ExtractedText.objects.filter(sha256=stored.sha256).delete()
    ExtractedText.objects.bulk_create(
        [
            ExtractedText(
                sha256=stored.sha256,
                page=page.page,
                reading=page.reading,
                is_best=page.is_best,
                text=page.text,
                quality=page.quality,
            )
            for page in text.pages
            if page.text
        ],
        batch_size=BATCH,
    )
    stored.text_state, stored.text_quality = text.state, text.quality
    stored.text_note = text.note
    if text.state in UNREAD:
        logger.warning("file.unread", extra={"file": stored.pk, "state": str(text.state)})
    _describe(stored, text, looks)
    best = [(page.page, page.text) for page in text.pages if page.is_best]
    _record(stored, screening.screen(best))


def _describe(stored: StoredFile, text: Extraction, looks: Appearance) -> None:
    facts = looks.facts
    has_pages = formats.by_name(stored.format).has_pages
    stored.pages = facts.get("pages") or (len(text.pages) or None if has_pages else None)
    stored.is_tagged = facts.get("is_tagged")
    stored.embedded_title = legible(facts.get("title", ""))
    stored.embedded_language = facts.get("language", "")
    if looks.preview:
        stored.preview.name = previews().save(new_key(".webp"), ContentFile(looks.preview))


def _record(stored: StoredFile, seen: list[Suspicion]) -> None:
    """Write findings once and tell the layers above when all of it is committed."""
    if stored.text_state == TextState.ENCRYPTED:
        seen = [Suspicion(FindingKind.LOCKED, 1, "", is_blocking=True)]
    stored.save(update_fields=READ_FIELDS)
    if not stored.findings.exists():
        Finding.objects.bulk_create(
            Finding(
                file=stored,
                kind=suspicion.kind,
                page=suspicion.page,
                excerpt=suspicion.excerpt[:200],
                is_blocking=suspicion.is_blocking,
            )
            for suspicion in seen
        )
    transaction.on_commit(partial(text_ready.send, StoredFile, file=stored))

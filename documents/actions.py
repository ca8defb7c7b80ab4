"""Every change a person or program makes to stored files, one function each."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.files.base import File
from django.db import Error, transaction
from django.utils import timezone
from wagtail.log_actions import log

from documents.errors import NotWaivable, ReasonRequired
from documents.intake import Intake, taken_in
from documents.models import Finding, StoredFile
from documents.proposals import spoken_name
from documents.states import ScanState
from documents.storage import new_key, originals
from documents.tasks import read_file

# Who acts: a request's user. A program such as an import receives files as nobody (None).
Person = AbstractBaseUser | AnonymousUser


def receive(
    upload: File[bytes],
    *,
    by: Person | None,
    now: datetime | None = None,
    read_later: bool = True,
) -> StoredFile:
    """Check an upload and keep its bytes for good; its text is read by the worker.

    ``now`` dates the row (UTC), for imports of what was published long ago.
    A file that exists already is kept again as a row of its own (see ``duplicates()``), its
    text is not read twice. With ``read_later=False`` the caller reads it.

    Raises:
        FileError: one subclass for each thing that can be wrong with a file.
    """
    with taken_in(upload) as intake:
        key = _moved_into_store(intake)
        with _removed_on_error(key), transaction.atomic():
            stored = _row(intake, key, by)
            if now:
                StoredFile.objects.filter(pk=stored.pk).update(created_at=now)
            log(stored, "documents.receive", user=by, data={"sha256": intake.sha256})
            if read_later:
                transaction.on_commit(partial(read_file.enqueue, stored.pk))
    return stored


@transaction.atomic
def excuse(finding: Finding, *, by: Person, reason: str) -> None:
    """Record why a file may be published although screening found something in it.

    Raises:
        ReasonRequired: nothing was written.
    """
    held = Finding.objects.select_for_update().get(pk=finding.pk)
    if not reason.strip():
        raise ReasonRequired
    held.excused_by_id, held.excused_at = by.pk, timezone.now()
    held.excused_reason = reason.strip()
    held.save(update_fields=["excused_by", "excused_at", "excused_reason"])
    log(held.file, "documents.excuse", user=by, data={"kind": held.kind, "page": held.page})
    finding.refresh_from_db()


@transaction.atomic
def waive_scan(stored: StoredFile, *, by: Person, reason: str) -> None:
    """Let a file pass that the scanner could not look into, on one officer's word.

    Raises:
        ReasonRequired: nothing was written.
        NotWaivable: the scanner found a virus, or found none.
    """
    held = StoredFile.objects.select_for_update().get(pk=stored.pk)
    if not reason.strip():
        raise ReasonRequired
    if held.scan_state not in (ScanState.UNSCANNED, ScanState.UNSCANNABLE):
        raise NotWaivable
    held.scan_state, held.scan_note = ScanState.WAIVED, reason.strip()[:200]
    held.scan_waived_by_id = by.pk
    held.save(update_fields=["scan_state", "scan_note", "scan_waived_by"])
    log(held, "documents.waive_scan", user=by, data={"reason": held.scan_note})
    transaction.on_commit(partial(read_file.enqueue, held.pk))
    stored.refresh_from_db()


@transaction.atomic
def discard(stored: StoredFile, *, by: Person) -> None:
    """Remove a file nothing refers to, bytes and all. Raises ProtectedError otherwise."""
    log(stored, "documents.discard", user=by, data={"sha256": stored.sha256}, deleted=True)
    stored.delete()


def _moved_into_store(intake: Intake) -> str:
    """Give the bytes their place before the row is written: a row never points to nothing.

    If the transaction fails the bytes have no row, and the sweep takes them.
    """
    store, key = originals(), new_key(intake.path.suffix)
    try:
        place = Path(store.path(key))
    except NotImplementedError:
        with intake.path.open("rb") as stream:
            return str(store.save(key, File(stream)))
    place.parent.mkdir(parents=True, exist_ok=True)
    intake.path.replace(place)
    return key


@contextmanager
def _removed_on_error(key: str) -> Iterator[None]:
    """Take the bytes away again when their row could not be written."""
    try:
        yield
    except Error:
        originals().delete(key)
        raise


def _row(intake: Intake, key: str, by: Person | None) -> StoredFile:
    stored: StoredFile = StoredFile.objects.create(
        title=spoken_name(intake.name)[:255],
        file=key,
        original_name=intake.name,
        file_size=intake.size,
        sha256=intake.sha256,
        file_hash=intake.sha1,
        format=intake.kind.name,
        media_type=intake.kind.media_type,
        uploaded_by_user=by,
    )
    return stored

"""Takes the bytes of an upload in: counted, fingerprinted, checked, before any row exists."""

import hashlib
import os
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import IO, Final

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import Storage

from documents import formats
from documents.errors import (
    FAULTS,
    FileMissing,
    LockFile,
    RenamedFile,
    TooLarge,
    TypeNotAccepted,
)
from documents.formats.base import BadFile, Fault, Format
from documents.storage import originals
from thai.templatetags.thai import file_size

INCOMING: Final = "incoming"
CHUNK: Final = 1024 * 1024
LOCK_SIGNS: Final = ("~$", ".~lock.")
LONGEST_NAME: Final = 255


@dataclass(frozen=True, slots=True)
class Intake:
    """An upload that passed: where it waits, what it is, and its fingerprints."""

    path: Path
    name: str
    kind: Format
    size: int
    sha256: str
    sha1: str


@contextmanager
def taken_in(upload: File[bytes]) -> Iterator[Intake]:
    """Lend the checked bytes of an upload in a file that is gone afterwards.

    Raises:
        FileError: one subclass for each thing that can be wrong (see documents.errors).
    """
    name = clean_name(upload.name)
    kind = _promised(name)
    _refuse_larger(upload.size or 0, kind)
    with tempfile.NamedTemporaryFile(
        dir=_folder(), prefix="upload-", suffix=kind.suffixes[0], delete=False
    ) as waiting:
        path = Path(waiting.name)
        try:
            size, sha256, sha1 = _copied(upload, waiting, kind)
            _verify(path, kind)
            yield Intake(path, name, kind, size, sha256, sha1)
        finally:
            path.unlink(missing_ok=True)


def clean_name(given: str | None) -> str:
    """Return the file's own name without folders and invisible characters, in one spelling."""
    plain = unicodedata.normalize("NFC", PurePath((given or "").replace("\\", "/")).name)
    name = "".join(char for char in plain if char.isprintable()).strip()
    if not name:
        raise FileMissing
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    return stem[: LONGEST_NAME - len(suffix)] + suffix


def _promised(name: str) -> Format:
    """Return the format a name promises. Raises LockFile or TypeNotAccepted."""
    if name.startswith(LOCK_SIGNS):
        raise LockFile
    suffix = PurePath(name).suffix.lower()
    kind = formats.by_suffix(suffix)
    if kind is None:
        raise TypeNotAccepted(ext=suffix or name)
    return kind


def _refuse_larger(size: int, kind: Format) -> None:
    largest = min(kind.max_bytes, int(getattr(settings, "MAX_UPLOAD_BYTES", kind.max_bytes)))
    if size > largest:
        raise TooLarge(size=file_size(size), max=file_size(largest))


def _copied(upload: File[bytes], waiting: IO[bytes], kind: Format) -> tuple[int, str, str]:
    """Copy to disk for good and return size, SHA-256 and the SHA-1 that Wagtail keeps."""
    size, sha256 = 0, hashlib.sha256()
    sha1 = hashlib.sha1(usedforsecurity=False)
    for chunk in upload.chunks(CHUNK):
        size += len(chunk)
        # The size a browser announces is only a claim.
        _refuse_larger(size, kind)
        sha256.update(chunk)
        sha1.update(chunk)
        waiting.write(chunk)
    waiting.flush()
    os.fsync(waiting.fileno())
    return size, sha256.hexdigest(), sha1.hexdigest()


def _verify(path: Path, kind: Format) -> None:
    """Check the content. Raises the error that says what is wrong with it."""
    try:
        formats.verify(path, kind)
    except BadFile as bad:
        real = formats.recognise(path) if bad.fault == Fault.RENAMED else None
        if real:
            raise RenamedFile(ext=kind.suffixes[0], real=real.suffixes[0]) from bad
        raise FAULTS[bad.fault](ext=kind.suffixes[0]) from bad


def _folder() -> Path:
    """Return where uploads wait: beside the originals, so that keeping one is a rename."""
    store: Storage = originals()
    try:
        folder = Path(store.path(INCOMING))
    except NotImplementedError:
        return Path(tempfile.gettempdir())
    folder.mkdir(parents=True, exist_ok=True)
    return folder

"""The ZIP of an export: written straight through, every file with its SHA-256, always the same."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.conf import settings
from django.utils.translation import override

from pages.public.spreadsheets import BYTE_ORDER_MARK, harmless
from portal.audit import checkpoints
from portal.evidence import summary
from portal.evidence.scope import Scope
from portal.evidence.sheets import SHEETS, Sheet

MANIFEST = "MANIFEST.sha256"
# Nothing in the archive may depend on when or where it was made.
UNDATED = (1980, 1, 1, 0, 0, 0)
UNIX, READABLE = 3, 0o644 << 16


class _Hashed:
    """A file inside the archive that counts its own SHA-256."""

    def __init__(self, inside: IO[bytes]) -> None:
        self.inside = inside
        self.sha256 = hashlib.sha256()

    def write(self, content: bytes) -> int:
        """Write on, and remember."""
        self.sha256.update(content)
        return self.inside.write(content)


class Archive:
    """A ZIP under way, and the fingerprints of what is in it so far."""

    def __init__(self, zipped: ZipFile) -> None:
        self.zipped = zipped
        self.digests: dict[str, str] = {}

    @contextmanager
    def file(self, name: str) -> Iterator[_Hashed]:
        """Open a new file of the archive."""
        entry = ZipInfo(name, UNDATED)
        entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, UNIX, READABLE
        with self.zipped.open(entry, "w") as inside:
            hashed = _Hashed(inside)
            yield hashed
        self.digests[name] = hashed.sha256.hexdigest()

    def put(self, name: str, content: bytes) -> None:
        """Add a file that is made already."""
        with self.file(name) as inside:
            inside.write(content)

    def table(self, sheet: Sheet, scope: Scope) -> int:
        """Add a table as CSV that spreadsheets open as Thai; return how many rows it has."""
        count = 0
        with self.file(f"{sheet.name}.csv") as inside:
            text = _Lines(inside)
            writer = csv.writer(text)
            inside.write(BYTE_ORDER_MARK.encode())
            writer.writerow([str(column) for column in sheet.columns])
            for row in sheet.rows(scope):
                writer.writerow([harmless(str(cell)) for cell in row])
                count += 1
        return count


class _Lines:
    """Takes the text of a CSV writer as bytes."""

    def __init__(self, inside: _Hashed) -> None:
        self.inside = inside

    def write(self, text: str) -> int:
        """Write a line in UTF-8."""
        return self.inside.write(text.encode())


def write(scope: Scope, target: BinaryIO) -> None:
    """Write the archive of a scope; the words are the office's, whoever asks."""
    with override(settings.LANGUAGE_CODE), ZipFile(target, "w") as zipped:
        archive = Archive(zipped)
        counts = {sheet.name: archive.table(sheet, scope) for sheet in SHEETS}
        archive.put("summary.pdf", summary.pdf(scope, counts))
        for name, content in checkpoints.copies(settings.DATA, scope.start, scope.end):
            archive.put(f"checkpoints/{name}", content)
        lines = (f"{digest}  {name}\n" for name, digest in sorted(archive.digests.items()))
        archive.put(MANIFEST, "".join(lines).encode())

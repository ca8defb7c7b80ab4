"""Checkpoints: signed files outside the database that say how far the chain had come, and how.

Whoever can write the database can cut the end of the chain off or compute a whole new one; whoever
cannot also sign these files is found out.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from portal.audit.errors import ChainRewritten
from portal.audit.models import AuditEntry

KEY_FILE = "checkpoint_key"
PATTERN = "*.json"
Problem = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """At this moment (UTC, ISO 8601) the chain ended here; before it came that checkpoint."""

    sequence: int
    digest: str
    count: int
    at: str
    before: str = ""
    signature: str = ""

    @property
    def moment(self) -> datetime:
        """Return when it was written."""
        return datetime.fromisoformat(self.at)

    def signed(self, key: bytes) -> Checkpoint:
        """Return the checkpoint with its signature (HMAC-SHA-256 over the other fields)."""
        said = asdict(self) | {"signature": ""}
        text = json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
        return Checkpoint(**said | {"signature": hmac.new(key, text, hashlib.sha256).hexdigest()})

    def is_signed(self, key: bytes) -> bool:
        """Return whether this installation signed exactly this."""
        return hmac.compare_digest(self.signature, self.signed(key).signature)


def folder(data: Path) -> Path:
    """Return where the checkpoints of an installation lie; its key lies one folder above."""
    return data / "audit" / "checkpoints"


def key(data: Path) -> bytes:
    """Return the key that signs checkpoints, made on first use, readable by the owner only."""
    path = data / "audit" / KEY_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return bytes.fromhex(path.read_text())
    made = secrets.token_bytes(32)
    with os.fdopen(handle, "w") as file:
        file.write(made.hex())
    return made


def write(data: Path, *, now: datetime) -> Path | None:
    """Sign where the chain ends and write it down; None if nothing was added since the last time.

    Raises ChainRewritten when the last checkpoint saw another chain: that is never signed over.
    """
    tail = AuditEntry.objects.order_by("-sequence").first()
    last = newest(data)
    if last is not None:
        _require_kept(last)
    if tail is None or (last is not None and last.sequence == tail.sequence):
        return None
    at = now.astimezone(UTC)
    made = Checkpoint(
        tail.sequence,
        tail.digest,
        AuditEntry.objects.count(),
        at.isoformat(timespec="seconds"),
        last.signature if last else "",
    ).signed(key(data))
    return _put(folder(data) / f"{at:%Y%m%dT%H%M%SZ}-{tail.sequence}.json", made)


def _put(path: Path, made: Checkpoint) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    with unfinished.open("w") as file:
        json.dump(asdict(made), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    return unfinished.replace(path)


def newest(data: Path) -> Checkpoint | None:
    """Return the checkpoint written last, or None. Raises ChainRewritten if it cannot be read."""
    names = sorted(folder(data).glob(PATTERN))
    return _read(names[-1]) if names else None


def _read(path: Path) -> Checkpoint:
    try:
        return Checkpoint(**json.loads(path.read_text()))
    except (ValueError, TypeError) as error:
        raise ChainRewritten(name=path.name) from error


def _require_kept(seen: Checkpoint) -> None:
    if not is_kept(seen):
        raise ChainRewritten(name=str(seen.sequence))


def is_kept(seen: Checkpoint) -> bool:
    """Return whether the chain still has the entry that a checkpoint saw."""
    return AuditEntry.objects.filter(sequence=seen.sequence, digest=seen.digest).exists()


def first_after(seen: Checkpoint | None) -> datetime | None:
    """Return the moment of the first entry that no checkpoint covers, or None."""
    after = AuditEntry.objects.filter(sequence__gt=seen.sequence if seen else 0)
    return after.order_by("sequence").values_list("at", flat=True).first()


def every(data: Path) -> list[Checkpoint]:
    """Return all checkpoints in the order they were written; one that cannot be read is left out.

    verify_audit names those.
    """
    found = []
    for path in sorted(folder(data).glob(PATTERN)):
        with suppress(ChainRewritten):
            found.append(_read(path))
    return found


def copies(data: Path, start: datetime, end: datetime) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of the checkpoints that were written in a period."""
    for path in sorted(folder(data).glob(PATTERN)):
        with suppress(ChainRewritten):
            if start <= _read(path).moment < end:
                yield path.name, path.read_bytes()


def problems(data: Path, elsewhere: Path | None = None) -> Iterator[Problem]:
    """Yield what does not hold: (what, reason); files kept elsewhere need not be complete."""
    place = folder(data) if elsewhere is None else elsewhere
    before = ""
    for path in sorted(place.glob(PATTERN)):
        what = f"checkpoint {path.name}"
        try:
            seen = _read(path)
        except ChainRewritten:
            yield what, "cannot be read"
            continue
        if not seen.is_signed(key(data)):
            yield what, "not signed by this installation"
        elif elsewhere is None and seen.before != before:
            yield what, "the checkpoint before it is missing"
        elif not is_kept(seen):
            yield f"audit entry {seen.sequence}", f"missing or not what {what} saw"
        before = seen.signature

"""Makes a backup of a running installation and restores one into an empty installation."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from portal.backup import database, manifest
from portal.backup.errors import NotEmpty, OtherDatabase
from portal.backup.manifest import Manifest

# What cannot be made again. The search index, previews of style and static files can.
KEPT = ("files", "previews", "media")
# Checkpoints of the audit log, and the key that signed them.
AUDIT = "audit"
SECRET = "secret_key"  # noqa: S105  # the name of a file


def make(data: Path, target: Path, *, now: datetime) -> Path:
    """Save database, files and signing key below target; return the backup's folder.

    The checkpoints come before the database: it then holds whatever they saw. The files come
    after it: they never change, so each one it names is still there.
    """
    name = f"suksala-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    unfinished = target / f"{name}.unfinished"
    unfinished.mkdir(parents=True, mode=0o700)
    copy_tree(data / AUDIT, unfinished / AUDIT)
    database.save(unfinished)
    for folder in KEPT:
        copy_tree(data / folder, unfinished / folder)
    if (data / SECRET).exists():
        shutil.copy2(data / SECRET, unfinished / SECRET)
    made_at = now.astimezone(UTC).isoformat()
    Manifest(made_at, database.kind(), manifest.digests(unfinished)).write(unfinished)
    return unfinished.rename(target / name)


def restore(source: Path, data: Path) -> Manifest:
    """Verify every byte of a backup, then fill an empty data folder and database from it.

    Raises NotEmpty, OtherDatabase or an error that names what is damaged; nothing is written then.
    """
    found = manifest.verify(source)
    if found.database != database.kind():
        raise OtherDatabase(saved=found.database, here=database.kind())
    if not database.is_empty():
        raise NotEmpty(place=database.kind())
    for folder in (*KEPT, AUDIT):
        if any(path.is_file() for path in (data / folder).rglob("*")):
            raise NotEmpty(place=data / folder)

    database.put_back(source)
    for folder in (*KEPT, AUDIT):
        copy_tree(source / folder, data / folder)
    if (source / SECRET).exists():
        shutil.copy2(source / SECRET, data / SECRET)
    return found


def copy_tree(source: Path, target: Path) -> None:
    """Copy a folder, passing over a file that is deleted while we look."""
    for path in sorted(source.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        copied = target / path.relative_to(source)
        copied.parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copy2(path, copied)
        except FileNotFoundError:
            continue

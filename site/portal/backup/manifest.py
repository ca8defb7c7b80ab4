"""The list of everything in a backup with its SHA-256: what was saved, byte for byte."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from portal.backup.errors import BadManifest, DamagedFile, NoManifest

NAME = "manifest.json"
SEAL = "manifest.sha256"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """When a backup was made (UTC, ISO 8601), of which database, and what each file must be."""

    made_at: str
    database: str
    files: dict[str, str]
    format: int = FORMAT

    def write(self, folder: Path) -> None:
        """Write the manifest and the seal over it; a backup without them is unfinished."""
        content = json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True).encode()
        (folder / NAME).write_bytes(content)
        (folder / SEAL).write_text(hashlib.sha256(content).hexdigest())


def read(folder: Path) -> Manifest:
    """Return the manifest of a backup; raise NoManifest or BadManifest."""
    if not (folder / NAME).is_file() or not (folder / SEAL).is_file():
        raise NoManifest(folder=folder)
    content = (folder / NAME).read_bytes()
    if hashlib.sha256(content).hexdigest() != (folder / SEAL).read_text().strip():
        raise BadManifest(folder=folder)
    try:
        manifest = Manifest(**json.loads(content))
    except (ValueError, TypeError) as error:
        raise BadManifest(folder=folder) from error
    if manifest.format != FORMAT:
        raise BadManifest(folder=folder)
    return manifest


def verify(folder: Path) -> Manifest:
    """Read every byte of a backup; raise DamagedFile when one is missing, changed or strange."""
    manifest = read(folder)
    present = digests(folder)
    for name in sorted(present.keys() | manifest.files.keys()):
        if present.get(name) != manifest.files.get(name):
            raise DamagedFile(name=name)
    return manifest


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file of a backup by its name inside."""
    return {str(path.relative_to(folder)): digest(path) for path in contents(folder)}


def contents(folder: Path) -> Iterator[Path]:
    """Yield the files of a backup except the manifest and its seal; a link counts as a file."""
    for path in sorted(folder.rglob("*")):
        if (path.is_file() or path.is_symlink()) and path.parent / path.name not in {
            folder / NAME,
            folder / SEAL,
        }:
            yield path


def digest(path: Path) -> str:
    """Return the SHA-256 of a file; a link is never followed out of the backup."""
    if path.is_symlink():
        return "link"
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""Where originals and previews lie: private stores that no address leads to."""

import secrets
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, Storage, storages

if TYPE_CHECKING:
    from django.db.models import Model
    from django.db.models.fields.files import FieldFile

# A key longer than this would say nothing more; 16 bytes cannot be guessed.
TOKEN_BYTES = 16


class PrivateFiles(FileSystemStorage):
    """A folder outside MEDIA_ROOT whose files have no address of their own."""

    def deconstruct(self) -> tuple[str, list[object], dict[str, str]]:
        """Describe the store in plain strings: Wagtail puts it into a task's arguments."""
        return "documents.storage.PrivateFiles", [], {"location": str(self.location)}

    def url(self, name: str | None) -> str:
        """Refuse: a private file is served by a view that asks who wants it."""
        raise NotImplementedError("Private files have no address.")


def originals() -> Storage:
    """Return the store of uploaded originals (STORAGES["private"])."""
    return storages["private"]


def previews() -> Storage:
    """Return the store of first-page pictures (STORAGES["previews"])."""
    return storages["previews"]


def opened(kept: "FieldFile") -> "File[bytes]":
    """Open a kept file anew for reading; the caller closes it. Raises FileNotFoundError."""
    return kept.storage.open(kept.name or "", "rb")


def new_key(suffix: str) -> str:
    """Return a key nobody can guess, spread over folders, e.g. ``3f/3fa9….pdf``."""
    token = secrets.token_hex(TOKEN_BYTES)
    return f"{token[:2]}/{token}{suffix}"


def unguessable(_instance: "Model", filename: str) -> str:
    """Name a new file (``upload_to``): the user's name never becomes a path."""
    suffix = PurePosixPath(filename).suffix.lower()
    return new_key(suffix if suffix.isascii() and len(suffix) <= 6 else "")

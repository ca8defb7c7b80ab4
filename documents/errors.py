"""Everything that can be wrong with a file, in words its owner can act on."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class FileError(Exception):
    """Base of all errors of stored files; ``str()`` is safe to show."""

    message: str | Promise = _("The file could not be accepted.")

    def __init__(self, **details: object) -> None:
        super().__init__(details)
        self.details = details

    def __str__(self) -> str:
        return str(self.message) % self.details


class FileIsFixed(FileError):
    """Somebody tried to change the bytes behind an existing row."""

    message = _("A stored file cannot be changed. Upload a new file instead.")

"""Everything that can be wrong with a file, in words its owner can act on."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from documents.formats.base import Fault


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


class FileMissing(FileError):
    """A form was sent without a file."""

    message = _("No file is attached yet. Choose a file and send again.")


class TypeNotAccepted(FileError):
    """The name promises a format we do not publish."""

    message = _(
        "Files of type %(ext)s are not accepted. Use PDF, Word, Excel or a picture. "
        "Unpack a .zip file first and choose the files inside."
    )


class TooLarge(FileError):
    """The file is over the size its format allows."""

    message = _(
        "The file is %(size)s and larger than %(max)s. "
        "Reduce the PDF or split it into several files."
    )


class LockFile(FileError):
    """An Office lock file (~$name.docx) was chosen instead of the document."""

    message = _(
        "This is a temporary file of Word or Excel, not the document. "
        "Close the program and choose the file without “~$” in front of its name."
    )


class EmptyFile(FileError):
    """There is nothing in the file."""

    message = _("The file is empty (0 bytes). Save the document again and choose the new file.")


class TruncatedFile(FileError):
    """The end of the file is missing."""

    message = _(
        "The end of the file is missing, it was probably not copied completely. "
        "Open the document, save it again and choose the new file."
    )


class DamagedFile(FileError):
    """The structure of the file is broken."""

    message = _(
        "The file is damaged and cannot be opened. "
        "Open the document in its program, save it again and choose the new file."
    )


class EncryptedFile(FileError):
    """The file needs a password, so the public could not open it."""

    message = _(
        "The file is locked with a password, the public could not open it. "
        "Save it without a password and choose the new file."
    )


class BombFile(FileError):
    """The file unpacks to far more than any document."""

    message = _(
        "The file unpacks to an unusual size and was refused. "
        "Save the document again as PDF and choose the new file."
    )


class RenamedFile(FileError):
    """The content is of another known type than the name says."""

    message = _(
        "The file is called %(ext)s but its content is a %(real)s file. "
        "Give it its right name or save it in its own program, then choose it again."
    )


class StrangeContent(FileError):
    """The content is of no type we know, whatever the name says."""

    message = _(
        "The file is called %(ext)s but its content is not. "
        "Save the document again as PDF, Word or Excel and choose the new file."
    )


class HasMacros(FileError):
    """An Office file carries programs."""

    message = _(
        "The file contains macros. Save it as a document without macros and choose the new file."
    )


class InfectedFile(FileError):
    """The malware scanner found something."""

    message = _("This file has a virus and was not kept. Scan your computer, then send a new file.")


class ReasonRequired(FileError):
    """A finding or a scan was to be excused without saying why."""

    message = _("Write the reason. It stays with the file.")


class NotWaivable(FileError):
    """A scan with a clear result cannot be waived."""

    message = _("The scanner has given a clear result, it cannot be waived.")


FAULTS: dict[Fault, type[FileError]] = {
    Fault.EMPTY: EmptyFile,
    Fault.TRUNCATED: TruncatedFile,
    Fault.DAMAGED: DamagedFile,
    Fault.ENCRYPTED: EncryptedFile,
    Fault.BOMB: BombFile,
    Fault.RENAMED: StrangeContent,
    Fault.MACROS: HasMacros,
}

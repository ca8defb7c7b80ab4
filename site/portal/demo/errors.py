"""What can be wrong with the texts of the demonstration office."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class DemoError(Exception):
    """Something in the demonstration office cannot be used."""

    def __init__(self, message: str | Promise) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class ContentError(DemoError):
    """A demonstration file holds a value that breaks a rule; names the file and the key."""

    def __init__(self, file: str, key: str, problem: str | Promise) -> None:
        super().__init__(
            _("%(file)s, %(key)s: %(problem)s")
            % {"file": file, "key": key, "problem": str(problem)}
        )
        self.file = file
        self.key = key


class UnknownPaper(DemoError):
    """No maker knows how to draw this kind of file."""

    def __init__(self, paper_format: str) -> None:
        super().__init__(
            _("There is no maker for the file format “%(format)s”.") % {"format": paper_format}
        )

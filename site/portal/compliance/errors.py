"""What can be wrong with the frameworks and with an office's own statements about them."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ComplianceError(Exception):
    """Base of all refusals of this app; the message is safe to show."""

    message: str | Promise = _("This cannot be done now.")

    def __init__(self, message: str | Promise | None = None) -> None:
        super().__init__(message or self.message)

    def __str__(self) -> str:
        """Return the message in the reader's language."""
        return str(self.args[0])


class FrameworkError(ComplianceError):
    """A framework file breaks a rule; names the file and the line."""

    def __init__(self, file: str, line: int, problem: str | Promise) -> None:
        super().__init__(
            _("%(file)s, line %(line)s: %(problem)s")
            % {"file": file, "line": line, "problem": problem}
        )
        self.file = file
        self.line = line


class NotKeeper(ComplianceError):
    """The person is neither administrator nor web master of this agency."""

    message = _("Only an administrator or a web master of this agency may change this.")


class ReasonMissing(ComplianceError):
    """A requirement was set aside without saying why (OIA practice: ไม่มีภารกิจที่เกี่ยวข้อง)."""

    message = _("Say why this does not apply. The public reads the reason.")


class NotColleague(ComplianceError):
    """The responsible person holds no role in this agency."""

    message = _("The responsible person must hold a role in this agency.")

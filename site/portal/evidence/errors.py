"""Why evidence cannot be exported; every message is safe to show."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class EvidenceError(Exception):
    """Base of all errors of the export."""

    message: str | Promise = _("The evidence cannot be exported.")

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(values)

    def __str__(self) -> str:
        return str(self.message) % self.values


class PeriodReversed(EvidenceError):
    """The last day comes before the first."""

    message = _("The last day is before the first day. Correct one of them.")


class NoAgency(EvidenceError):
    """There is no agency to export, or not one of this person's."""

    message = _("There is no such agency, or you are not its auditor.")


class NotSet(EvidenceError):
    """The summary could not be set as PDF."""

    message = _("The summary could not be made as PDF.")

"""Why the audit log cannot be sealed; every message is safe to show."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class AuditError(Exception):
    """Base of all errors of the audit log."""

    message: str | Promise = _("The audit log cannot be used.")

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(values)

    def __str__(self) -> str:
        return str(self.message) % self.values


class ChainRewritten(AuditError):
    """What a checkpoint saw is not in the chain any more, or the checkpoint was damaged."""

    message = _("Checkpoint %(name)s of the audit log does not hold. Run verify_audit.")

"""Façade: import publishing models from here; submodules depend only downwards."""

from pages.publishing.models.delegation import Delegation, DelegationEnd
from pages.publishing.models.evidence import (
    Decision,
    PublicationRecord,
    TakeDown,
    VerbalApproval,
    VerbalConfirmation,
)
from pages.publishing.models.fixity import ContentFixity, SchemaChange
from pages.publishing.models.handover import Handover
from pages.publishing.models.holiday import Holiday
from pages.publishing.models.notice import Notice
from pages.publishing.models.reason import Reason
from pages.publishing.models.request import PublicationRequest, RequestFile, Status
from pages.publishing.models.workflow import ApprovalTask, PublicationTask

__all__ = [
    "ApprovalTask",
    "ContentFixity",
    "Decision",
    "Delegation",
    "DelegationEnd",
    "Handover",
    "Holiday",
    "Notice",
    "PublicationRecord",
    "PublicationRequest",
    "PublicationTask",
    "Reason",
    "RequestFile",
    "SchemaChange",
    "Status",
    "TakeDown",
    "VerbalApproval",
    "VerbalConfirmation",
]

"""Wagtail's own workflow letters are not sent: they speak English of steps nobody here knows."""

from __future__ import annotations

from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

STOCK = (
    (task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
    (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
    (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
    (workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
)


def stock_letters() -> None:
    """Take Wagtail's receivers off; they would also write to a server inside the transaction."""
    for signal, sender, name in STOCK:
        signal.disconnect(sender=sender, dispatch_uid=name)

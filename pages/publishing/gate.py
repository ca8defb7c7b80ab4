"""The end of the workflow: publish the approved revision, that one and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Value
from django.db.models.functions import Least
from wagtail.models import Page, TaskState, WorkflowState

from pages.publishing.errors import NotApproved
from pages.publishing.models import PublicationRecord, PublicationRequest, Status
from pages.publishing.refusals import stopped

if TYPE_CHECKING:
    from portal.accounts.models import User


def finish(workflow_state: WorkflowState, user: User | None = None) -> None:
    """Publish what every step approved (WAGTAIL_FINISH_WORKFLOW_ACTION). Raises NotApproved."""
    published = PublicationRequest.objects.filter(
        page_id=workflow_state.object_id, status=Status.PUBLISHED, record__isnull=False
    )
    request = published.select_related("record").first()
    if request is None or not _all_steps_approved(workflow_state, request):
        raise stopped(NotApproved(), page=int(workflow_state.object_id))
    record, held = request.record, workflow_state.current_task_state.revision
    if held.pk == record.revision_id:
        # With the page that the action read under its lock.
        record.revision = held
    release(record, user)


def _all_steps_approved(workflow_state: WorkflowState, request: PublicationRequest) -> bool:
    """Return whether each step of the workflow was approved for the requested revision."""
    steps = set(workflow_state.workflow.workflow_tasks.values_list("task_id", flat=True))
    approved = set(
        workflow_state.task_states.filter(
            status=TaskState.STATUS_APPROVED, revision_id=request.revision_id
        ).values_list("task_id", flat=True)
    )
    return bool(steps) and steps == approved


def release(record: PublicationRecord, user: User | None) -> None:
    """Make the record's revision the public one. The record must already stand in the database."""
    # The tester refuses everybody, so the permission is our record, not a Wagtail grant.
    # The action writes the line into the log, with the number of the request.
    record.revision.publish(user=user, log_action=False, skip_permission_checks=True)
    Page.objects.filter(pk=record.page_id).update(
        first_published_at=Least("first_published_at", Value(record.published_at)),
        last_published_at=record.published_at,
    )

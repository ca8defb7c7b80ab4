"""The two workflow steps. Wagtail's screens may show them; only our actions move them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Group
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState, WorkflowState

from pages.publishing.errors import GateClosed, NotApproved, WorkWaiting
from pages.publishing.models.request import PublicationRequest, Status
from pages.publishing.refusals import stopped

if TYPE_CHECKING:
    from portal.accounts.models import User


class SignatureTask(Task):
    """A step that waits for one signature of the official form; its groups may give it."""

    groups = models.ManyToManyField(Group, related_name="+", verbose_name=_("groups"))

    # The status the request must have when this step starts.
    starts_at: Status
    admin_form_fields = [*Task.admin_form_fields, "groups"]

    class Meta:
        abstract = True

    def start(self, workflow_state: WorkflowState, user: User | None = None) -> TaskState:
        """Start the step for the revision that was requested, never for a later one."""
        request = PublicationRequest.objects.filter(
            page_id=workflow_state.object_id, status=self.starts_at
        ).first()
        if request is None:
            raise stopped(NotApproved(), page=int(workflow_state.object_id))
        state: TaskState = super().start(workflow_state, user=user)
        if state.revision_id != request.revision_id:
            state.revision_id = request.revision_id
            state.save(update_fields=["revision"])
        return state

    def on_action(self, task_state: TaskState, user: User, action_name: str, **kwargs: Any) -> None:
        """Refuse Wagtail's own decision routes: they take unvalidated data."""
        raise stopped(GateClosed(), step=self.pk)

    def get_actions(self, obj: object, user: User) -> list[tuple[str, str, bool]]:
        """Offer nothing: decisions are made on our decision screen."""
        return []

    def locked_for_user(self, obj: object, user: User) -> bool:
        """Lock the page for everyone while it waits: what was sent is what is decided."""
        return True

    @transaction.atomic
    def deactivate(self, user: User | None = None) -> None:
        """Refuse while items wait: Wagtail would let them run past this step."""
        if self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS).exists():
            raise stopped(WorkWaiting(), step=self.pk)
        super().deactivate(user=user)


class ApprovalTask(SignatureTask):
    """Second signature: the approver (ผู้อนุมัติรับรอง)."""

    starts_at = Status.SUBMITTED

    class Meta:
        verbose_name = _("approval step")
        verbose_name_plural = _("approval steps")


class PublicationTask(SignatureTask):
    """Third signature: the web master (ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่)."""

    starts_at = Status.APPROVED

    class Meta:
        verbose_name = _("publication step")
        verbose_name_plural = _("publication steps")

"""Holding rows and bytes still while something is decided about them."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from functools import partial

from wagtail.models import Page, TaskState, WorkflowState

from documents.models import StoredFile
from pages.publishing import order, policy
from pages.publishing.errors import BytesChanged, Gone
from pages.publishing.models import PublicationRequest, RequestFile, Status
from pages.publishing.refusals import written

logger = logging.getLogger("publishing")

CHUNK = 1024 * 1024
# Enough to find the page of its own type by, which is read under the lock.
LOCKED = ("path", "content_type")
# Rows that a workflow state points to: the database's foreign keys keep them true.
POINTERS = ("content_type", "base_content_type", "workflow", "requested_by", "current_task_state")


def hold_page(page: Page) -> Page:
    """Lock the page row and return the page as it is now; first lock of every action.

    Raises Gone when somebody deleted the draft.
    """
    held = Page.objects.select_for_update().only(*LOCKED).filter(pk=page.pk).first()
    if held is None:
        raise Gone
    order.keep_above(held)
    return held.specific


def hold_request(request: PublicationRequest, *expected: Status) -> PublicationRequest:
    """Lock page, then request; raise AlreadyDecided unless it still stands as expected."""
    page = None
    if request.page_id is not None:
        pages = Page.objects.select_for_update().only(*LOCKED)
        page = pages.filter(pk=request.page_id).first()
    rows = PublicationRequest.objects.select_related("revision", "submitted_by")
    held = rows.select_for_update(of=("self",)).get(pk=request.pk)
    if held.status not in expected or held.page_id is None or page is None:
        raise policy.already_decided(held)
    order.keep_above(page)
    # What is read once under the lock serves the whole action, Wagtail's part of it too.
    held.page = held.revision.content_object = page.specific
    return held


def move(request: PublicationRequest, target: Status) -> None:
    """Change the status by compare-and-set; the loser of a race raises AlreadyDecided."""
    moved = PublicationRequest.objects.filter(pk=request.pk, status=request.status).update(
        status=target
    )
    if moved != 1:
        raise policy.already_decided(request)
    request.status = target


def workflow_of(request: PublicationRequest) -> WorkflowState:
    """Return the workflow state that carries this request, locked."""
    # Of the workflow alone: the content type it is found by belongs to everybody else, too.
    state = WorkflowState.objects.select_for_update(of=("self",)).get(
        object_id=str(request.page_id),
        status=WorkflowState.STATUS_IN_PROGRESS,
        base_content_type__app_label="wagtailcore",
    )
    # Wagtail checks a state in full whenever it saves one, with a query for each of these.
    state.full_clean = partial(state.full_clean, exclude=POINTERS)
    return state


def step_of(request: PublicationRequest) -> TaskState:
    """Return the workflow step that waits now, locked after its workflow."""
    state = workflow_of(request)
    step = TaskState.objects.select_for_update().get(pk=state.current_task_state_id).specific
    state.current_task_state, step.workflow_state = step, state
    step.revision = request.revision
    step.log_state_change_action = _logged_by_the_action
    return step


def _logged_by_the_action(user: object, action: str) -> None:
    """Stand in for Wagtail's own line: ours says the same, with the number of the request."""


def _digest(file: StoredFile) -> str:
    total = hashlib.sha256()
    with file.file.open("rb") as stream:
        for chunk in iter(lambda: stream.read(CHUNK), b""):
            total.update(chunk)
    return total.hexdigest()


def require_same_bytes(files: Iterable[RequestFile]) -> None:
    """Read every approved file again; raise BytesChanged when one is not what was approved."""
    for wanted in files:
        try:
            found = _digest(wanted.file)
        except OSError as error:
            raise _changed(wanted) from error
        if found != wanted.sha256:
            raise _changed(wanted)


def _changed(wanted: RequestFile) -> BytesChanged:
    logger.error("file.changed", extra={"file": wanted.file_id, "request": wanted.request_id})
    return written(BytesChanged())

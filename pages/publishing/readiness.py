"""What must be true of an item before the next step: complete, cleared, unchanged, on time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, WorkflowState

from documents.models import Finding, StoredFile
from pages.publishing import custody, errors, fixity, order, policy
from pages.publishing.models import PublicationRecord, PublicationRequest
from pages.publishing.snapshot import Publishable

if TYPE_CHECKING:
    from portal.accounts.models import User


def require_no_open_request(page: Page) -> None:
    """Refuse a second request for the same item. Raises AlreadyWaiting."""
    if PublicationRequest.objects.open().filter(page_id=page.pk).exists():
        raise errors.AlreadyWaiting


def require_not_binned(page: Page) -> None:
    """Refuse an item that lies in the recycle bin. Raises InBin."""
    if getattr(page, "binned_at", None) is not None:
        raise errors.InBin


def missing(draft: Publishable, now: datetime) -> dict[str, object]:
    """Return everything that keeps a draft from being sent: field name → message."""
    found = dict(draft.missing_for_request(now)) | draft.missing_in_language()
    if not draft.details.strip():
        found["details"] = _("Say briefly what this is about, or write “as attached”.")
    if not draft.owner_source.strip():
        found["owner_source"] = _("Say who owns this information or where it comes from.")
    if draft.publish_until and draft.publish_until <= now:
        found["publish_until"] = _("The publication period has already ended. Choose a later day.")
    if draft.urgency == "urgent" and not draft.urgency_reason.strip():
        found["urgency_reason"] = _("Say why this is urgent.")
    for file in draft.attached_files():
        problem = _file_problem(file)
        if problem is not None:
            found[draft.place_of(file)] = problem
    return found


def _file_problem(file: StoredFile) -> object | None:
    if file.scan_state == "infected":
        return _("This file has a virus. Attach a clean one.")
    if file.open_findings().exists():
        return _("The file check found something. Mask it, or say why it may go out.")
    return None


def require_complete(draft: Publishable, now: datetime) -> None:
    """Refuse a draft that is not ready to be sent. Raises Incomplete with every point."""
    problems = missing(draft, now)
    if problems:
        raise errors.Incomplete(problems)


def end_returned_workflow(page: Page, by: User) -> None:
    """End the workflow run of a returned request: the new request starts at the first step."""
    state = page.current_workflow_state
    if state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.cancel(user=by)


def findings_to_confirm(request: PublicationRequest) -> list[Finding]:
    """Return the justified findings an approver must look at and confirm, one by one."""
    files = request.files.values("file")
    return list(Finding.objects.filter(file__in=files, is_blocking=True).order_by("page", "pk"))


def require_files_cleared(request: PublicationRequest, confirmed: Collection[int]) -> None:
    """Refuse while a finding is unexcused or unconfirmed. Raises FindingOpen."""
    found = findings_to_confirm(request)
    if any(not finding.is_excused for finding in found):
        raise errors.FindingOpen
    policy.require_findings_confirmed([finding.pk for finding in found], confirmed)


def require_publishable(request: PublicationRequest, *, now: datetime) -> None:
    """Refuse to publish unless approval, scan, period and bytes are all in order."""
    if not policy.approvers_of(request):
        raise errors.NotApproved
    require_not_binned(request.revision.content_object)
    covered = getattr(request, "fixity", None)
    kept = request.content_sha256
    if covered is None or fixity.altered_version(request.revision, covered, kept):
        raise errors.Changed
    if request.publish_until and request.publish_until <= now:
        raise errors.PeriodOver
    files = list(request.files.select_related("file"))
    if any(not wanted.file.is_safe for wanted in files):
        raise errors.NotScanned
    custody.require_same_bytes(files)


def record_for(request: PublicationRequest, *, by: User, now: datetime) -> PublicationRecord:
    """Write the record that makes the requested revision visible within its period."""
    order.hold(order.Turn.EVIDENCE)
    earlier = PublicationRecord.objects.filter(page=request.page).count()
    return PublicationRecord.objects.create(
        request=request,
        page_id=request.page_id,
        revision=request.revision,
        title=request.title,
        url=request.url,
        content_sha256=request.content_sha256,
        version=earlier + 1,
        published_by=by,
        published_at=now,
        visible_from=max(request.publish_from or now, now),
        visible_until=request.publish_until,
    )


def public_record(page: Page) -> PublicationRecord:
    """Return the record under which a page is live, in time or not. Raises NotPublic."""
    record = (
        PublicationRecord.objects.filter(
            page_id=page.pk, revision_id=page.live_revision_id, take_down__isnull=True
        )
        .order_by("-pk")
        .first()
        if page.live
        else None
    )
    if record is None:
        raise errors.NotPublic
    return record

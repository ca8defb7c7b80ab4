"""Guards below every view and script: frozen revisions, and no live page without a record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_save, pre_delete, pre_save
from wagtail.models import Page, Revision, Task, Workflow, WorkflowState

from pages.publishing import fixity, schema_changes
from pages.publishing.content import is_shown
from pages.publishing.errors import EvidenceKept, Frozen, GateClosed, WorkWaiting
from pages.publishing.models import (
    ContentFixity,
    Decision,
    Delegation,
    DelegationEnd,
    Handover,
    PublicationRecord,
    PublicationRequest,
    SchemaChange,
    Status,
    TakeDown,
    VerbalApproval,
)
from pages.publishing.refusals import stopped

EVIDENCE = (
    PublicationRequest,
    Decision,
    PublicationRecord,
    TakeDown,
    VerbalApproval,
    Delegation,
    DelegationEnd,
    Handover,
    ContentFixity,
    SchemaChange,
)


def connect() -> None:
    """Attach the guards; called once when the app is ready."""
    pre_save.connect(guard_revision, sender=Revision, dispatch_uid="publishing.freeze")
    pre_save.connect(guard_page, dispatch_uid="publishing.gate")
    pre_delete.connect(guard_deletion, dispatch_uid="publishing.keep")
    pre_save.connect(guard_workflow, sender=WorkflowState, dispatch_uid="publishing.workflow")
    post_save.connect(
        schema_changes.forget, sender=SchemaChange, dispatch_uid="publishing.schema_changes"
    )
    for model in EVIDENCE:
        pre_save.connect(refuse_fixture, sender=model, dispatch_uid=f"publishing.{model.__name__}")


def is_frozen(revision: Revision) -> bool:
    """Return whether a revision was ever sent, published, or is what the public sees."""
    return (
        PublicationRequest.objects.filter(revision_id=revision.pk).exists()
        or PublicationRecord.objects.filter(revision_id=revision.pk).exists()
        or revision.task_states.exists()
        or Page.objects.filter(live_revision_id=revision.pk).exists()
    )


def guard_revision(
    instance: Revision, update_fields: Iterable[str] | None = None, **_: Any
) -> None:
    """Refuse to change what a frozen revision says (autosave may overwrite only drafts)."""
    if instance.pk is None or (update_fields is not None and "content" not in update_fields):
        return
    stored = Revision.objects.filter(pk=instance.pk).values_list("content", flat=True).first()
    if stored is not None and stored != instance.content and is_frozen(instance):
        raise stopped(Frozen(), revision=instance.pk)


def guard_page(instance: Model, update_fields: Iterable[str] | None = None, **_: Any) -> None:
    """Refuse to save a live page whose revision and content are not on record (hole 17)."""
    if not isinstance(instance, Page) or not instance.live or instance.is_root():
        return
    if update_fields is not None and not any(_opens(instance, name) for name in update_fields):
        return
    records = PublicationRecord.objects.select_related("fixity", "request__fixity")
    record = (
        records.filter(
            page_id=instance.pk, revision_id=instance.live_revision_id, take_down__isnull=True
        )
        .order_by("-pk")
        .first()
    )
    if record is None or not _says(instance, record):
        raise stopped(GateClosed(), page=instance.pk)


def _opens(page: Page, name: str) -> bool:
    return name in {"live", "live_revision", "live_revision_id"} or is_shown(type(page), name)


def _says(page: Page, record: PublicationRecord) -> bool:
    approved = fixity.of_record(record)
    if approved is None:
        return False
    wrong = fixity.altered_values(page, approved)
    if type(page) is page.specific_class:
        return not wrong
    # A bare Page row holds only some columns; its specific row carries the rest.
    return not any(is_shown(type(page), name) for name in wrong)


def guard_workflow(instance: WorkflowState, **_: Any) -> None:
    """Refuse to cancel the workflow of an open request: our actions close the request first."""
    if instance.status != WorkflowState.STATUS_CANCELLED:
        return
    open_states = (Status.SUBMITTED, Status.APPROVED)
    page = {"page_id": int(instance.object_id), "status__in": open_states}
    if instance.base_content_type.model_class() is Page and (
        PublicationRequest.objects.filter(**page).exists()
    ):
        raise stopped(WorkWaiting(), page=int(instance.object_id))


def guard_deletion(instance: Model, **_: Any) -> None:
    """Refuse to delete a page that has evidence, or the workflow that decisions went through."""
    if isinstance(instance, Page):
        require_no_evidence(instance)
    if isinstance(instance, Workflow) and instance.workflow_states.exists():
        raise stopped(EvidenceKept(), workflow=instance.pk)
    if isinstance(instance, Task) and instance.task_states.exists():
        raise stopped(EvidenceKept(), step=instance.pk)


def require_no_evidence(page: Page) -> None:
    """Refuse when a page, or one below it, has evidence. Raises EvidenceKept.

    Call it in the transaction that deletes: it holds the pages, so that nobody sends one meanwhile.
    """
    list(Page.objects.select_for_update().filter(path__startswith=page.path).values_list("pk"))
    if has_evidence(page):
        raise stopped(EvidenceKept(), page=page.pk)


def has_evidence(page: Page) -> bool:
    """Return whether a page, or one below it, was ever requested or published."""
    below = {"page__path__startswith": page.path}
    return (
        PublicationRequest.objects.filter(**below).exists()
        or PublicationRecord.objects.filter(**below).exists()
    )


def refuse_fixture(instance: Model, raw: bool = False, **_: Any) -> None:
    """Refuse evidence that arrives by loaddata: it comes only from actions."""
    if raw:
        raise stopped(GateClosed(), table=instance._meta.db_table, row=instance.pk)

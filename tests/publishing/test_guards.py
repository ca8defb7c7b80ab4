"""The guards below every view: frozen revisions, saves, fixtures, direct SQL."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import serializers
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from wagtail.models import Page, Revision, TaskState

from factories.items import draft, published, waiting
from pages.models import DocumentPage
from pages.publishing import errors
from pages.publishing.models import (
    Decision,
    PublicationRecord,
    PublicationRequest,
)
from pages.publishing.structure import establish
from pages.publishing.visibility import visible
from portal.accounts.models import Role


def is_public(page) -> bool:
    return visible(Page.objects.filter(pk=page.pk)).exists()


def test_autosave_overwriting_a_frozen_revision(office):
    request = waiting(office.news, office.owner)
    revision = request.revision
    revision.content = revision.content | {"title": "เขียนทับ"}

    with pytest.raises(errors.Frozen):
        revision.save()


def test_overwriting_the_public_revision(office):
    record = published(draft(office.news, office.owner), office)
    page = DocumentPage.objects.get(pk=record.page_id)
    page.title = "เขียนทับ"

    with pytest.raises(errors.Frozen):
        page.save_revision(user=office.owner, overwrite_revision=record.revision)


def test_a_draft_revision_may_still_be_overwritten(office):
    page = draft(office.news, office.owner)
    page.title = "แก้ร่าง"

    page.save_revision(user=office.owner, overwrite_revision=page.latest_revision)

    assert Revision.objects.get(pk=page.latest_revision_id).content["title"] == "แก้ร่าง"


def test_purge_revisions_keeps_what_was_decided(office):
    record = published(page := draft(office.news, office.owner), office)
    DocumentPage.objects.get(pk=page.pk).save_revision(user=office.owner)

    call_command("purge_revisions")

    assert Revision.objects.filter(pk=record.revision_id).exists()
    assert TaskState.objects.filter(revision_id=record.revision_id).count() == 2


def test_scheduled_publishing(office):
    page = draft(office.news, office.owner)
    revision = page.latest_revision
    Revision.objects.filter(pk=revision.pk).update(
        approved_go_live_at=timezone.now() - timedelta(minutes=1)
    )

    with pytest.raises(errors.PublishingError):
        call_command("publish_scheduled")

    assert not is_public(page)


def test_a_save_in_the_shell(office):
    page = draft(office.news, office.owner)
    page.live = True

    with pytest.raises(errors.GateClosed):
        page.save()


def test_a_public_page_rewritten_in_the_shell(office):
    record = published(draft(office.news, office.owner), office)
    page = DocumentPage.objects.get(pk=record.page_id)
    page.summary = "เปลี่ยนโดยไม่ขอ"

    with pytest.raises(errors.GateClosed):
        page.save()


def test_a_public_title_rewritten_through_the_base_page(office):
    record = published(draft(office.news, office.owner), office)
    page = Page.objects.get(pk=record.page_id)
    page.title = "เปลี่ยนโดยไม่ขอ"

    with pytest.raises(errors.GateClosed):
        page.save()


def test_publishing_a_revision_in_the_shell(office):
    page = draft(office.news, office.owner)

    with pytest.raises(errors.GateClosed):
        page.latest_revision.publish()


def test_a_direct_update_of_live_in_the_database(office):
    page = draft(office.news, office.owner)

    Page.objects.filter(pk=page.pk).update(live=True, live_revision=page.latest_revision)

    assert not is_public(page)


def test_loaddata_of_a_live_page(office):
    page = draft(office.news, office.owner)
    fixture = serializers.serialize("json", [page.page_ptr])
    opened = fixture.replace('"live": false', '"live": true')
    loaded = next(serializers.deserialize("json", opened))

    with pytest.raises(errors.GateClosed):
        loaded.save()


def test_loaddata_of_forged_evidence(office):
    record = published(draft(office.news, office.owner), office)
    fixture = serializers.serialize("json", [record])

    with pytest.raises(errors.GateClosed):
        next(serializers.deserialize("json", fixture)).save()


def test_structure_cannot_carry_content(office):
    with pytest.raises(errors.GateClosed):
        establish(draft(office.news, office.owner))


def test_structure_opens_only_once(office):
    with pytest.raises(errors.GateClosed):
        establish(office.news)


@pytest.mark.parametrize("model", [Decision, PublicationRecord, PublicationRequest])
def test_the_database_refuses_to_change_evidence(office, model):
    published(draft(office.news, office.owner), office)
    column = {"Decision": "note", "PublicationRecord": "title", "PublicationRequest": "title"}

    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.update(**{column[model.__name__]: "x"})


@pytest.mark.parametrize("table", ["publishing_decision", "audit_auditentry"])
def test_the_database_refuses_to_delete_evidence_by_sql(office, table):
    published(draft(office.news, office.owner), office)

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table}")


def test_a_signatory_cannot_be_deleted(office):
    published(draft(office.news, office.owner), office)

    with pytest.raises(Exception, match="protected foreign keys"):
        office.approver.delete()


def test_no_role_holds_wagtails_publish(office):
    held = {
        permission.codename
        for role in Role
        for group in [office.home.role_groups.get(role=role).group]
        for grant in group.page_permissions.all()
        for permission in [grant.permission]
    }

    assert held == {"add_page"}

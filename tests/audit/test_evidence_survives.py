"""Evidence outlives its page, the people who signed it, and Wagtail's own housekeeping."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.db.models.deletion import ProtectedError
from django.urls import reverse
from wagtail.models import Page, Revision

from factories.items import draft, published
from pages.models import DocumentPage
from pages.publishing import errors
from pages.publishing.models import Decision, PublicationRecord, PublicationRequest, Reason
from portal.accounts.anonymising import StillActive, anonymise_person
from portal.audit import verification
from portal.audit.models import AuditEntry
from portal.evidence import archive
from portal.evidence.scope import Scope
from thai import calendar


@pytest.fixture
def record(office, data) -> PublicationRecord:
    return published(draft(office.news, office.owner), office)


@pytest.fixture
def left(office, record):
    """Return the approver of the record, who has left the office."""
    office.approver.is_active = False
    office.approver.save()
    return office.approver


@pytest.mark.parametrize("pick", ["item", "section", "queryset"])
def test_a_page_with_evidence_is_not_deleted(office, record, pick):
    page = Page.objects.get(pk=record.page_id)
    doomed = {"item": page, "section": office.news, "queryset": Page.objects.filter(pk=page.pk)}

    with pytest.raises((errors.EvidenceKept, ProtectedError)), transaction.atomic():
        doomed[pick].delete()

    assert PublicationRecord.objects.get(pk=record.pk).page_id == page.pk


def test_the_database_keeps_the_row_of_a_page_with_evidence(record):
    def erase() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DELETE FROM wagtailcore_page WHERE id = %s", [record.page_id])
            # Both databases look at foreign keys when a transaction ends.
            connection.check_constraints()

    with pytest.raises(DatabaseError):
        erase()


def test_evidence_without_its_page_still_says_what_it_was(office, record):
    """Should a page be lost all the same, title and address are in the evidence itself."""
    title, url = record.title, record.url
    for model in (PublicationRequest, PublicationRecord):
        model.objects.filter(page_id=record.page_id).update(page=None)

    made = io.BytesIO()
    archive.write(Scope((office.home,), calendar.today(), calendar.today()), made)

    listed = zipfile.ZipFile(made).read("publications.csv").decode()
    assert (title in listed, url in listed, verification.first_fault()) == (True, True, None)


def test_a_revision_with_evidence_is_not_deleted(record):
    with pytest.raises(ProtectedError):
        record.revision.delete()


def test_purge_revisions_leaves_every_version_that_was_public(office, record):
    page = DocumentPage.objects.get(pk=record.page_id)
    page.title = "ฉบับแก้ไข"
    page.save_revision(user=office.owner)
    second = published(page, office)
    DocumentPage.objects.get(pk=page.pk).save_revision(user=office.owner)
    DocumentPage.objects.get(pk=page.pk).save_revision(user=office.owner)

    call_command("purge_revisions")

    kept = {record.revision_id, second.revision_id}
    assert set(Revision.objects.filter(pk__in=kept).values_list("pk", flat=True)) == kept
    assert verification.first_fault() is None


def test_a_person_who_signed_is_not_deleted(office, record):
    with pytest.raises(ProtectedError):
        office.approver.delete()


def test_a_reason_that_was_given_is_not_deleted(busy):
    with pytest.raises((ProtectedError, DatabaseError)), transaction.atomic():
        Reason.objects.filter(code="incomplete").delete()


def test_an_account_in_use_keeps_its_name(office, record):
    with pytest.raises(StillActive):
        anonymise_person(office.approver, by=office.administrator)


def test_an_anonymised_person_is_a_number(office, left):
    name = left.get_full_name()

    anonymise_person(left, by=office.administrator)

    left.refresh_from_db()
    assert str(left) == f"อดีตเจ้าหน้าที่ {left.pk}"
    assert name not in {left.username, left.email, left.position}
    assert (left.has_usable_password(), left.groups.count()) == (False, 0)


def test_their_signature_stays(office, left, record):
    name = left.get_full_name()

    anonymise_person(left, by=office.administrator)

    signature = Decision.objects.get(request=record.request, action="approve")
    assert (signature.by_name, signature.by) == (name, left)
    assert verification.first_fault() is None


def test_their_history_shows_the_signature(office, left, record, sign_in):
    name = left.get_full_name()
    anonymise_person(left, by=office.administrator)

    shown = sign_in(office.auditor).get(reverse("staff:history", args=[record.page_id]))

    assert name in shown.content.decode()


def test_it_is_logged_who_took_the_name_off(office, left):
    anonymise_person(left, by=office.administrator)

    entry = AuditEntry.objects.get(action="accounts.anonymise")
    assert entry.actor == office.administrator.get_full_name()
    assert entry.title == f"อดีตเจ้าหน้าที่ {left.pk}"


def test_the_command_takes_the_name_off(left, capsys):
    call_command("anonymise_person", left.username)

    assert capsys.readouterr().out.strip() == f"former-{left.pk}"


@pytest.mark.parametrize("name", ["nobody", "webmaster"])
def test_the_command_refuses_strangers_and_accounts_in_use(record, name):
    with pytest.raises(CommandError):
        call_command("anonymise_person", name)

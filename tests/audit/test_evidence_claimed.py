"""What an act wrote is claimed in the chain: a row changed, added or removed later is named."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from factories.items import draft, waiting
from pages.publishing.models import (
    Decision,
    PublicationRecord,
    PublicationRequest,
    RequestFile,
    TakeDown,
)
from portal.audit import claims, verification
from portal.audit.models import AuditEntry


def fault() -> str:
    return str(verification.first_fault())


def claims_of(row) -> list[str]:
    return [
        entry.action
        for entry in AuditEntry.objects.order_by("sequence")
        for claim in entry.data.get(claims.KEY, ())
        if (claim["table"], claim["row"]) == (row._meta.db_table, row.pk)
    ]


def test_an_office_that_did_everything_holds(busy):
    assert verification.first_fault() is None


def test_a_request_is_claimed_by_the_act_that_sent_it(office):
    request = waiting(office.news, office.owner)

    assert len(claims_of(request)) == 1


def test_a_changed_decision_is_named(disarmed):
    row = Decision.objects.first()
    Decision.objects.filter(pk=row.pk).update(note="คนอื่นเขียน")

    assert fault() == f"publishing_decision row {row.pk}: changed"


def test_a_removed_take_down_is_named(disarmed):
    row = TakeDown.objects.get()
    TakeDown.objects.filter(pk=row.pk)._raw_delete("default")

    assert fault() == f"publishing_takedown row {row.pk}: missing"


def test_a_record_that_nobody_wrote_by_an_act_is_named(disarmed):
    row = PublicationRecord.objects.filter(request=None).first()
    row.pk = None
    PublicationRecord.objects.bulk_create([row])

    assert fault() == f"publishing_publicationrecord row {row.pk}: not in the audit log"


def test_a_record_turned_to_another_page_is_named(disarmed):
    row = PublicationRecord.objects.exclude(request=None).get()
    PublicationRecord.objects.filter(pk=row.pk).update(page_id=disarmed.home.pk)

    assert fault() == f"publishing_publicationrecord row {row.pk}: changed"


def test_a_status_that_nobody_signed_is_named(busy):
    row = PublicationRequest.objects.get(status="rejected")
    PublicationRequest.objects.filter(pk=row.pk).update(status="approved")

    assert fault() == f"publishing_publicationrequest row {row.pk}: status was never signed"


def test_an_act_that_was_rolled_back_leaves_no_claim(office, data):
    request = waiting(office.news, office.owner)
    file = request.files.get().file
    with transaction.atomic():
        RequestFile.objects.create(request=request, file=file, sha256="", name="x", size=1)
        transaction.set_rollback(True)

    draft(office.news, office.owner)

    assert verification.first_fault() is None


def test_a_moment_told_in_another_zone_is_the_same_moment(busy):
    row = Decision.objects.values().first()
    shifted = row | {"at": row["at"].astimezone(None)}

    assert claims.digest(shifted, row) == claims.digest(row, row)
    assert claims.digest(row | {"at": row["at"] + timedelta(seconds=1)}, row) != claims.digest(
        row, row
    )


def test_the_command_names_the_row(disarmed):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE publishing_requestfile SET name = 'x'")

    with pytest.raises(CommandError, match=r"publishing_requestfile row \d+: changed"):
        call_command("verify_audit")


def test_evidence_older_than_the_claims_is_claimed_by_the_migrations(disarmed):
    AuditEntry.objects.all()._raw_delete("default")

    for name in ("0003_claim_older_evidence", "0004_claim_content_fixity"):
        import_module(f"portal.audit.migrations.{name}").claim(apps, None)

    assert verification.first_fault() is None
    assert set(AuditEntry.objects.values_list("action", flat=True)) == {"audit.claim"}

"""Findings and scans: what an officer may excuse, and only with a reason."""

import pytest
from django.core.files.base import ContentFile

from documents import actions, errors
from documents.models import Finding, StoredFile
from documents.states import FindingKind, ScanState
from factories import papers

pytestmark = pytest.mark.django_db


def receive() -> StoredFile:
    upload = ContentFile(papers.NOTICE.encode(), "ประกาศ.txt")
    return actions.receive(upload, by=None, read_later=False)


@pytest.fixture
def finding() -> Finding:
    return Finding.objects.create(
        file=receive(), kind=FindingKind.SECRECY_MARK, is_blocking=True, page=1, excerpt="ลับ"
    )


def test_an_excused_finding_no_longer_holds_back(finding, office):
    actions.excuse(finding, by=office.owner, reason="เป็นตัวอย่างในคู่มือ")

    assert not finding.file.open_findings().exists()


def test_an_excuse_names_its_officer_and_reason(finding, office):
    actions.excuse(finding, by=office.owner, reason="  เป็นตัวอย่างในคู่มือ ")

    assert (finding.excused_by, finding.excused_reason) == (office.owner, "เป็นตัวอย่างในคู่มือ")
    assert finding.is_excused


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_an_excuse_needs_a_reason(finding, office, reason):
    with pytest.raises(errors.ReasonRequired):
        actions.excuse(finding, by=office.owner, reason=reason)

    assert finding.file.open_findings().exists()


def test_what_is_only_pointed_out_holds_nothing_back():
    stored = receive()
    stored.findings.create(kind=FindingKind.PHONE, is_blocking=False, page=1, excerpt="x")

    assert not stored.open_findings().exists()


def test_an_officer_may_let_an_unscannable_file_pass(office):
    stored = receive()
    StoredFile.objects.filter(pk=stored.pk).update(scan_state=ScanState.UNSCANNABLE)

    actions.waive_scan(stored, by=office.owner, reason="ตรวจด้วยเครื่องอื่นแล้ว")

    assert (stored.is_safe, stored.scan_waived_by) == (True, office.owner)


def test_a_virus_cannot_be_waived(office):
    stored = receive()
    StoredFile.objects.filter(pk=stored.pk).update(scan_state=ScanState.INFECTED)

    with pytest.raises(errors.NotWaivable):
        actions.waive_scan(stored, by=office.owner, reason="ไม่เป็นไร")


def test_a_scan_is_not_waived_without_a_reason(office):
    with pytest.raises(errors.ReasonRequired):
        actions.waive_scan(receive(), by=office.owner, reason=" ")

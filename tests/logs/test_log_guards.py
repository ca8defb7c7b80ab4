"""What guards below every view stop is one line, whoever tries and whoever is told."""

from __future__ import annotations

import pytest
from django.core import serializers
from django.urls import reverse
from django.utils import timezone

from factories.items import draft, published, waiting
from pages.models import DocumentPage
from pages.publishing import actions, errors
from pages.publishing.checklist import POINTS
from pages.publishing.structure import establish
from pages.publishing.tasks import take_down_overdue
from portal.health import integrity
from portal.health.models import Subject

TITLE = "แผน\n2026-11-30T10:00:00+07:00 ERROR audit chain.broken"


@pytest.fixture
def asked(office):
    return waiting(office.news, office.owner, title=TITLE)


def gate(reason: str, ids: str, user=None) -> list[str]:
    whose = f" user={user.pk}" if user else ""
    return [f"WARNING publishing gate.refused {ids} reason={reason}{whose}"]


def test_a_script_that_saves_a_live_page(console, office):
    page = draft(office.news, office.owner)
    page.live = True

    with pytest.raises(errors.GateClosed):
        page.save()

    assert console.lines == gate("GateClosed", f"page={page.pk}")


def test_a_script_that_changes_what_was_sent(console, asked):
    asked.revision.content = asked.revision.content | {"title": "เขียนทับ"}

    with pytest.raises(errors.Frozen):
        asked.revision.save()

    assert console.lines == gate("Frozen", f"revision={asked.revision_id}")


def test_deleting_what_was_sent(console, asked):
    with pytest.raises(errors.EvidenceKept):
        DocumentPage.objects.get(pk=asked.page_id).delete()

    assert console.lines == gate("EvidenceKept", f"page={asked.page_id}")


def test_cancelling_the_workflow_of_what_waits(console, office, asked):
    with pytest.raises(errors.WorkWaiting):
        asked.page.specific.current_workflow_state.cancel(user=office.owner)

    assert console.lines == gate("WorkWaiting", f"page={asked.page_id}")


def test_evidence_that_comes_from_a_file(console, office):
    record = published(draft(office.news, office.owner), office)
    forged = next(serializers.deserialize("json", serializers.serialize("json", [record])))

    with pytest.raises(errors.GateClosed):
        forged.save()

    told = f"table=publishing_publicationrecord row={record.pk}"
    assert console.lines == gate("GateClosed", told)


def test_content_that_would_open_as_structure(console, office):
    page = draft(office.news, office.owner)

    with pytest.raises(errors.GateClosed):
        establish(page)

    assert console.lines == gate("GateClosed", f"page={page.pk}")


def test_a_file_that_is_not_the_approved_one_is_one_line_though_the_person_is_told(
    console, office, sign_in, asked
):
    actions.approve(asked, by=office.approver)
    file = asked.files.get().file
    with file.file.storage.open(file.file.name, "wb") as stream:
        stream.write("ของปลอม".encode())

    sign_in(office.web_master).post(
        reverse("staff:decide", args=[asked.pk]),
        {"act": "publish", "seen": asked.revision_id, "checked": list(POINTS)},
    )

    assert console.lines == [f"ERROR publishing file.changed file={file.pk} request={asked.pk}"]


def test_a_page_that_was_changed_past_everything(console, office):
    record = published(draft(office.news, office.owner), office)
    DocumentPage.objects.filter(pk=record.page_id).update(details="เปลี่ยนด้วย SQL")

    integrity.check(Subject.PUBLIC, timezone.now())

    page = record.page_id
    assert console.lines == [
        f"ERROR health integrity.finding subject=public page={page} values=details"
    ]


def test_nothing_is_said_of_an_office_at_work(console, office):
    published(draft(office.news, office.owner, title=TITLE), office)
    integrity.check(Subject.PUBLIC, timezone.now())
    take_down_overdue(office.home.first_published_at)

    assert console.lines == []

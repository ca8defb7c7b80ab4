"""Checkpoints: an end that was cut off and a chain computed anew are found by what was signed."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from factories.items import draft
from factories.monitoring import parts
from portal.audit import chain, checkpoints, verification
from portal.audit.errors import ChainRewritten
from portal.audit.models import AuditEntry
from portal.audit.tasks import write_checkpoint

NOW = datetime(2026, 11, 21, 17, 15, tzinfo=UTC)
DAY = timedelta(days=1)


def tail() -> int:
    return AuditEntry.objects.order_by("-sequence").values_list("sequence", flat=True).first()


def rewrite(first: int) -> None:
    """Change an entry and compute every digest after it anew, as an intruder can."""
    before = AuditEntry.objects.filter(sequence=first - 1).values_list("digest", flat=True).first()
    previous = before or chain.START
    for entry in AuditEntry.objects.filter(sequence__gte=first).order_by("sequence"):
        entry.title = "เปลี่ยนแล้ว" if entry.sequence == first else entry.title
        digest = chain.content_of(entry).digest(previous)
        AuditEntry.objects.filter(pk=entry.pk).update(
            title=entry.title, previous=previous, digest=digest
        )
        previous = digest


@pytest.fixture
def anchored(disarmed, data):
    """Return the path of the checkpoint of a busy office without triggers."""
    return checkpoints.write(data, now=NOW)


def test_a_checkpoint_says_where_the_chain_ended(anchored):
    said = json.loads(anchored.read_text())

    assert (said["sequence"], said["count"]) == (tail(), AuditEntry.objects.count())
    assert said["at"] == "2026-11-21T17:15:00+00:00"


def test_its_key_is_readable_by_the_owner_only(anchored, data):
    key = data / "audit" / checkpoints.KEY_FILE

    assert key.stat().st_mode & 0o077 == 0


def test_nothing_new_needs_no_checkpoint(anchored, data):
    assert checkpoints.write(data, now=NOW + DAY) is None


def test_a_chain_that_grew_holds(anchored, data, office):
    draft(office.news, office.owner)
    checkpoints.write(data, now=NOW + DAY)
    draft(office.news, office.owner)

    assert verification.first_fault() is None


def test_a_tail_that_was_cut_off_is_found(anchored):
    end = tail()
    AuditEntry.objects.filter(sequence=end)._raw_delete("default")

    seen = f"missing or not what checkpoint {anchored.name} saw"
    assert verification.first_fault() == verification.Fault(f"audit entry {end}", seen)


def test_a_chain_computed_anew_is_found(anchored):
    rewrite(2)

    assert chain.first_break() is None
    assert "missing or not what checkpoint" in str(verification.first_fault())


def test_a_chain_that_lost_its_anchor_is_never_signed_over(anchored, data):
    rewrite(2)

    with pytest.raises(ChainRewritten):
        checkpoints.write(data, now=NOW + DAY)


def test_a_checkpoint_signed_by_somebody_else_is_found(anchored, data):
    said = checkpoints.Checkpoint(**json.loads(anchored.read_text()))
    forged = replace(said, count=1).signed(b"another key")
    anchored.write_text(json.dumps(asdict(forged)))

    assert verification.first_fault() == verification.Fault(
        f"checkpoint {anchored.name}", "not signed by this installation"
    )


def test_a_damaged_checkpoint_is_found(anchored):
    anchored.write_text("{")

    assert str(verification.first_fault()) == f"checkpoint {anchored.name}: cannot be read"


def test_a_checkpoint_that_was_taken_away_is_found(anchored, data, office):
    draft(office.news, office.owner)
    second = checkpoints.write(data, now=NOW + DAY)
    anchored.unlink()

    assert str(verification.first_fault()) == (
        f"checkpoint {second.name}: the checkpoint before it is missing"
    )


def test_a_copy_kept_elsewhere_finds_what_was_cut_with_its_checkpoint(anchored, tmp_path):
    elsewhere = tmp_path / "usb"
    elsewhere.mkdir()
    anchored.rename(elsewhere / anchored.name)
    AuditEntry.objects.filter(sequence=tail())._raw_delete("default")

    with pytest.raises(CommandError, match="missing or not what checkpoint"):
        call_command("verify_audit", checkpoints=[elsewhere])


def test_the_scheduled_task_writes_one(busy, data):
    assert (checkpoints.folder(data) / write_checkpoint.call()).exists()


def health(client) -> str:
    return parts(client)["audit"]


def test_health_shows_the_last_checkpoint(anchored, client):
    assert health(client) == "ok, last checkpoint 2026-11-21T17:15:00+00:00"


def test_health_says_when_the_chain_left_its_anchor(anchored, client):
    rewrite(2)

    assert health(client) == "broken: run verify_audit"


def test_health_says_when_nobody_anchors(busy, data, client):
    with time_machine.travel(timezone.now() + 3 * DAY):
        assert health(client) == "not anchored by a checkpoint for days"

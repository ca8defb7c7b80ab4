"""A busy office: every kind of evidence has rows, and the triggers can be taken away."""

from __future__ import annotations

import pytest
from django.db import connection
from django.utils import timezone

from factories.items import draft, published, stored_file, waiting
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.append_only import armed_tables, disarm
from pages.publishing.models import Delegation, DelegationEnd, Handover, Reason
from pages.publishing.models.evidence import Channel
from pages.publishing.verbal import Spoken


@pytest.fixture
def data(settings, tmp_path):
    """Return a data folder of this test's own, without checkpoints."""
    settings.DATA = tmp_path / "data"
    return settings.DATA


@pytest.fixture
def busy(office, data):
    """Return an office that published, took down, rejected, returned and approved by telephone."""
    reason = Answer(Reason.objects.get(code="incomplete"), "ขาดตาราง")
    page = draft(office.news, office.owner)
    published(page, office)
    actions.take_down(page, by=office.web_master, answer=reason)
    actions.reject(waiting(office.news, office.owner), by=office.approver, answer=reason)
    actions.send_back(waiting(office.news, office.owner), by=office.approver, answer=reason)
    actions.withdraw(waiting(office.news, office.owner), by=office.owner)
    standing_in(office)
    by_telephone(office)
    return office


def standing_in(office):
    """Name a deputy, end that, and hand an item over."""
    now = timezone.now()
    by = {"recorded_by": office.web_master, "recorded_at": now}
    people = {"principal": office.approver, "deputy": office.web_master2}
    days = {"first_day": now.date(), "last_day": now.date()}
    delegation = Delegation.objects.create(reason="ลา", agency=office.home, **people, **days, **by)
    DelegationEnd.objects.create(delegation=delegation, by=office.approver, at=now)
    given = {
        "agency": office.home,
        "from_person": office.owner,
        "to_person": office.owner2,
        "by": office.web_master,
    }
    Handover.objects.create(part="owner", title="แผน", reason="ย้าย", at=now, **given)


def by_telephone(office):
    """Approve an urgent request by word of mouth and confirm it by a paper."""
    urgent = {"urgency": "urgent", "urgency_reason": "โรคระบาด"}
    spoken = Spoken(
        office.approver, timezone.now(), Channel.TELEPHONE, "นางพยาน", "ให้ขึ้นได้", "โรคระบาด"
    )
    verbal = actions.record_verbal_approval(
        waiting(office.news, office.owner, **urgent), by=office.web_master, spoken=spoken
    )
    paper = stored_file(office.web_master, "หนังสือยืนยัน")
    actions.confirm_verbal_approval(verbal, by=office.web_master, paper=paper)


@pytest.fixture
def disarmed(busy):
    """Return the busy office without triggers, as an intruder with the database would want it."""
    disarm(connection, armed_tables())
    return busy

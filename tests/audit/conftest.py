"""A busy office: every kind of evidence has rows, and the triggers can be taken away."""

from __future__ import annotations

import pytest
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from factories.items import draft, published, stored_file, waiting
from pages.publishing import actions, delegating
from pages.publishing.actions import Answer
from pages.publishing.append_only import armed_tables, disarm
from pages.publishing.delegating import Terms
from pages.publishing.handing_over import hand_over
from pages.publishing.models import Reason, SchemaChange
from pages.publishing.models.evidence import Channel
from pages.publishing.models.fixity import ChangeKind
from pages.publishing.verbal import Spoken
from thai import calendar


@pytest.fixture
def data(settings, tmp_path):
    """Return a data folder of this test's own, without checkpoints."""
    settings.DATA = tmp_path / "data"
    return settings.DATA


@pytest.fixture
def busy(office, data):
    """Return an office that published, took down, rejected, returned and approved by telephone."""
    an_earlier_release()
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


def an_earlier_release():
    """Take a column away from news, as a migration declares it; the next act claims that."""
    SchemaChange.objects.create(
        kind=ChangeKind.REMOVED,
        page_type="pages.newspage",
        name="written_by",
        migration="pages",
        at=timezone.now(),
    )


def standing_in(office):
    """Name a deputy, end that, and hand over the work of somebody who left."""
    today = calendar.today()
    terms = Terms(office.approver, office.web_master2, today, today, "ลาป่วย")
    delegation = delegating.delegate(office.home, terms, by=office.approver)
    delegating.end_early(delegation, by=office.approver)
    page = draft(office.news, office.owner2)
    type(office.owner2).objects.filter(pk=office.owner2.pk).update(is_active=False)
    hand_over(Page.objects.get(pk=page.pk), to=office.owner, by=office.web_master, reason="ย้าย")


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
    # PostgreSQL drops no trigger while it still has foreign keys of the table to look at.
    connection.check_constraints()
    disarm(connection, armed_tables())
    return busy

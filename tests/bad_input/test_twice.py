"""The back button and the double click: every act happens once, and the second press is told."""

from functools import partial

import pytest
from django.urls import reverse

from bad_input.conftest import is_thai, said
from factories.items import draft, published, waiting
from pages.publishing import actions, errors
from pages.publishing.actions import Answer
from pages.publishing.checklist import POINTS
from pages.publishing.models import (
    Decision,
    PublicationRecord,
    PublicationRequest,
    Reason,
    TakeDown,
)
from portal.audit.models import AuditEntry


@pytest.fixture
def asked(office):
    return waiting(office.news, office.owner)


@pytest.fixture
def approved(office, asked):
    actions.approve(asked, by=office.approver)
    asked.refresh_from_db()
    return asked


@pytest.fixture
def public(office):
    page = draft(office.news, office.owner)
    published(page, office)
    return page


def answer() -> Answer:
    return Answer(Reason.objects.get(code="incomplete"), "แก้วันที่")


# What is done → to what, by whom, how.
ACTS = {
    "submit": ("page", "owner", actions.submit),
    "withdraw": ("asked", "owner", actions.withdraw),
    "approve": ("asked", "approver", actions.approve),
    "return": (
        "asked",
        "approver",
        lambda item, by: actions.send_back(item, by=by, answer=answer()),
    ),
    "reject": ("asked", "approver", lambda item, by: actions.reject(item, by=by, answer=answer())),
    "publish": ("approved", "web_master", partial(actions.publish, checked=POINTS)),
    "take down": (
        "public",
        "web_master",
        lambda item, by: actions.take_down(item, by=by, answer=answer()),
    ),
}


@pytest.fixture
def page(office):
    return draft(office.news, office.owner)


def evidence() -> tuple[int, ...]:
    """Count everything an act leaves behind."""
    kinds = (PublicationRequest, Decision, PublicationRecord, TakeDown, AuditEntry)
    return tuple(kind.objects.count() for kind in kinds)


@pytest.mark.parametrize("act", ACTS)
def test_the_second_of_two_equal_acts_changes_nothing(act, office, request):
    what, who, do = ACTS[act]
    item, by = request.getfixturevalue(what), getattr(office, who)
    do(item, by=by)
    before = evidence()

    with pytest.raises(errors.PublishingError) as refused:
        do(item, by=by)

    assert is_thai(str(refused.value))
    assert evidence() == before


@pytest.mark.parametrize("act", ["approve", "return", "reject"])
def test_a_double_click_on_the_decision_screen_decides_once(act, office, browser, asked):
    approver = browser(office.approver)
    approver.decide(asked, act)
    before = evidence()

    second = approver.decide(asked, act)

    assert (second.status_code, evidence()) == (200, before)
    assert office.approver.get_full_name() in said(second)


def test_a_double_click_on_publish_publishes_once(office, browser, approved):
    web_master = browser(office.web_master)
    web_master.decide(approved, "publish")

    second = web_master.decide(approved, "publish")

    assert PublicationRecord.objects.filter(request=approved).count() == 1
    assert "ไม่ต้องทำอะไรต่อ" in said(second)


def test_a_double_click_on_take_down_takes_down_once(office, browser, public):
    address = reverse("staff:take_down", args=[public.pk])
    posted = {"reason": Reason.objects.get(code="legal_risk").pk, "note": "สั่งการ"}
    web_master = browser(office.web_master)
    web_master.post(address, posted)

    second = web_master.post(address, posted, follow=True)

    assert TakeDown.objects.count() == 1
    assert "ไม่ได้เผยแพร่" in said(second)


def test_a_double_click_on_withdraw_withdraws_once(office, browser, asked):
    address = reverse("staff:withdraw", args=[asked.pk])
    owner = browser(office.owner)
    owner.post(address)

    second = owner.post(address, follow=True)

    assert Decision.objects.filter(action="withdraw").count() == 1
    assert "ไม่ต้องทำอะไรต่อ" in said(second)


def test_a_double_click_on_send_sends_once(office, browser, page, written):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    posted = written | {"file": page.file.pk, "action-submit": "1"}
    owner = browser(office.owner)
    owner.post(address, posted)

    second = owner.post(address, posted, follow=True)

    assert PublicationRequest.objects.count() == 1
    assert second.status_code == 200


def test_going_back_to_a_decided_request_shows_that_it_is_decided(office, browser, asked):
    approver = browser(office.approver)
    approver.decide(asked, "approve")

    again = approver.get(reverse("staff:decide", args=[asked.pk]))

    assert "ไม่ต้องทำอะไรต่อ" in said(again) or office.approver.get_full_name() in said(again)
    assert 'value="approve"' not in said(again)


def test_going_back_to_the_old_form_after_a_return_does_not_send_the_old_revision(
    office, browser, asked
):
    actions.send_back(asked, by=office.approver, answer=answer())
    page = asked.page.specific
    page.title = "ฉบับแก้ไข"
    page.save_revision(user=office.owner)
    actions.submit(page, by=office.owner)

    second = browser(office.approver).decide(asked, "approve")

    assert "ไม่ต้องทำอะไรต่อ" in said(second)
    assert not Decision.objects.filter(action="approve").exists()

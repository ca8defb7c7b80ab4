"""An approver on leave: the deputy signs for some days, and four eyes stay four."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import DatabaseError, transaction
from wagtail.models import PageLogEntry

from factories.agency import agency
from factories.items import draft, waiting
from factories.people import person
from pages.publishing import actions, delegating, errors, people_errors, policy, routing
from pages.publishing.checklist import POINTS
from pages.publishing.delegating import Terms
from pages.publishing.models import Delegation
from pages.publishing.models.delegation import Capacity
from portal.accounts.models import Role
from portal.accounts.roles import role_group
from thai import calendar


@pytest.fixture
def deputy(office):
    return person(office.home, Role.WEB_MASTER)


def terms(office, deputy, *, first=0, last=4, **changes) -> Terms:
    today = calendar.today()
    values = {
        "principal": office.approver,
        "deputy": deputy,
        "first_day": today + timedelta(days=first),
        "last_day": today + timedelta(days=last),
        "reason": "ลาพักผ่อน คำสั่งที่ 12/2570",
    }
    return Terms(**values | changes)


def named(office, deputy, **changes) -> Delegation:
    return delegating.delegate(
        office.home, terms(office, deputy, **changes), by=office.administrator
    )


def later(days: int) -> datetime:
    return calendar.now() + timedelta(days=days)


def test_a_deputy_approves_and_the_signature_says_for_whom(office, deputy):
    named(office, deputy)
    request = waiting(office.news, office.owner)

    actions.approve(request, by=deputy)

    signed = request.decisions.get(action="approve")
    assert (signed.by, signed.acting_for) == (deputy, office.approver)
    assert signed.capacity == f"รักษาราชการแทน {office.approver.get_full_name()}"


def test_power_given_away_by_order_is_called_so(office, deputy):
    named(office, deputy, capacity=Capacity.ON_BEHALF)
    request = waiting(office.news, office.owner)

    actions.approve(request, by=deputy)

    assert request.decisions.get(action="approve").capacity.startswith("ปฏิบัติราชการแทน")


@pytest.mark.parametrize("days", [-1, 5])
def test_outside_its_days_a_delegation_is_nothing(office, deputy, days):
    named(office, deputy)
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.NotApprover):
        actions.approve(request, by=deputy, now=later(days))


def test_it_begins_on_its_first_day_only(office, deputy):
    named(office, deputy, first=2)

    assert deputy not in routing.approvers(office.home)
    assert deputy in routing.approvers(office.home, later(2).date())


def test_a_deputy_does_not_approve_what_they_wrote(office, deputy):
    named(office, deputy)
    page = draft(office.news, office.owner)
    page.save_revision(user=deputy)
    request = actions.submit(page, by=office.owner)

    with pytest.raises(errors.OwnRequest):
        actions.approve(request, by=deputy)


def test_a_deputy_does_not_approve_what_the_approver_wrote(office, deputy):
    named(office, deputy)
    page = draft(office.news, office.owner)
    page.save_revision(user=office.approver)
    request = actions.submit(page, by=office.owner)

    with pytest.raises(people_errors.PrincipalsRequest):
        actions.approve(request, by=deputy)


def test_a_deputy_does_not_publish_what_they_approved(office, deputy):
    named(office, deputy)
    request = waiting(office.news, office.owner)
    actions.approve(request, by=deputy)

    with pytest.raises(errors.SameSigner):
        actions.publish(request, by=deputy, checked=POINTS)


def test_who_was_acted_for_does_not_publish_it_either(office, deputy):
    named(office, deputy)
    role_group(office.home, Role.WEB_MASTER).user_set.add(office.approver)
    request = waiting(office.news, office.owner)
    actions.approve(request, by=deputy)

    with pytest.raises(errors.SameSigner):
        actions.publish(request, by=office.approver, checked=POINTS)


def test_the_approver_may_still_decide(office, deputy):
    named(office, deputy)
    request = waiting(office.news, office.owner)

    actions.approve(request, by=office.approver)

    assert request.decisions.get(action="approve").capacity == ""


def test_it_ends_with_the_account_of_the_approver(office, deputy):
    named(office, deputy)
    office.approver.is_active = False
    office.approver.save()

    assert policy_refuses(waiting(office.news, office.owner), deputy)


def test_it_ends_with_the_role_of_the_approver(office, deputy):
    named(office, deputy)
    role_group(office.home, Role.APPROVER).user_set.clear()

    assert policy_refuses(waiting(office.news, office.owner), deputy)


def policy_refuses(request, person) -> bool:
    try:
        policy.require_decider(request, person)
    except errors.NotApprover:
        return True
    return False


def test_it_may_be_ended_early(office, deputy):
    made = named(office, deputy)

    delegating.end_early(made, by=office.approver, reason="กลับมาก่อน")

    assert policy_refuses(waiting(office.news, office.owner), deputy)
    with pytest.raises(people_errors.DelegationOver):
        delegating.end_early(made, by=office.approver)


def test_an_approver_names_their_own_deputy(office, deputy):
    made = delegating.delegate(office.home, terms(office, deputy), by=office.approver)

    assert made.recorded_by == office.approver
    assert PageLogEntry.objects.filter(action="publishing.delegate").exists()


@pytest.mark.parametrize("name", ["owner", "web_master", "auditor"])
def test_nobody_else_names_one(office, deputy, name):
    with pytest.raises(people_errors.NotRecorder):
        delegating.delegate(office.home, terms(office, deputy), by=getattr(office, name))


def test_a_deputy_gives_nothing_on(office, deputy):
    named(office, deputy)
    third = terms(office, person(office.home, Role.OWNER), principal=deputy)

    with pytest.raises(errors.NotApprover):
        delegating.delegate(office.home, third, by=deputy)


def test_an_administrator_does_not_name_themselves(office):
    with pytest.raises(people_errors.NoDeputy):
        named(office, office.administrator)


@pytest.mark.parametrize("who", ["auditor", "stranger", "closed", "approver"])
def test_who_cannot_be_a_deputy(office, who):
    wrong = {
        "auditor": lambda: office.auditor,
        "stranger": lambda: person(agency("sso-other"), Role.OWNER),
        "closed": lambda: person(office.home, Role.OWNER, is_active=False),
        "approver": lambda: person(office.home, Role.APPROVER),
    }[who]()

    with pytest.raises(people_errors.NoDeputy):
        named(office, wrong)


@pytest.mark.parametrize(("first", "last"), [(3, 2), (-3, -1), (-1, 3), (0, 400)])
def test_days_that_do_not_fit(office, deputy, first, last):
    with pytest.raises(people_errors.WrongPeriod):
        named(office, deputy, first=first, last=last)


def test_one_approver_has_one_deputy_at_a_time(office, deputy):
    named(office, deputy)

    with pytest.raises(people_errors.DeputyAlready):
        named(office, person(office.home, Role.OWNER), first=4, last=9)


def test_a_delegation_says_why(office, deputy):
    with pytest.raises(errors.NoteRequired):
        named(office, deputy, reason=" ")


def test_the_database_changes_no_delegation(office, deputy):
    made = named(office, deputy)

    with pytest.raises(DatabaseError), transaction.atomic():
        Delegation.objects.filter(pk=made.pk).update(last_day=later(300).date())


def test_a_deputy_of_one_agency_decides_nothing_in_another(office, deputy):
    named(office, deputy)
    from_elsewhere = Delegation.objects.get()

    assert from_elsewhere not in routing.delegations(agency("sso-far"))


def test_a_second_web_master_stands_in_for_the_first_without_any_paper(office):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)
    office.web_master.is_active = False
    office.web_master.save()

    actions.publish(request, by=office.web_master2, checked=POINTS)

    assert not Delegation.objects.exists()

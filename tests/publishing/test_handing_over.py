"""Somebody left: their work goes to a colleague, on record, and four eyes stay four."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from wagtail.models import Page, PageLogEntry

from factories.items import draft, waiting
from factories.people import person
from pages.publishing import actions, errors, handing_over, people_errors, staffing
from pages.publishing.actions import Answer
from pages.publishing.checklist import POINTS
from pages.publishing.models import Handover, Notice, Reason
from portal.accounts.models import Role
from portal.accounts.roles import role_group

WHY = "ย้ายไปปฏิบัติราชการที่อื่น"


def leave(user) -> None:
    user.is_active = False
    user.save()


def returned(office):
    request = waiting(office.news, office.owner)
    answer = Answer(Reason.objects.get(code="incomplete"), "แก้วันที่")
    actions.send_back(request, by=office.approver, answer=answer)
    return request


def give(office, page, *, to=None, by=None, reason=WHY):
    return handing_over.hand_over(
        page, to=to or office.owner2, by=by or office.web_master, reason=reason
    )


def test_the_new_owner_corrects_and_sends_again(office):
    request = returned(office)
    leave(office.owner)

    give(office, request.page)

    again = actions.submit(Page.objects.get(pk=request.page_id).specific, by=office.owner2)
    assert (again.previous, again.submitted_by) == (request, office.owner2)


def test_it_stands_on_record_with_its_reason(office):
    page = draft(office.news, office.owner)
    leave(office.owner)

    made = give(office, page)

    assert (made.from_name, made.to_name) == tuple(
        one.get_full_name() for one in (office.owner, office.owner2)
    )
    entry = PageLogEntry.objects.get(action="publishing.handed_over")
    assert (entry.user, entry.data["reason"]) == (office.web_master, WHY)


def test_the_new_owner_is_told(office):
    request = waiting(office.news, office.owner)
    leave(office.owner)

    give(office, request.page)

    assert Notice.objects.filter(person=office.owner2, kind="handed_over").exists()


def test_the_answer_reaches_the_new_owner(office):
    request = waiting(office.news, office.owner)
    leave(office.owner)
    give(office, request.page)

    answer = Answer(Reason.objects.get(code="incomplete"))
    actions.send_back(request, by=office.approver, answer=answer)

    assert Notice.objects.filter(person=office.owner2, kind="returned").exists()
    assert not Notice.objects.filter(person=office.owner, kind="returned").exists()


def test_nothing_is_taken_from_who_is_still_here(office):
    with pytest.raises(people_errors.StillHere):
        give(office, draft(office.news, office.owner))


@pytest.mark.parametrize("name", ["owner2", "approver", "administrator", "auditor"])
def test_only_a_web_master_hands_over(office, name):
    page = draft(office.news, office.owner)
    leave(office.owner)

    with pytest.raises(errors.NotWebMaster):
        give(office, page, by=getattr(office, name))


def test_it_needs_a_reason(office):
    page = draft(office.news, office.owner)
    leave(office.owner)

    with pytest.raises(errors.NoteRequired):
        give(office, page, reason="  ")


@pytest.mark.parametrize("name", ["approver", "web_master", "auditor"])
def test_only_an_information_owner_takes_over(office, name):
    page = draft(office.news, office.owner)
    leave(office.owner)

    with pytest.raises(people_errors.NoSuccessor):
        give(office, page, to=getattr(office, name))


def test_nobody_hands_work_to_themselves(office):
    both = person(office.home, Role.OWNER, Role.WEB_MASTER)
    page = draft(office.news, office.owner)
    leave(office.owner)

    with pytest.raises(people_errors.NoSuccessor):
        give(office, page, to=both, by=both)


def test_who_approved_an_item_does_not_become_its_owner(office):
    both = person(office.home, Role.OWNER, Role.APPROVER)
    request = waiting(office.news, office.owner)
    actions.approve(request, by=both)
    leave(office.owner)

    with pytest.raises(people_errors.NoSuccessor):
        give(office, request.page, to=both)


def test_the_new_owner_decides_nothing_about_it(office):
    both = person(office.home, Role.OWNER, Role.APPROVER)
    request = waiting(office.news, office.owner)
    leave(office.owner)
    give(office, request.page, to=both)

    with pytest.raises(errors.OwnRequest):
        actions.approve(request, by=both)


def test_the_database_changes_no_handover(office):
    page = draft(office.news, office.owner)
    leave(office.owner)
    made = give(office, page)

    with pytest.raises(DatabaseError), transaction.atomic():
        Handover.objects.filter(pk=made.pk).update(reason="")


def stuck_request(office):
    """Return a request that its only approver wrote in."""
    page = draft(office.news, office.owner)
    page.save_revision(user=office.approver)
    return actions.submit(page, by=office.owner)


def test_what_nobody_may_decide_is_found(office):
    request = stuck_request(office)
    waiting(office.news, office.owner)

    assert staffing.stuck(office.home) == [request]


def test_with_the_last_approver_gone_everything_is_stuck(office):
    request = waiting(office.news, office.owner)
    leave(office.approver)

    assert staffing.stuck(office.home) == [request]


def test_a_web_master_without_a_hand_in_it_is_named_and_decides(office):
    request = stuck_request(office)

    handing_over.appoint(request, to=office.web_master2, by=office.web_master, reason=WHY)

    assert staffing.stuck(office.home) == []
    actions.approve(request, by=office.web_master2)
    with pytest.raises(errors.SameSigner):
        actions.publish(request, by=office.web_master2, checked=POINTS)


@pytest.mark.parametrize("name", ["web_master", "owner", "approver", "auditor"])
def test_who_cannot_be_named(office, name):
    with pytest.raises(people_errors.NoSuccessor):
        handing_over.appoint(
            stuck_request(office), to=getattr(office, name), by=office.web_master, reason=WHY
        )


def test_nobody_is_named_while_an_approver_can_decide(office):
    request = waiting(office.news, office.owner)

    with pytest.raises(people_errors.DeciderHere):
        handing_over.appoint(request, to=office.web_master2, by=office.web_master, reason=WHY)


def test_nobody_is_named_while_somebody_named_can_decide(office):
    request = stuck_request(office)
    handing_over.appoint(request, to=office.web_master2, by=office.web_master, reason=WHY)

    with pytest.raises(people_errors.DeciderHere):
        handing_over.appoint(request, to=office.web_master, by=office.web_master2, reason=WHY)


def test_another_is_named_when_who_was_named_left(office):
    request = stuck_request(office)
    third = person(office.home, Role.WEB_MASTER)
    handing_over.appoint(request, to=office.web_master2, by=office.web_master, reason=WHY)
    leave(office.web_master2)

    named = handing_over.appoint(request, to=third, by=office.web_master, reason=WHY)

    assert named.to_person == third


def test_what_was_named_for_and_then_written_in_is_stuck_again(office):
    request = stuck_request(office)
    handing_over.appoint(request, to=office.web_master2, by=office.web_master, reason=WHY)
    # A hand in the requested version, as a script leaves it: a version already there.
    request.page.revisions.filter(pk__lt=request.revision_id).update(user=office.web_master2)

    assert (staffing.stuck(office.home), staffing.decidable(request)) == ([request], False)


def test_fewer_than_two_web_masters_are_too_few(office):
    leave(office.web_master2)

    found = staffing.staffing(office.home)

    assert (found.web_masters, found.is_short) == (1, True)
    assert found.left == (office.web_master2.get_full_name(),)


def test_who_left_and_gave_the_role_back_is_no_worry(office):
    role_group(office.home, Role.WEB_MASTER).user_set.add(person(office.home))
    role_group(office.home, Role.WEB_MASTER).user_set.remove(office.web_master2)
    leave(office.web_master2)

    assert staffing.staffing(office.home).is_sound

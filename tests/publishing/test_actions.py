"""The way from draft to take-down, and every refusal on it."""

from __future__ import annotations

import pytest

from documents.models import Finding
from factories.agency import agency, section
from factories.items import draft, news_draft, published, stored_file, waiting
from factories.people import person
from pages.models import DocumentPage
from pages.publishing import actions, errors
from pages.publishing.actions import Answer
from pages.publishing.checklist import POINTS
from pages.publishing.models import Decision, PublicationRequest, Reason, Status
from pages.publishing.visibility import visible
from portal.accounts.models import Role


def reason(code: str = "incomplete") -> Reason:
    return Reason.objects.get(code=code)


def is_public(page) -> bool:
    return visible(DocumentPage.objects.filter(pk=page.pk)).exists()


def test_three_people_make_a_document_public(office):
    page = draft(office.news, office.owner)

    published(page, office)

    assert is_public(page)


def test_every_step_leaves_a_signature(office):
    published(draft(office.news, office.owner), office)

    signed = list(Decision.objects.values_list("action", "by__username"))

    assert signed == [("submit", "owner"), ("approve", "approver"), ("publish", "webmaster")]


def test_approval_alone_makes_nothing_public(office):
    request = waiting(office.news, office.owner)

    actions.approve(request, by=office.approver)

    assert not is_public(request.page)


def test_only_the_owner_sends(office):
    page = draft(office.news, office.owner)

    with pytest.raises(errors.NotAuthor):
        actions.submit(page, by=office.owner2)


def test_a_draft_without_details_cannot_be_sent(office):
    page = draft(office.news, office.owner, details="")

    with pytest.raises(errors.Incomplete) as refusal:
        actions.submit(page, by=office.owner)

    assert set(refusal.value.missing) == {"details"}


def test_an_item_waits_only_once(office):
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.AlreadyWaiting):
        actions.submit(request.page, by=office.owner)


def test_nobody_approves_their_own_request(office):
    both = person(office.home, Role.OWNER, Role.APPROVER)
    request = waiting(office.news, both)

    with pytest.raises(errors.OwnRequest):
        actions.approve(request, by=both)


def test_an_editor_of_the_draft_may_not_approve_it(office):
    page = draft(office.news, office.owner)
    page.save_revision(user=office.approver)
    request = actions.submit(page, by=office.owner)

    with pytest.raises(errors.OwnRequest):
        actions.approve(request, by=office.approver)


def test_the_approver_may_not_publish(office):
    both = person(office.home, Role.APPROVER, Role.WEB_MASTER)
    request = waiting(office.news, office.owner)
    actions.approve(request, by=both)

    with pytest.raises(errors.SameSigner):
        actions.publish(request, by=both, checked=POINTS)


def test_a_superuser_never_publishes(office):
    root = person(office.home, is_superuser=True)
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)

    with pytest.raises(errors.NotWebMaster):
        actions.publish(request, by=root, checked=POINTS)


def test_nothing_is_published_before_it_is_approved(office):
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.AlreadyDecided):
        actions.publish(request, by=office.web_master, checked=POINTS)


def test_an_approver_of_another_agency_decides_nothing_here(office):
    from_elsewhere = person(office.home)
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.NotApprover):
        actions.approve(request, by=from_elsewhere)


def test_a_closed_account_decides_nothing(office):
    request = waiting(office.news, office.owner)
    office.approver.is_active = False

    with pytest.raises(errors.Inactive):
        actions.approve(request, by=office.approver)


def test_a_decision_about_another_revision_is_refused(office):
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.Changed):
        actions.approve(request, by=office.approver, seen=request.revision_id - 1)


def test_a_return_needs_a_reason(office):
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.ReasonRequired):
        actions.send_back(request, by=office.approver, answer=Answer(None))


def test_the_reason_other_needs_words(office):
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.NoteRequired):
        actions.reject(request, by=office.approver, answer=Answer(reason("other"), " "))


def test_a_returned_item_is_corrected_and_published(office):
    request = waiting(office.news, office.owner)
    actions.send_back(request, by=office.approver, answer=Answer(reason(), "แก้วันที่"))
    page = request.page.specific
    page.title = "ฉบับแก้ไข"
    page.save_revision(user=office.owner)

    published(page, office)

    assert DocumentPage.objects.get(pk=page.pk).title == "ฉบับแก้ไข"


def test_the_web_master_may_send_back_what_was_approved(office):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)

    actions.send_back(request, by=office.web_master, answer=Answer(reason("wrong_section")))

    request.refresh_from_db()
    assert request.status == Status.RETURNED


def test_a_rejected_request_is_closed_for_good(office):
    request = waiting(office.news, office.owner)
    actions.reject(request, by=office.approver, answer=Answer(reason("not_our_mission")))

    with pytest.raises(errors.AlreadyDecided):
        actions.approve(request, by=office.approver)


def test_a_withdrawn_request_can_be_sent_again(office):
    request = waiting(office.news, office.owner)
    actions.withdraw(request, by=office.owner)

    again = actions.submit(request.page, by=office.owner)

    assert again.previous == request


def test_the_loser_is_told_who_decided(office):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)

    with pytest.raises(errors.AlreadyDecided, match=office.approver.get_full_name()):
        actions.approve(request, by=person(office.home, Role.APPROVER))


def test_the_public_version_stays_while_a_revision_waits(office):
    page = draft(office.news, office.owner)
    published(page, office)
    page = DocumentPage.objects.get(pk=page.pk)
    page.title = "ฉบับใหม่"
    page.save_revision(user=office.owner)

    actions.submit(page, by=office.owner)

    assert visible(DocumentPage.objects.filter(pk=page.pk)).get().title != "ฉบับใหม่"


def test_what_was_approved_is_published_even_if_a_later_draft_exists(office):
    request = waiting(office.news, office.owner)
    later = request.page.specific
    later.title = "แก้หลังส่ง"
    later.save_revision(user=office.owner)

    actions.approve(request, by=office.approver)
    actions.publish(request, by=office.web_master, checked=POINTS)

    assert DocumentPage.objects.get(pk=later.pk).title == request.title


def test_changed_bytes_are_never_published(office):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)
    file = request.files.get().file
    with file.file.storage.open(file.file.name, "wb") as stream:
        stream.write("ของปลอม".encode())

    with pytest.raises(errors.BytesChanged):
        actions.publish(request, by=office.web_master, checked=POINTS)


def test_a_refused_publication_leaves_no_trace(office):
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.PublishingError):
        actions.publish(request, by=office.web_master, checked=POINTS[:4])

    assert PublicationRequest.objects.get(pk=request.pk).status == Status.SUBMITTED


def test_each_agency_counts_its_own_requests(office):
    elsewhere = agency("sso-second")
    owner = person(elsewhere, Role.OWNER)

    numbers = {
        waiting(office.news, office.owner).number,
        waiting(section(elsewhere), owner).number,
    }

    assert len(numbers) == 1


def test_publishing_asks_for_every_point_and_keeps_the_ticks(office):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)

    with pytest.raises(errors.ChecklistOpen):
        actions.publish(request, by=office.web_master, checked=POINTS[1:])
    actions.publish(request, by=office.web_master, checked=POINTS)

    assert request.decisions.get(action="publish").checked == list(POINTS)


def test_a_finding_in_a_picture_points_to_the_picture(office):
    picture = stored_file(office.owner, "ภาพ")
    Finding.objects.create(file=picture, kind="national_id", is_blocking=True, page=1, excerpt="•")
    page = news_draft(office.news, office.owner, picture=picture, picture_text="ภาพการอบรม")

    with pytest.raises(errors.Incomplete) as refusal:
        actions.submit(page, by=office.owner)

    assert set(refusal.value.missing) == {"picture"}

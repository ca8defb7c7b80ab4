"""What somebody works on, or somebody who works, is gone: told clearly, and nothing gets stuck."""

import pytest
from django.db.models import ProtectedError
from django.urls import reverse

from bad_input.conftest import is_thai, said
from factories.items import draft, published, waiting
from pages.models import DocumentPage
from pages.publishing import actions, errors
from pages.publishing.actions import Answer
from pages.publishing.checklist import POINTS
from pages.publishing.models import PublicationRequest, Reason, Status
from pages.publishing.visibility import visible

# The guard of publishing, or the foreign key of the evidence: whichever comes first.
KEPT = (errors.EvidenceKept, ProtectedError)


@pytest.fixture
def asked(office):
    return waiting(office.news, office.owner)


def answer() -> Answer:
    return Answer(Reason.objects.get(code="incomplete"), "แก้วันที่")


def close(account) -> None:
    """Deactivate an account, as an administrator does."""
    account.is_active = False
    account.save(update_fields=["is_active"])


def status_of(request: PublicationRequest) -> str:
    return PublicationRequest.objects.get(pk=request.pk).status


def test_a_waiting_item_is_not_deleted_by_its_owner(office, browser, asked):
    address = reverse("wagtailadmin_pages:delete", args=[asked.page_id])

    told = browser(office.owner).post(address, follow=True)

    assert told.status_code == 200
    assert DocumentPage.objects.filter(pk=asked.page_id).exists()


def test_a_waiting_item_is_not_deleted_by_a_script(asked):
    with pytest.raises(KEPT):
        asked.page.specific.delete()

    assert status_of(asked) == Status.SUBMITTED


def test_the_section_of_a_waiting_item_is_not_deleted_either(office, asked):
    with pytest.raises(KEPT):
        office.news.delete()


def test_a_request_whose_item_vanished_all_the_same_is_refused_clearly(office, browser, asked):
    # No screen does this; a restored or hand-edited database may.
    PublicationRequest.objects.filter(pk=asked.pk).update(page=None)

    with pytest.raises(errors.PublishingError) as refused:
        actions.approve(asked, by=office.approver)

    assert is_thai(str(refused.value))
    assert browser(office.approver).decide(asked, "approve").status_code == 200
    assert browser(office.approver).get(reverse("staff:queue")).status_code == 200


def test_saving_a_draft_deleted_in_another_window_is_answered_in_thai(office, browser, written):
    page = draft(office.news, office.owner)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    page.delete()

    told = browser(office.owner).post(address, written)

    assert (told.status_code, is_thai(said(told))) == (404, True)


def test_sending_a_draft_without_its_file_says_so(office, browser, written):
    page = draft(office.news, office.owner)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])

    told = browser(office.owner).post(
        address, written | {"file": "", "action-submit": "1"}, follow=True
    )

    assert "ยังไม่ได้แนบไฟล์" in said(told)


def test_the_request_of_a_closed_account_is_decided_and_published(office, asked):
    close(office.owner)

    actions.approve(asked, by=office.approver)
    actions.publish(asked, by=office.web_master, checked=POINTS)

    assert visible(DocumentPage.objects.filter(pk=asked.page_id)).exists()


def test_the_request_of_a_closed_account_can_be_returned(office, asked):
    close(office.owner)

    actions.send_back(asked, by=office.approver, answer=answer())

    assert status_of(asked) == Status.RETURNED


@pytest.mark.parametrize(
    ("who", "act"),
    [("owner", actions.withdraw), ("approver", actions.approve)],
)
def test_a_closed_account_does_nothing_more(office, asked, who, act):
    account = getattr(office, who)
    close(account)

    with pytest.raises(errors.Inactive) as refused:
        act(asked, by=account)

    assert is_thai(str(refused.value))


def test_a_closed_web_master_publishes_and_takes_down_nothing(office, asked):
    actions.approve(asked, by=office.approver)
    other = draft(office.news, office.owner)
    published(other, office)
    close(office.web_master)

    with pytest.raises(errors.Inactive):
        actions.publish(asked, by=office.web_master, checked=POINTS)
    with pytest.raises(errors.Inactive):
        actions.take_down(other, by=office.web_master, answer=answer())


def test_an_account_closed_between_two_clicks_is_out_at_once(office, browser, asked):
    approver = browser(office.approver)
    approver.get(reverse("staff:decide", args=[asked.pk]))
    close(office.approver)

    told = approver.decide(asked, "approve")

    assert told.redirect_chain[0][0].startswith("/admin/login/")
    assert status_of(asked) == Status.SUBMITTED


def test_a_role_taken_away_between_two_clicks_counts_at_once(office, browser, asked):
    approver = browser(office.approver)
    approver.get(reverse("staff:decide", args=[asked.pk]))
    office.approver.groups.clear()

    approver.decide(asked, "approve")

    assert status_of(asked) == Status.SUBMITTED


def test_a_colleague_takes_over_from_a_closed_web_master(office, asked):
    actions.approve(asked, by=office.approver)
    close(office.web_master)

    actions.publish(asked, by=office.web_master2, checked=POINTS)

    assert status_of(asked) == Status.PUBLISHED


def test_a_reason_retired_meanwhile_is_refused_and_the_request_stays(office, asked):
    given = answer()
    Reason.objects.filter(pk=given.reason.pk).update(is_active=False)
    given.reason.refresh_from_db()

    with pytest.raises(errors.ReasonRequired):
        actions.send_back(asked, by=office.approver, answer=given)

    assert status_of(asked) == Status.SUBMITTED

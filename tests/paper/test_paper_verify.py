"""Whoever holds a paper learns from its code whether it still says what the evidence says."""

import re

import pytest

from factories.items import draft, waiting
from factories.sheets import past_the_triggers, rewrite
from pages.publishing import actions as publishing
from pages.publishing.actions import Answer
from pages.publishing.models import Decision, PublicationRequest, Reason
from portal.paper import actions, codes
from portal.paper.verifying import verify

HOLDS = "เอกสารนี้ตรงกับหลักฐาน"
BROKEN = "เอกสารนี้ไม่ตรงกับหลักฐานแล้ว"
OLDER = "ไม่ใช่ฉบับล่าสุด"


@pytest.fixture
def printed(asked, office):
    return actions.print_form(asked, by=office.owner)


def told(client, rendition, language="th") -> str:
    """Return what the public page of a paper says."""
    return client.get(f"/{language}/verify/{codes.shown(rendition.code)}/").content.decode()


def plain(html: str) -> str:
    """Return the words of a page without tags and without marks for breaking lines."""
    return re.sub(r"<[^>]*>|[\u200b\u2060]", "", html)


def test_a_paper_that_is_true_is_told_to_match(client, printed):
    assert "matches the evidence" in told(client, printed, "en")


def test_the_short_address_on_the_paper_leads_there(client, printed):
    answer = client.get(f"/verify/{codes.shown(printed.code)}/", follow=True)

    assert answer.redirect_chain[-1][0] == f"/th/verify/{codes.shown(printed.code)}/"
    assert answer.status_code == 200


def test_the_page_shows_the_evidence_behind_the_paper(client, printed, asked):
    html = plain(told(client, printed, "en"))

    signers = Decision.objects.filter(request=asked).values_list("by_name", flat=True)
    shown = [name for name in signers if name in html]
    assert shown == list(signers)
    assert asked.files.get().sha256 in html


def test_changed_evidence_is_told_not_to_match(client, printed, asked):
    rewrite(asked.decisions.get(action="approve"), by_name="คนอื่น ใจดำ")

    assert "no longer matches" in told(client, printed, "en")


@pytest.mark.parametrize(
    "values",
    [
        {"subject": "เรื่องอื่น"},
        {"remarks": "เติมทีหลัง"},
        {"content_sha256": "0" * 64},
        {"number": "9/2570"},
    ],
    ids=lambda values: next(iter(values)),
)
def test_any_changed_column_of_the_request_is_found(printed, asked, values):
    rewrite(asked, **values)

    assert not verify(printed).holds


def test_a_long_text_changed_at_its_very_end_is_found(office):
    asked = waiting(office.news, office.owner, details="ก" * 9000)
    printed = actions.print_form(asked, by=office.owner)

    rewrite(asked, details="ก" * 8999 + "ข")

    assert not verify(printed).holds


def test_a_deleted_signature_is_found(printed, asked):
    with past_the_triggers():
        asked.decisions.filter(action="approve").delete()

    assert not verify(printed).holds


def test_a_swapped_file_is_found(printed, asked):
    rewrite(asked.files.get(), sha256="1" * 64)

    assert not verify(printed).holds


def test_a_paper_changed_in_the_store_is_found(printed):
    rewrite(printed, pdf=b"%PDF-1.7 forged")
    printed.refresh_from_db()

    assert not verify(printed).is_whole


def test_a_paper_with_other_data_in_the_store_is_found(printed):
    rewrite(printed, data=printed.data | {"dated": "2020-01-01T00:00:00+00:00"})
    printed.refresh_from_db()

    assert not verify(printed).is_whole


def test_a_later_decision_makes_a_paper_older_but_not_false(office):
    asked = waiting(office.news, office.owner)
    printed = actions.print_form(asked, by=office.owner)

    publishing.approve(asked, by=office.approver)

    verdict = verify(printed)
    assert (verdict.holds, verdict.is_latest) == (True, False)


def test_a_take_down_makes_a_certificate_older_but_not_false(client, page, office):
    printed = actions.print_certificate(page, by=office.owner)

    wrong = Answer(Reason.objects.get(code="legal_risk"), "")
    publishing.take_down(page, by=office.web_master, answer=wrong)

    assert "not the latest" in told(client, printed, "en")


def test_a_reworded_reason_changes_no_paper(office):
    asked = waiting(office.news, office.owner)
    reason = Reason.objects.get(code="incomplete")
    publishing.send_back(asked, by=office.approver, answer=Answer(reason, ""))
    printed = actions.print_form(asked, by=office.owner)

    Reason.objects.filter(pk=reason.pk).update(label_th="ถ้อยคำใหม่")

    assert verify(printed).holds


def test_a_paper_outlives_its_page(printed, asked, page):
    PublicationRequest.objects.filter(pk=asked.pk).update(page=None)

    assert verify(printed).holds


def test_a_certificate_of_a_section_tells_how_it_was_opened(client, office):
    printed = actions.print_certificate(office.news, by=office.auditor)

    assert "Opened with the agency" in told(client, printed, "en")


def test_a_list_of_forms_leads_to_the_page_of_each(client, asked, office):
    printed = actions.print_batch([asked], by=office.owner)

    form = actions.print_form(asked, by=office.owner)
    assert f"/en/verify/{codes.shown(form.code)}/" in told(client, printed, "en")


def test_an_announcement_says_when_the_office_has_changed_since(client, office):
    printed = actions.print_announcement(office.home, by=office.administrator)
    office.approver.position = "หัวหน้ากลุ่มงาน"
    office.approver.save()

    assert "changed its sections or people" in told(client, printed, "en")


def test_the_page_is_thai_for_thai_readers(client, printed):
    html = plain(told(client, printed))

    assert HOLDS in html
    assert BROKEN not in html
    assert OLDER not in html


@pytest.mark.parametrize("code", ["BCDF-GHJK-MNPQ", "BCDF", "../etc", "1234-5678-9012", "ก" * 300])
def test_an_unknown_code_gets_a_clear_404(client, db, office, code):
    answer = client.get(f"/en/verify/{code}/".replace("../", "%2e%2e%2f"))

    assert answer.status_code == 404


def test_the_404_says_what_a_code_looks_like(client, office):
    html = client.get("/en/verify/BCDF-GHJK-MNPQ/").content.decode()

    assert "No paper has this code" in html


@pytest.mark.parametrize("spelling", [str.lower, lambda code: code.replace("-", " "), codes.read])
def test_a_typed_code_is_understood_however_it_is_spelled(client, printed, spelling):
    typed = spelling(codes.shown(printed.code))

    answer = client.get("/th/verify/", {"code": typed})

    assert answer.headers["Location"] == f"/th/verify/{codes.shown(printed.code)}/"


def test_search_engines_are_kept_out(client, printed):
    answer = client.get(f"/th/verify/{codes.shown(printed.code)}/")

    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in answer.headers["Cache-Control"]


def test_codes_are_too_many_to_guess():
    assert len(codes.LETTERS) ** codes.LENGTH > 2**50
    assert len({codes.new() for _ in range(1000)}) == 1000


def test_a_draft_nobody_asked_for_has_nothing_to_certify(office):
    with pytest.raises(actions.errors.NothingHappened):
        actions.print_certificate(draft(office.news, office.owner), by=office.owner)

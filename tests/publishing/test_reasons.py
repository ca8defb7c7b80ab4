"""The list of reasons: administrators change it, nobody shortens what was decided."""

import pytest
from django.db import DatabaseError, transaction
from wagtail.models import ModelLogEntry

from factories.items import draft, published, waiting
from pages.publishing import actions, errors, reasons
from pages.publishing.actions import Answer
from pages.publishing.models import Reason
from pages.publishing.reasons import Wording

WORDS = Wording("ภาพไม่ชัด", "Unclear pictures")


def reason(code: str = "incomplete") -> Reason:
    return Reason.objects.get(code=code)


def test_an_administrator_adds_a_reason_that_can_be_used_at_once(office):
    added = reasons.add("unclear", WORDS, by=office.administrator)
    request = waiting(office.news, office.owner)

    actions.send_back(request, by=office.approver, answer=Answer(added))

    assert str(request.decisions.get(action="return").reason) == "ภาพไม่ชัด"


@pytest.mark.parametrize("name", ["owner", "approver", "web_master", "auditor"])
def test_nobody_else_adds_one(office, name):
    with pytest.raises(errors.NotKeeper):
        reasons.add("unclear", WORDS, by=getattr(office, name))


def test_a_code_is_given_once(office):
    with pytest.raises(errors.CodeTaken):
        reasons.add("duplicate", WORDS, by=office.administrator)


def test_the_log_keeps_what_a_reason_said_before(office):
    reasons.reword(reason(), WORDS, by=office.administrator)

    told = ModelLogEntry.objects.get(action="publishing.reason_reworded").data
    assert (told["before"]["label_en"], told["after"]["label_en"]) == (
        "Wrong or incomplete",
        "Unclear pictures",
    )


def returned_with(office, code: str) -> None:
    request = waiting(office.news, office.owner)
    actions.send_back(request, by=office.approver, answer=Answer(reason(code), "ดูหน้า 2"))


def test_the_words_of_a_quoted_reason_stay(office):
    returned_with(office, "incomplete")

    with pytest.raises(errors.ReasonQuoted):
        reasons.reword(reason(), WORDS, by=office.administrator)


def test_what_a_quoted_reason_is_for_may_change(office):
    returned_with(office, "incomplete")
    held = reason()

    same = Wording(held.label_th, held.label_en, needs_note=True, for_take_down=False)
    reasons.reword(held, same, by=office.administrator)

    assert (reason().needs_note, reason().for_take_down) == (True, False)


def test_other_always_needs_words(office):
    reasons.reword(reason("other"), WORDS, by=office.administrator)

    assert reason("other").needs_note


@pytest.mark.parametrize("act", ["send_back", "reject"])
def test_a_retired_reason_decides_nothing(office, act):
    reasons.retire(reason(), by=office.administrator)
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.ReasonRequired):
        getattr(actions, act)(request, by=office.approver, answer=Answer(reason()))


def test_a_reason_for_take_downs_only_returns_nothing(office):
    wording = Wording("ข้อมูลล้าสมัย", "Out of date", for_decision=False)
    old = reasons.add("outdated", wording, by=office.administrator)
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.ReasonRequired):
        actions.send_back(request, by=office.approver, answer=Answer(old))


def test_a_reason_for_returns_only_takes_nothing_down(office):
    wording = Wording("สแกนใหม่", "Scan again", for_take_down=False)
    scan = reasons.add("scan", wording, by=office.administrator)
    page = published(draft(office.news, office.owner), office).page

    with pytest.raises(errors.ReasonRequired):
        actions.take_down(page, by=office.web_master, answer=Answer(scan))


def test_a_reason_for_nothing_is_refused(office):
    nothing = Wording("ว่าง", "Nothing", for_decision=False, for_take_down=False)

    with pytest.raises(errors.ReasonUseless):
        reasons.add("nothing", nothing, by=office.administrator)


def test_the_last_reason_stays_in_use(office):
    Reason.objects.exclude(code="other").update(is_active=False)

    with pytest.raises(errors.LastReason):
        reasons.retire(reason("other"), by=office.administrator)


def test_a_retired_reason_comes_back(office):
    reasons.retire(reason(), by=office.administrator)

    reasons.bring_back(reason(), by=office.administrator)

    assert reason().is_active


def test_reasons_change_places(office):
    reasons.move(reason("incomplete"), up=True, by=office.administrator)

    assert Reason.objects.values_list("code", flat=True)[0] == "incomplete"


def test_the_first_reason_moves_no_further(office):
    before = list(Reason.objects.values_list("code", flat=True))

    reasons.move(Reason.objects.all()[0], up=True, by=office.administrator)

    assert list(Reason.objects.values_list("code", flat=True)) == before


def test_the_database_deletes_no_reason(office):
    with pytest.raises(DatabaseError), transaction.atomic():
        reason().delete()


def test_the_database_renames_no_code(office):
    with pytest.raises(DatabaseError), transaction.atomic():
        Reason.objects.filter(code="other").update(code="else")

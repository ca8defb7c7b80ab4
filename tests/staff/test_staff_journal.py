"""Move, bin, copy, next period and translation: each leaves a line in both logs, told in Thai."""

import pytest
from django.urls import reverse
from wagtail.log_actions import registry

from factories.agency import section
from factories.items import draft, monthly, published
from pages.upkeep import copies, journal, moves, next_period, recycling, translating
from pages.upkeep.periods import month_of
from portal.audit.models import AuditEntry
from thai import calendar
from thai.text import has_thai


def binned(office):
    recycling.put_away(page := draft(office.news, office.owner), by=office.owner)
    return page


def restored(office):
    recycling.restore(page := binned(office), by=office.owner)
    return page


def moved(office):
    moves.move(
        page := draft(office.news, office.owner), to=section(office.home, "law"), by=office.owner
    )
    return page


def copied(office):
    return copies.copy(draft(office.news, office.owner, title="ต้นเรื่อง"), by=office.owner)


def continued(office):
    last = monthly(office.news, office.owner, month_of(calendar.today()).after(-2).first)
    return next_period.make_next(last, by=office.owner)


def translated(office):
    published(page := draft(office.news, office.owner), office)
    return translating.translate(page, by=office.owner)


# What is logged → what leads to it, what the history says.
TOLD = {
    journal.BIN: (binned, "ย้ายไปถังรีไซเคิล"),
    journal.RESTORE: (restored, "กู้คืนจากถังรีไซเคิล"),
    journal.MOVE: (moved, "ย้ายไปหมวดอื่น"),
    journal.COPY: (copied, "จาก “ต้นเรื่อง”"),
    journal.NEXT: (continued, "ทำจากเรื่องของงวดก่อน"),
    journal.TRANSLATE: (translated, "เริ่มทำฉบับภาษาอังกฤษ"),
}


@pytest.mark.parametrize("action", TOLD)
def test_the_history_tells_each_act_of_upkeep(office, sign_in, action):
    act, words = TOLD[action]
    page = act(office)

    text = sign_in(office.auditor).get(reverse("staff:history", args=[page.pk])).content.decode()

    assert words in text
    assert office.owner.get_full_name() in text


@pytest.mark.parametrize("action", TOLD)
def test_each_act_is_chained_to_the_audit_log(office, action):
    page = TOLD[action][0](office)

    entry = AuditEntry.objects.get(action=action, object_id=str(page.pk))
    assert entry.actor_id == str(office.owner.pk)


@pytest.mark.parametrize("action", [*journal.ACTS, "compliance.state", "pages.restyle"])
def test_each_act_of_ours_has_a_thai_name_in_the_log(action):
    assert has_thai(str(registry.get_action_label(action)))

"""Spoken approvals counted: in time, late, still in time, overdue."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from factories.agency import agency
from factories.items import waiting
from pages.publishing import actions, errors
from pages.publishing.models.evidence import Channel
from pages.publishing.verbal import Spoken
from pages.publishing.verbal_figures import Figures, Word, count, figures
from thai import calendar

DUE = date(2026, 11, 25)
NONE = Figures()


@pytest.mark.parametrize(
    ("confirmed_on", "today", "group"),
    [
        (DUE, date(2026, 12, 1), "in_time"),
        (date(2026, 11, 20), date(2026, 11, 20), "in_time"),
        (date(2026, 11, 26), date(2026, 12, 1), "late"),
        (None, DUE, "waiting"),
        (None, date(2026, 11, 26), "overdue"),
    ],
)
def test_each_is_in_one_group(confirmed_on, today, group):
    found = count([Word(DUE, confirmed_on)], today)

    assert (getattr(found, group), found.count) == (1, 1)


def test_the_share_leaves_out_what_still_has_time():
    today = date(2026, 11, 26)
    words = [Word(DUE, DUE), Word(DUE), Word(DUE + timedelta(days=9))]

    assert count(words, today).share_in_time == 0.5


def test_nothing_has_no_share():
    assert (NONE.count, NONE.share_in_time) == (0, None)


def spoken(office, **changes) -> Spoken:
    values = {
        "by": office.approver,
        "at": timezone.now(),
        "channel": Channel.TELEPHONE,
        "witness": "นางพยาน ดีจริง",
        "words": "อนุญาต",
        "why_urgent": "น้ำท่วม",
    }
    return Spoken(**values | changes)


def urgent(office):
    return waiting(office.news, office.owner, urgency="urgent", urgency_reason="น้ำท่วม")


def test_an_agency_counts_its_own(office):
    verbal = actions.record_verbal_approval(
        urgent(office), by=office.web_master, spoken=spoken(office)
    )
    today = calendar.today()

    before = figures(office.home, today, today, today)
    actions.confirm_verbal_approval(verbal, by=office.approver)

    assert before == Figures(waiting=1)
    assert figures(office.home, today, today, today) == Figures(in_time=1)
    assert figures(agency("sso-far"), today, today, today) == NONE


def test_what_was_recorded_on_another_day_is_not_counted(office):
    actions.record_verbal_approval(urgent(office), by=office.web_master, spoken=spoken(office))
    today = calendar.today()

    tomorrow = today + timedelta(days=1)
    assert figures(office.home, tomorrow, tomorrow, today) == NONE


@pytest.mark.parametrize("name", ["witness", "words", "why_urgent"])
def test_a_spoken_approval_without_words_proves_nothing(office, name):
    with pytest.raises(errors.WordsMissing):
        actions.record_verbal_approval(
            urgent(office), by=office.web_master, spoken=spoken(office, **{name: " "})
        )


@pytest.mark.parametrize(
    "changes",
    [{"at": timezone.now() + timedelta(hours=2)}, {"channel": Channel.SCREEN}],
    ids=["tomorrow", "screen"],
)
def test_nobody_spoke_later_or_through_the_screen(office, changes):
    with pytest.raises(errors.NotSpoken):
        actions.record_verbal_approval(
            urgent(office), by=office.web_master, spoken=spoken(office, **changes)
        )


def test_a_spoken_approval_of_another_revision_is_refused(office):
    request = urgent(office)

    with pytest.raises(errors.Changed):
        actions.record_verbal_approval(
            request, by=office.web_master, spoken=spoken(office), seen=request.revision_id - 1
        )

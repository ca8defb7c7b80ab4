"""Letters that do not leave: one line for each attempt, with the number of the letter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from factories.items import waiting
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import Reason
from portal.mail import sending
from portal.mail.models import Letter

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)


@pytest.fixture
def letter(post) -> Letter:
    request = waiting(post.news, post.owner, now=NOW)
    answer = Answer(Reason.objects.get(code="incomplete"), "ยอดรวมไม่ตรง")
    actions.send_back(request, by=post.approver, answer=answer, now=NOW)
    return Letter.objects.get()


def test_a_letter_that_arrives_leaves_nothing(letter, console):
    sending.send_due(NOW)

    assert console.lines == []


def test_a_server_that_is_away(letter, server, console):
    server.stop()

    sending.send_due(NOW)

    assert console.lines == [f"WARNING mail letter.postponed letter={letter.pk} tries=1"]


def test_refusals_and_the_last_of_them(letter, letter_box, console):
    letter_box.refuses["owner@example.go.th"] = "550 no such mailbox\r\n ERROR audit"

    for round_ in range(sending.MOST_REFUSALS):
        sending.send_due(NOW + round_ * timedelta(hours=2))

    assert console.lines == [
        *[f"WARNING mail letter.postponed letter={letter.pk} tries={n}" for n in (1, 2, 3)],
        f"WARNING mail letter.parked letter={letter.pk} tries=4",
    ]


def test_a_letter_to_somebody_who_left(letter, post, console):
    post.owner.is_active = False
    post.owner.save(update_fields=["is_active"])

    sending.send_due(NOW)

    assert console.lines == [f"WARNING mail letter.parked letter={letter.pk} tries=1"]

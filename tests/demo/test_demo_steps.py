"""The rules of the recorded steps, broken one at a time."""

from datetime import datetime, timedelta

import pytest

from portal.demo import steps
from portal.demo.steps import Step, Verbal, state_after
from thai.calendar import BANGKOK

START = datetime(2026, 11, 2, 9, tzinfo=BANGKOK)
SPOKEN = Verbal("approver", START + timedelta(minutes=90), "โทรศัพท์", "ขึ้นได้", "ด่วน", "พยาน")


def walked(*acts):
    """Steps an hour apart, each act with its usual actor, or written `act:actor`."""
    usual = {
        "draft": "owner",
        "submit": "owner",
        "withdraw": "owner",
        "revise": "owner",
        "approve": "approver",
        "send_back": "approver",
        "reject": "approver",
        "confirm": "approver",
        "expire": "system",
    }
    made = []
    for hour, act in enumerate(acts):
        name, _colon, who = act.partition(":")
        reason = "incomplete" if name in steps.NEEDS_REASON else ""
        verbal = SPOKEN if name == "record_verbal_approval" else None
        by = who or usual.get(name, "webmaster")
        made.append(Step(name, by, START + timedelta(hours=hour), reason, "", verbal))
    return made


@pytest.mark.parametrize(
    ("acts", "state"),
    [
        ("draft", steps.DRAFT),
        ("draft submit", steps.WAITING),
        ("draft submit withdraw", steps.WITHDRAWN),
        ("draft submit reject", steps.REJECTED),
        ("draft submit send_back", steps.RETURNED),
        ("draft submit send_back submit approve", steps.APPROVED),
        ("draft submit approve send_back:webmaster2", steps.RETURNED),
        ("draft submit approve publish", steps.PUBLISHED),
        ("draft submit approve publish revise", steps.REVISING),
        ("draft submit approve publish take_down", steps.TAKEN_DOWN),
        ("draft submit approve publish expire", steps.EXPIRED),
        ("draft submit record_verbal_approval publish:webmaster2 confirm", steps.PUBLISHED),
    ],
)
def test_acts_lead_to_a_state(acts, state):
    assert state_after(walked(*acts.split())) == state


@pytest.mark.parametrize(
    "acts",
    [
        "submit",
        "draft publish",
        "draft approve",
        "draft submit publish",
        "draft submit reject submit",
        "draft submit approve publish approve",
    ],
)
def test_an_act_out_of_turn_is_refused(acts):
    with pytest.raises(ValueError, match=r"cannot follow|ต่อจาก"):
        state_after(walked(*acts.split()))


@pytest.mark.parametrize(
    "acts",
    [
        "draft:approver",
        "draft submit approve:owner",
        "draft submit approve:webmaster",
        "draft submit approve publish:approver",
        "draft submit approve publish:admin",
        "draft submit approve publish expire:webmaster",
    ],
)
def test_an_act_of_another_role_is_refused(acts):
    with pytest.raises(ValueError, match=r"may not do|ไม่มีสิทธิ"):
        state_after(walked(*acts.split()))


def test_who_recorded_a_verbal_approval_may_not_publish():
    with pytest.raises(ValueError, match=r"verbal approval|ด้วยวาจา"):
        state_after(walked("draft", "submit", "record_verbal_approval", "publish"))


def test_a_verbal_approval_needs_its_words():
    silent = Step("record_verbal_approval", "webmaster", START + timedelta(hours=2))

    with pytest.raises(ValueError, match=r"verbal|วาจา"):
        state_after([*walked("draft", "submit"), silent])


def test_a_verbal_approval_cannot_be_recorded_before_it_was_given():
    later = Verbal("approver", START + timedelta(hours=9), "โทรศัพท์", "ขึ้นได้", "ด่วน", "พยาน")
    early = Step("record_verbal_approval", "webmaster", START + timedelta(hours=2), verbal=later)

    with pytest.raises(ValueError, match=r"after it was given|หลังจาก"):
        state_after([*walked("draft", "submit"), early])


def test_a_return_needs_a_reason():
    silent = Step("send_back", "approver", START + timedelta(hours=2))

    with pytest.raises(ValueError, match=r"known reason|เหตุผล"):
        state_after([*walked("draft", "submit"), silent])


def test_two_steps_cannot_share_a_moment():
    draft, submit = walked("draft", "submit")

    with pytest.raises(ValueError, match=r"not later|ไม่ได้อยู่หลัง"):
        state_after([draft, Step(submit.act, submit.by, draft.at)])


def test_a_shifted_step_takes_its_spoken_approval_along():
    step = walked("draft", "submit", "record_verbal_approval")[-1]

    moved = step.shifted(timedelta(days=7))

    assert moved.verbal.given_at - SPOKEN.given_at == moved.at - step.at == timedelta(days=7)

"""The recorded steps of the demonstration: who signed, in which order, for which period."""

import pytest

from portal.demo import shape, steps
from portal.demo.content import load
from thai.calendar import fiscal_year

ITEMS = {item.key: item for item in load().items}


@pytest.fixture(params=ITEMS.values(), ids=ITEMS.keys())
def item(request):
    return request.param


def test_steps_lead_to_the_state_written_down(item):
    reached = steps.state_after(item.steps)

    assert item.state == reached or (reached, item.state) == (steps.PUBLISHED, steps.SCHEDULED)


def test_steps_follow_one_another(item):
    moments = [step.at for step in item.steps]

    assert moments == sorted(set(moments))


def test_publication_follows_approval_which_follows_submission(item):
    published = item.step("publish")
    if published is None:
        return

    approved = item.step("approve") or item.step("record_verbal_approval")
    assert item.step("submit").at < approved.at < published.at


def test_three_different_people_sign(item):
    signers = {"submit": item.step("submit"), "approve": item.step("approve")}
    spoken = item.step("record_verbal_approval")
    hands = [step.by for step in (*signers.values(), item.step("publish"), spoken) if step]

    assert len(hands) == len(set(hands))


def test_a_period_ends_after_it_starts(item):
    if item.publish_until is None:
        return

    start = item.publish_from or item.steps[0].at
    assert item.publish_until > start


def test_the_fiscal_year_is_that_of_the_data_or_of_the_paper(item):
    assert item.fiscal_year == fiscal_year(item.data_until or item.dated)


def test_facts_the_public_must_see_are_there(item):
    assert all((item.title, item.summary, item.source))
    assert (item.data_from is None) == (item.data_until is None)


def test_a_published_document_serves_a_requirement(item):
    if item.state == steps.PUBLISHED:
        assert item.codes or shape.TYPES[item.type].answers

"""The recorded steps of the demonstration: who signed, in which order, for which period."""

from portal.demo import shape, steps
from portal.demo.content import load
from thai.calendar import fiscal_year

ITEMS = load().items


def broken(holds) -> list[str]:
    """Return the keys of the items for which a rule does not hold."""
    return [item.key for item in ITEMS if not holds(item)]


def test_steps_lead_to_the_state_written_down():
    def leads(item):
        reached = steps.state_after(item.steps)
        waits = (reached, item.state) == (steps.PUBLISHED, steps.SCHEDULED)
        return waits or item.state == reached

    assert broken(leads) == []


def test_steps_follow_one_another():
    def follow(item):
        moments = [step.at for step in item.steps]
        return moments == sorted(set(moments))

    assert broken(follow) == []


def test_publication_follows_approval_which_follows_submission():
    def follows(item):
        published = item.step("publish")
        if published is None:
            return True
        approved = item.step("approve") or item.step("record_verbal_approval")
        return item.step("submit").at < approved.at < published.at

    assert broken(follows) == []


def test_three_different_people_sign():
    def differ(item):
        acts = ("submit", "approve", "publish", "record_verbal_approval")
        hands = [item.step(act).by for act in acts if item.step(act)]
        return len(hands) == len(set(hands))

    assert broken(differ) == []


def test_a_period_ends_after_it_starts():
    def ends(item):
        start = item.publish_from or item.steps[0].at
        return item.publish_until is None or item.publish_until > start

    assert broken(ends) == []


def test_the_fiscal_year_is_that_of_the_data_or_of_the_paper():
    assert broken(lambda item: item.fiscal_year == fiscal_year(item.data_until or item.dated)) == []


def test_facts_the_public_must_see_are_there():
    assert broken(lambda item: all((item.title, item.summary, item.source))) == []
    assert broken(lambda item: (item.data_from is None) == (item.data_until is None)) == []


def test_a_published_document_serves_a_requirement():
    def serves(item):
        answers = item.codes or shape.TYPES[item.type].answers
        return item.state != steps.PUBLISHED or bool(answers)

    assert broken(serves) == []

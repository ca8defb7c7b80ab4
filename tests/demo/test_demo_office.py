"""What the demonstration office shows a visitor: sections, people, items in every state."""

from collections import Counter
from datetime import date, timedelta

import pytest

from portal.demo import content, shape, steps
from portal.demo.office import SECTION_KEYS

ACCOUNTS = {"owner", "owner2", "approver", "webmaster", "webmaster2", "admin", "auditor"}
SATURDAY = 5


def test_the_ten_sections_stand_in_the_order_of_the_announcement(demo):
    assert tuple(section.key for section in demo.sections) == SECTION_KEYS
    assert [section.position for section in demo.sections] == list(range(1, 11))


def test_every_section_has_words_in_both_languages(demo):
    for section in demo.sections:
        assert all((section.name, section.intro))
        assert all(text and text.isascii() for text in (section.name_en, section.intro_en))


def test_seven_people_can_log_in(demo):
    assert {person.account for person in demo.people} == ACCOUNTS


def test_no_two_people_share_a_name_or_an_address(demo):
    everyone = [*demo.people, *demo.executives, demo.agency.head]

    for fact in ("full_name", "email"):
        assert max(Counter(getattr(person, fact) for person in everyone).values()) == 1


def test_a_person_is_found_by_account(demo):
    assert demo.person("webmaster2").account == "webmaster2"
    with pytest.raises(KeyError):
        demo.person("nobody")


def test_an_item_is_found_by_key(demo):
    assert demo.item("structure-2570").section == "about"
    with pytest.raises(KeyError):
        demo.item("nothing")


def test_every_section_publishes_something(demo):
    public = {item.section for item in demo.items if item.state == steps.PUBLISHED}

    assert public == set(SECTION_KEYS)


def test_every_state_is_shown_at_least_twice(demo):
    counted = demo.states()

    assert {state: counted[state] for state in steps.STATES if counted[state] < 2} == {}


def test_enough_is_published_to_browse(demo):
    assert len(demo.items) >= 150
    assert demo.states()[steps.PUBLISHED] >= 120


def test_every_page_type_is_shown(demo):
    assert {item.type for item in demo.items} == set(shape.TYPES)


def test_the_office_holds_enough_of_each_kind(demo):
    counted = Counter(item.type for item in demo.items)
    wanted = {
        "service": 8,
        "manual": 6,
        "eservice": 3,
        "event": 6,
        "job": 3,
        "statistics": 8,
        "law": 8,
        "oiaclause": 13,
        "policy": 5,
        "multimedia": 2,
        "figures": 3,
    }

    assert {name: counted[name] for name, least in wanted.items() if counted[name] < least} == {}


def test_one_online_service_is_closed_for_repair(demo):
    states = Counter(
        item.own.get("service_state", "open") for item in demo.items if item.type == "eservice"
    )

    assert states["repair"] == 1


def test_every_month_of_the_last_year_is_summed_up_and_november_is_due(demo):
    months = [item.own["month"] for item in demo.items if item.kind == "monthly"]

    assert sorted(months) == [date(2025 + place // 12, place % 12 + 1, 1) for place in range(9, 22)]


def test_three_fiscal_years_are_there(demo):
    assert {item.fiscal_year for item in demo.items} == {2025, 2026, 2027}


def test_both_owners_and_both_web_masters_have_worked(demo):
    hands = {step.by for item in demo.items for step in item.steps}

    assert hands >= {"owner", "owner2", "approver", "webmaster", "webmaster2"}


def test_a_verbal_approval_waits_for_its_confirmation_and_another_has_it(demo):
    spoken = [item for item in demo.items if item.step("record_verbal_approval")]

    assert {bool(item.step("confirm")) for item in spoken} == {True, False}
    assert all(item.is_urgent for item in spoken)


def test_reasons_of_returns_and_rejections_vary(demo):
    given = {step.reason for item in demo.items for step in item.steps if step.reason}

    assert len(given) >= 4
    assert given <= steps.REASONS


def test_people_work_on_office_days_unless_it_is_urgent(demo):
    weekend = [
        (item.key, step.at)
        for item in demo.items
        for step in item.steps
        if step.by != steps.SYSTEM and step.at.weekday() >= SATURDAY and not item.is_urgent
    ]

    assert weekend == []


def test_one_waiting_file_carries_a_finding_someone_answers_for(demo):
    excused = [item for item in demo.items if item.excuse is not None]

    assert [item.state for item in excused] == [steps.WAITING]
    assert excused[0].excuse.by == excused[0].author


def test_a_later_day_moves_steps_by_whole_weeks_and_leaves_printed_dates(demo):
    later = content.load(demo.today + timedelta(days=17))

    for now, then in zip(demo.items, later.items, strict=True):
        assert then.dated == now.dated
        assert [step.at for step in then.steps] == [
            step.at + timedelta(weeks=2) for step in now.steps
        ]


def test_a_later_day_moves_periods_and_spoken_approvals_too(demo):
    later = content.load(demo.today + timedelta(weeks=1))
    key = "vaccine-moved-2569-11"

    assert later.item(key).publish_until == demo.item(key).publish_until + timedelta(weeks=1)
    spoken, before = (
        office.item(key).step("record_verbal_approval").verbal for office in (later, demo)
    )
    assert spoken.given_at == before.given_at + timedelta(weeks=1)


def test_a_revision_moves_with_its_item(demo):
    later = content.load(demo.today + timedelta(weeks=1))
    key = "annual-report-2569"

    assert later.item(key).next_version.steps[0].at == later.item(key).steps[-1].at


@pytest.mark.parametrize("days", [-30, 0, 6])
def test_an_earlier_day_or_the_same_week_moves_nothing(demo, days):
    assert content.load(demo.today + timedelta(days=days)) == demo


def test_scheduled_items_are_still_to_come_on_any_later_day(demo):
    for days in range(0, 40, 3):
        day = demo.today + timedelta(days=days)
        for item in content.load(day).items:
            if item.state == steps.SCHEDULED:
                assert item.publish_from.date() > day


def test_the_office_was_written_for_its_day(demo):
    assert demo.today == date(2026, 11, 21)


def test_what_is_missing_has_someone_who_brings_it_and_a_day(demo):
    accounts = {person.account for person in demo.people}
    missing = [said for said in demo.statements if said.responsible]

    assert len(missing) >= 5
    assert all(said.responsible in accounts and said.due_on > demo.today for said in missing)


def test_what_does_not_apply_says_why(demo):
    assert [said.code for said in demo.statements if len(said.reason) > 30]


def test_due_dates_move_with_the_office(demo):
    later = content.load(demo.today + timedelta(weeks=1))

    for now, then in zip(demo.statements, later.statements, strict=True):
        assert then.due_on == (now.due_on and now.due_on + timedelta(weeks=1))

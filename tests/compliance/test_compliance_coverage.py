"""How items answer requirements: pure rules."""

from __future__ import annotations

import pytest

from portal.compliance.coverage import (
    Answer,
    Asked,
    Item,
    by_section,
    figures,
    is_heading,
    rows_of,
)
from portal.compliance.words import State

HISTORY = Item("ประวัติสำนักงาน", "/th/about/history/")
FOUND = Answer((HISTORY,), 1)


def asked(code: str = "GWS2:1.1.1", **changes) -> Asked:
    facts = {
        "pk": 1,
        "framework": code.partition(":")[0],
        "full_code": code,
        "title": "ประวัติความเป็นมา",
        "section": "about",
        "kind": "content",
        "is_required": True,
        "confirm": False,
    }
    return Asked(**facts | changes)


def only(requirement: Asked, answers=None, shown=None):
    return rows_of([requirement], answers or {}, shown or {})[0]


def test_a_requirement_with_a_public_item_is_public():
    assert only(asked(), {"GWS2:1.1.1": FOUND}).state == State.PUBLIC


def test_the_row_links_to_the_item():
    assert only(asked(), {"GWS2:1.1.1": FOUND}).url == HISTORY.url


def test_a_requirement_without_an_item_is_missing():
    assert only(asked()).state == State.MISSING


def test_a_requirement_set_aside_with_a_reason_does_not_apply():
    assert only(asked(not_applicable=True, reason="ไม่มีภารกิจ")).state == State.NOT_APPLICABLE


def test_what_is_public_counts_as_public_even_if_it_was_set_aside():
    row = only(asked(not_applicable=True, reason="ไม่มี"), {"GWS2:1.1.1": FOUND})

    assert row.state == State.PUBLIC


def test_an_optional_requirement_without_an_item_is_not_missing():
    assert only(asked(is_required=False)).state == State.OPTIONAL


def test_what_the_software_shows_is_public_with_a_link():
    row = only(asked(shown="search"), shown={"search": "/th/search/"})

    assert (row.state, row.url) == (State.PUBLIC, "/th/search/")


def test_what_the_software_cannot_show_here_is_missing():
    assert only(asked(shown="https"), shown={"https": ""}).state == State.MISSING


def test_an_item_of_a_code_below_answers_it_too():
    row = only(asked("OIA9:9(8)"), {"OIA9:9(8)-b": FOUND})

    assert row.state == State.PUBLIC


def test_an_item_of_a_code_that_only_begins_alike_does_not_answer():
    assert only(asked("GWS2:1.1"), {"GWS2:1.10": FOUND}).state == State.MISSING


def test_what_a_row_gathers_answers_it():
    row = only(asked("GWS2:1.11", also=("OIA9:9(1)",)), {"OIA9:9(1)": FOUND})

    assert row.state == State.PUBLIC


def test_a_row_that_repeats_another_is_counted_once():
    rows = rows_of([asked(), asked("MOPH2561:1.1.1", same="GWS2:1.1.1")], {}, {})

    assert [row.codes for row in rows] == [("GWS2:1.1.1", "MOPH2561:1.1.1")]


def test_an_item_of_the_repeating_code_answers_the_row():
    requirements = [asked(), asked("MOPH2561:1.1.1", same="GWS2:1.1.1")]

    rows = rows_of(requirements, {"MOPH2561:1.1.1": FOUND}, {})

    assert rows[0].state == State.PUBLIC


def test_a_repetition_stands_alone_when_the_other_framework_is_not_in_use():
    rows = rows_of([asked("MOPH2561:1.1.1", same="GWS2:1.1.1")], {}, {})

    assert len(rows) == 1


@pytest.mark.parametrize(
    ("code", "other", "above"),
    [
        ("OIA9:9(8)", "OIA9:9(8)-d", True),
        ("OIA9:9(8)-d", "OIA9:9(8)-d-1(1)", True),
        ("MOPH2561:1.1", "MOPH2561:1.1.1", True),
        ("MOPH2561:1.1", "MOPH2561:1.10", False),
        ("OIA9:9(1)", "OIA9:9(1)", False),
    ],
)
def test_a_code_above_others_is_a_heading(code, other, above):
    assert is_heading(code, {code, other}) is above


def test_headings_are_not_counted():
    rows = rows_of([asked("OIA9:9(8)"), asked("OIA9:9(8)-a")], {}, {})

    assert [row.asked.full_code for row in rows] == ["OIA9:9(8)-a"]


def test_the_figures_add_up():
    requirements = [
        asked("A:1"),
        asked("A:2", not_applicable=True, reason="ไม่มี"),
        asked("A:3"),
        asked("A:4", is_required=False),
    ]

    counted = figures(rows_of(requirements, {"A:1": FOUND}, {}))

    assert (counted.public, counted.not_applicable, counted.missing, counted.total) == (1, 1, 1, 3)


def test_rows_are_gathered_by_section():
    rows = rows_of([asked("A:1"), asked("A:2", section="law"), asked("A:3")], {}, {})

    assert {key: len(found) for key, found in by_section(rows).items()} == {"about": 2, "law": 1}

"""A page type with public pages grows: columns and rows added, renamed, widened and removed."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.slow
TYPED = {
    "heading": "เปิดทุกวัน",
    "visits": "1200",
    "price": "30.50",
    "place": "อาคาร 1",
    "is_free": "1",
    "steps-0-text": "ยื่นบัตร",
    "steps-0-minutes": "5",
    "steps-1-text": "พบแพทย์",
    "steps-1-room": "ห้อง 15",
}


@pytest.fixture
def declared(upgrades):
    """Return what was seen after a migration that declares what it does."""
    return upgrades.seen("declared")


@pytest.fixture
def undeclared(upgrades):
    """Return what was seen after the same migration without its declarations."""
    return upgrades.seen("undeclared")


def test_before_the_upgrade_nothing_is_wrong(upgrades):
    office = upgrades.seen("office")

    assert office["live"] > 40
    assert (office["alarms"], upgrades.seen("grown")["alarms"]) == ({}, {})


def test_after_it_no_verification_finds_anything(declared):
    assert declared["alarms"] == {}


def test_what_was_approved_or_sent_before_is_published_after_it(declared):
    assert declared["refusals"] == ["", ""]
    assert declared["alarms at last"] == {}


@pytest.mark.parametrize("clinic", ["approved", "sent"])
def test_it_says_what_was_approved_under_the_new_names(declared, clinic):
    assert declared["rows"][clinic] == {
        "heading": "เปิดทุกวัน",
        "visits": "1200.00",
        "is_free": "1",
        "price": "30.5000",
        "place": "อาคาร 1",
        "audience": "ทุกคน",
        "steps": [
            ["ยื่นบัตร", "5.0", "ห้อง 5", "โต๊ะกลาง"],
            ["พบแพทย์", "15.0", "ห้อง 15", "โต๊ะกลาง"],
        ],
    }


def test_a_draft_opens_in_the_form_with_its_values_under_the_new_names(declared):
    fields = re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', declared["form"])

    assert {name: text for name, text in fields if name in TYPED} == TYPED


def test_each_change_by_a_console_is_named_as_it_was_approved(declared):
    assert declared["tampering"] == {
        "renamed": ["caption"],
        "widened": ["visits"],
        "widened to a number": ["is_free"],
        "untouched": ["place"],
        "finer": ["price"],
        "row, renamed": ["stages.words"],
        "row, widened": ["stages.minutes"],
        "row, untouched": ["stages.room"],
        "row, gone": ["stages.minutes", "stages.room", "stages.words"],
        # Came after the approval, so nobody approved it.
        "added": [],
    }


def test_undeclared_every_renamed_and_removed_column_is_an_alarm(undeclared):
    rows = ("minutes", "remark", "room", "words")

    assert undeclared["named"] == sorted(
        ["caption", "contacts.telephone", "is_free", "leaving", *(f"stages.{one}" for one in rows)]
    )


def test_undeclared_the_other_verifications_stay_silent(undeclared):
    assert set(undeclared["alarms"]) == {"verify_public"}

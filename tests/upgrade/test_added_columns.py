"""A release adds a column to every page, to every item and to signatures: nothing is disturbed."""

from __future__ import annotations

import os

import pytest

from upgrade.runs import SERVER

pytestmark = pytest.mark.slow


@pytest.fixture(
    params=["added", pytest.param("added on PostgreSQL", marks=pytest.mark.services)],
    ids=["sqlite", "postgresql"],
)
def added(request, upgrades):
    """Return what was seen after the upgrade."""
    if "PostgreSQL" in request.param and SERVER not in os.environ:
        pytest.skip(f"{SERVER} is not set: make services && . var/services/env")
    return upgrades.seen(request.param)


def test_no_verification_finds_anything(added):
    assert added["alarms"] == {}


def test_what_was_approved_before_is_published(added):
    assert added["refusals"] == ["", ""]
    assert added["alarms at last"] == {}


def test_a_new_request_covers_the_column_of_items_and_not_that_of_wagtail(added):
    assert set(added["covered"]["now"]) - set(added["covered"]["before"]) == {"audience"}


def test_a_covered_value_is_still_told_and_one_that_came_later_is_not(added):
    assert added["tampering"] == {
        "an item's own": ["fee"],
        "of every item": ["details"],
        "of Wagtail": ["title"],
        "added": [],
        "added to Wagtail": [],
    }


def test_no_table_of_evidence_is_left_without_triggers(added):
    assert added["unarmed"] == []


@pytest.mark.parametrize("what", ["an old column", "the new column", "a row"])
def test_a_signature_stays_as_it_was_written(added, what):
    assert added["signatures"][what] == "evidence is append-only"

"""Evidence from before fixity by value is carried over once, where its old digest still holds."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture
def carried(upgrades):
    """Return what was seen after an office from before was upgraded, one version altered."""
    return upgrades.seen("carried over")


def test_every_row_but_the_altered_one_has_a_fixity_that_names_the_old_digest(carried):
    assert carried["forms"] == [0] * (carried["holders"] - 1)


def test_no_old_digest_is_touched(carried):
    assert carried["digests"]


def test_the_gate_answers_for_each_request_as_it_did_before(carried):
    assert carried["held"]
    assert carried["closed"]


def test_the_altered_version_alone_is_named(carried):
    assert carried["alarms"] == {"verify_public": carried["expected"]}


def test_the_altered_version_stays_unpublishable_and_another_is_published(carried):
    assert carried["refusals"] == ["Changed", ""]


def test_the_new_tables_are_armed(carried):
    assert carried["unarmed"] == []

"""The order of the tests: those that empty the database run after all that expect the office."""

from __future__ import annotations

from itertools import dropwhile

import pytest


def uses(item: pytest.Item) -> bool:
    return item.get_closest_marker("django_db") is not None


def empties(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    fixtures = {"transactional_db", "live_server"}
    return bool(fixtures & set(getattr(item, "fixturenames", ()))) or (
        marker is not None and marker.kwargs.get("transaction", False)
    )


def test_nothing_reads_the_office_after_a_test_has_emptied_the_database(request):
    order = filter(uses, request.session.items)
    from_the_first_that_empties = dropwhile(lambda item: not empties(item), order)

    late = [item.nodeid for item in from_the_first_that_empties if not empties(item)]

    assert late == []

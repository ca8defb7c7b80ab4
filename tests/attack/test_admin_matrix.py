"""Every admin address × person × state of the item × method: refused or let in as declared."""

from __future__ import annotations

import pytest

from attack.matrix import items
from attack.matrix.routes import admin_routes
from attack.matrix.rules import CHANGES, REPAIR, ROLES
from attack.matrix.walk import Matrix
from pages.staff.guard import ROUTES, is_closed

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def matrix(world):
    """Return the matrix over an office with an item in every state."""
    return Matrix(world, world.office, items.make(world.office))


def test_every_address_has_a_rule():
    known = {route.name for route in admin_routes() if not is_closed(route.name)}

    assert (known - set(ROUTES) - REPAIR, (set(ROUTES) | REPAIR) - known) == (set(), set())


def test_no_address_has_two_rules():
    assert REPAIR & set(ROUTES) == set()


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.route)
def test_what_is_declared_to_change_can_change(matrix, change):
    """A watch that sees nothing would pass every cell."""
    route = next(route for route in admin_routes() if route.name == change.route)
    tried = [(person, state) for person in change.people for state in change.states]

    assert any(matrix.changes(person, route, [("POST", state)]) for person, state in tried)


@pytest.mark.slow
def test_those_without_a_role_are_refused_everywhere(matrix):
    matrix.walk("without_role")

    assert matrix.wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("person", ROLES)
def test_each_cell_holds(matrix, person, capsys):
    cells, wrong = matrix.cells, len(matrix.wrong)

    matrix.walk(person)

    with capsys.disabled():
        print(f" {person}: {matrix.cells - cells} cells")  # noqa: T201  # the figure asked for
    assert matrix.wrong[wrong:] == []

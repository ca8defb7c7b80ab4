"""People at the gate."""

import pytest

from factories.people import person


@pytest.fixture
def signed_in(office, client):
    """Return a client signed in as a named person of the office."""

    def enter(name: str):
        user = (
            person(office.home, is_superuser=True, is_staff=True) if name == "superuser" else None
        )
        client.force_login(user or getattr(office, name))
        return client

    return enter

"""A public installation never runs with accounts whose password is known."""

from __future__ import annotations

import pytest

from portal.processes import demonstration
from portal.processes.errors import DemoAccounts


@pytest.fixture
def demo_person(office):
    office.owner.email = "owner@" + demonstration.DEMO_DOMAIN
    office.owner.save(update_fields=["email"])
    return office.owner


def test_production_refuses_to_start_beside_them(demo_person, settings):
    settings.REFUSE_DEMO_ACCOUNTS = True

    with pytest.raises(DemoAccounts, match="webmaster2"):
        demonstration.require_absent()


def test_production_starts_once_they_are_closed(demo_person, settings):
    settings.REFUSE_DEMO_ACCOUNTS = True
    demo_person.is_active = False
    demo_person.save(update_fields=["is_active"])

    demonstration.require_absent()


def test_the_demonstration_itself_starts(demo_person):
    demonstration.require_absent()

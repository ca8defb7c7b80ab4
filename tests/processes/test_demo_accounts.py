"""A public installation never runs with accounts whose password is known."""

from __future__ import annotations

import pytest
from django.http.request import validate_host

from portal.processes import demonstration
from portal.processes.errors import DemoAccounts
from portal.processes.management.commands.demo import announcement
from portal.settings.env import HOSTS


@pytest.fixture
def demo_person(office):
    office.owner.email = "owner@" + demonstration.DEMO_DOMAIN
    office.owner.save(update_fields=["email"])
    return office.owner


def test_production_refuses_to_start_beside_them(demo_person, settings):
    settings.PRODUCTION = True

    with pytest.raises(DemoAccounts, match="webmaster2"):
        demonstration.require_absent()


def test_production_refuses_the_people_of_the_second_office_too(demo_person, settings):
    settings.PRODUCTION = True
    demo_person.username = demonstration.CENTRE_ACCOUNTS[0]
    demo_person.save(update_fields=["username"])

    with pytest.raises(DemoAccounts, match=demonstration.CENTRE_PREFIX):
        demonstration.require_absent()


def test_the_demonstration_says_where_both_offices_are_and_who_may_sign_in(settings):
    settings.DEMO_PASSWORD = "said aloud"

    words = " ".join(announcement(8123)).split(" ")

    assert f"http://{demonstration.CENTRE_HOST}:8123/" in words
    assert {*demonstration.ACCOUNTS, *demonstration.CENTRE_ACCOUNTS} <= set(words)


def test_both_offices_answer_without_further_settings():
    assert validate_host(demonstration.CENTRE_HOST, HOSTS.default)


def test_production_starts_once_they_are_closed(demo_person, settings):
    settings.PRODUCTION = True
    demo_person.is_active = False
    demo_person.save(update_fields=["is_active"])

    demonstration.require_absent()


def test_the_demonstration_itself_starts(demo_person):
    demonstration.require_absent()

"""Every known way around the gate, tried by everybody: shut here, open on stock Wagtail."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Page

from attack.probes.catalogue import PROBES
from attack.probes.hands import create, edit
from attack.probes.registry import try_out
from attack.probes.world import DRAFT, LIVE, NEW, WAITING
from factories.busy import fill
from pages.publishing.comparison import altered
from portal.health import integrity
from portal.health.models import Subject

# What stock Wagtail stops too, so that the control cannot show that the probe sees anything.
STOPPED_BY_STOCK = {
    "autosave_over_a_waiting_revision": "The item is locked for its author, and Wagtail lets "
    "nobody overwrite a revision of somebody else.",
    "site_that_begins_at_a_draft": "Wagtail serves no home page that is not live.",
}
# Whoever holds the database console writes what he likes; the nightly comparison names the page.
FOUND_AFTERWARDS = ("direct_sql_update_of_a_public_title",)
# Who comes closest: superusers, and one person who holds every role of the office.
STRONGEST = ("superuser", "all_roles")
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", [name for name in PROBES if name not in FOUND_AFTERWARDS])
def test_not_even_the_strongest_get_through(world, name):
    assert try_out(PROBES[name], world, STRONGEST) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name, probe in PROBES.items() if probe.by_people])
def test_nobody_else_gets_through(world, name):
    others = [person for person in world.users if person not in STRONGEST]

    assert try_out(PROBES[name], world, others) == []


@pytest.mark.slow
def test_the_control_lets_every_probe_through_but_those_on_the_list(control):
    stopped = {name for name, through in control.items() if not through}

    assert (set(control), stopped) == (set(PROBES), set(STOPPED_BY_STOCK))


@pytest.mark.parametrize(("mark", "is_seen"), [(LIVE, True), (DRAFT, False), (WAITING, False)])
def test_the_world_knows_what_is_public(world, mark, is_seen):
    assert world.sees(mark) is is_seen


def test_the_world_finds_the_public_file(world):
    assert world.hands_out(world.document(), LIVE)


def test_the_form_that_probes_post_can_be_saved_by_its_owner(world):
    with world.untouched():
        edit(world, "owner", world.page("draft"), NEW)

        assert world.page("draft").get_latest_revision_as_object().title == NEW


def test_the_form_that_probes_post_creates_and_sends(world):
    with world.untouched():
        create(world, "owner", world.page("section"), NEW, **{"action-submit": "1"})

        assert Page.objects.get(title=NEW).workflow_in_progress


def test_the_decisions_that_probes_post_are_taken_from_the_right_people(world):
    with world.untouched():
        world.approve(world.page("waiting"))

        assert world.sees(WAITING)


@pytest.mark.parametrize("column", ["title", "live_revision_id"])
def test_what_a_database_console_changed_is_found(world, column):
    with world.untouched():
        value = {"title": NEW, "live_revision_id": world.page("draft").latest_revision_id}[column]
        Page.objects.filter(pk=world.pages["live"]).update(**{column: value})

        assert [one.page for one in altered()] == [world.pages["live"]]


def test_a_page_made_live_by_sql_is_found(world):
    with world.untouched():
        Page.objects.filter(pk=world.pages["draft"]).update(live=True)

        with pytest.raises(CommandError, match=DRAFT):
            call_command("verify_public")


def test_an_office_at_work_has_nothing_to_find(office):
    fill(office)

    # The files of all tests lie in one store, where many belong to no row that is left.
    results = [integrity.check(one, timezone.now()) for one in (Subject.PUBLIC, Subject.SEARCH)]

    assert (list(altered()), [one.count for one in results]) == ([], [0, 0])

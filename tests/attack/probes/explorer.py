"""Holes of the explorer: bulk actions, copies, aliases, moves, privacy, deletion."""

from __future__ import annotations

from django.urls import reverse
from wagtail.models import Page

from attack.probes.hands import bulk, post
from attack.probes.registry import by_people
from attack.probes.world import DRAFT, LIVE, WAITING, World


@by_people(2)
def publish_in_bulk(world: World, person: str) -> bool:
    bulk(world, person, "publish", world.page("draft"))
    return world.sees(DRAFT)


@by_people(2)
def publish_in_bulk_while_it_waits(world: World, person: str) -> bool:
    bulk(world, person, "publish", world.page("waiting"))
    return world.sees(WAITING)


@by_people(2)
def publish_a_section_with_all_below(world: World, person: str) -> bool:
    bulk(world, person, "publish", world.page("section"), include_descendants="on")
    return world.sees(DRAFT)


@by_people(15)
def unpublish_in_bulk(world: World, person: str) -> bool:
    bulk(world, person, "unpublish", world.page("live"))
    return not world.sees(LIVE)


@by_people(15)
def delete_in_bulk(world: World, person: str) -> bool:
    bulk(world, person, "delete", world.page("live"))
    return not world.sees(LIVE)


@by_people(15)
def move_in_bulk(world: World, person: str) -> bool:
    bulk(world, person, "move", world.page("live"), chooser=world.pages["elsewhere"])
    return _moved(world)


def _moved(world: World) -> bool:
    return bool(world.page("live").get_parent().pk != world.pages["section"])


def _copy(world: World, person: str, **choice: str) -> bool:
    data = {
        "new_title": f"{LIVE} again",
        "new_slug": "again",
        "new_parent_page": world.pages["section"],
        "publish_copies": "on",
    }
    post(world, person, "wagtailadmin_pages:copy", world.pages["live"], **data, **choice)
    return world.places(LIVE) > 1


@by_people(6)
def copy_with_publish_copies(world: World, person: str) -> bool:
    return _copy(world, person)


@by_people(6)
def copy_as_alias(world: World, person: str) -> bool:
    return _copy(world, person, alias="on")


@by_people(15)
def unpublish_in_the_form(world: World, person: str) -> bool:
    post(world, person, "wagtailadmin_pages:unpublish", world.pages["live"])
    return not world.sees(LIVE)


@by_people(15)
def delete_in_the_form(world: World, person: str) -> bool:
    post(world, person, "wagtailadmin_pages:delete", world.pages["live"])
    return not world.sees(LIVE)


@by_people(15)
def move_in_the_form(world: World, person: str) -> bool:
    target = world.pages["elsewhere"]
    post(world, person, "wagtailadmin_pages:move_confirm", world.pages["live"], target)
    return _moved(world)


@by_people(15)
def reorder_what_is_public(world: World, person: str) -> bool:
    before = world.page("live").path
    address = reverse("wagtailadmin_pages:set_page_position", args=[world.pages["live"]])
    for position in (0, Page.objects.child_of(world.page("section")).count()):
        world.clients[person].post(f"{address}?position={position}")
    return bool(world.page("live").path != before)


@by_people(15)
def hide_by_privacy(world: World, person: str) -> bool:
    choice = {"restriction_type": "login", "password": "", "groups": []}
    post(world, person, "wagtailadmin_pages:set_privacy", world.pages["live"], **choice)
    return not world.sees(LIVE)

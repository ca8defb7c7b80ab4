"""Holes of the programming interfaces: the admin API, always mounted, and Wagtail's API v3."""

from __future__ import annotations

import json
from typing import Any

from django.apps import apps
from wagtail.models import APIToken, Locale, Page

from attack.probes.hands import api
from attack.probes.registry import by_people
from attack.probes.world import DRAFT, LIVE, NEW, WAITING, World


@by_people(3)
def publish_by_the_admin_api(world: World, person: str) -> bool:
    api(world, person, "publish", world.page("draft"))
    return world.sees(DRAFT)


@by_people(3)
def publish_by_the_admin_api_while_it_waits(world: World, person: str) -> bool:
    api(world, person, "publish", world.page("waiting"))
    return world.sees(WAITING)


@by_people(6)
def copy_by_the_admin_api(world: World, person: str) -> bool:
    target = {"destination_page_id": world.pages["section"], "slug": "again"}
    api(world, person, "copy", world.page("live"), keep_live=True, recursive=False, **target)
    return world.places(LIVE) > 1


@by_people(6)
def alias_by_the_admin_api(world: World, person: str) -> bool:
    target = {"destination_page_id": world.pages["section"], "update_slug": "again"}
    api(world, person, "create_alias", world.page("live"), **target)
    return world.places(LIVE) > 1


@by_people(6)
def translation_alias_by_the_admin_api(world: World, person: str) -> bool:
    other = Locale.objects.exclude(pk=world.page("live").locale_id).first()
    body = {"locale": other.language_code, "copy_parents": True, "alias": True}
    before = Page.objects.filter(locale=other, live=True).count()
    api(world, person, "copy_for_translation", world.page("live"), **body)
    return Page.objects.filter(locale=other, live=True).count() > before


@by_people(15)
def unpublish_by_the_admin_api(world: World, person: str) -> bool:
    api(world, person, "unpublish", world.page("live"))
    return not world.sees(LIVE)


@by_people(15)
def delete_by_the_admin_api(world: World, person: str) -> bool:
    api(world, person, "delete", world.page("live"))
    return not world.sees(LIVE)


@by_people(15)
def move_by_the_admin_api(world: World, person: str) -> bool:
    api(world, person, "move", world.page("live"), destination_page_id=world.pages["elsewhere"])
    return bool(world.page("live").get_parent().pk != world.pages["section"])


def _call(world: World, person: str, path: str, **body: Any) -> None:
    """Send a request to API v3 with a token of the person's own."""
    if world.users[person] is None:
        return
    _, key = APIToken.create_token(user=world.users[person], name="probe")
    world.anonymous.post(
        f"/api/v3/{path}",
        json.dumps(body),
        content_type="application/json",
        headers={"authorization": f"Bearer {key}"},
    )


@by_people(5)
def publish_by_api_v3(world: World, person: str) -> bool:
    _call(world, person, f"pages/{world.pages['draft']}/actions/publish/")
    return world.sees(DRAFT)


@by_people(5)
def copy_by_api_v3(world: World, person: str) -> bool:
    target = {"destination_page_id": world.pages["section"], "slug": "again"}
    _call(world, person, f"pages/{world.pages['live']}/actions/copy/", **target)
    return world.places(LIVE) > 1


@by_people(5)
def create_by_api_v3(world: World, person: str) -> bool:
    label = apps.get_model(*world.page_type)._meta.label
    meta = {"type": label, "parent_id": world.pages["section"]}
    _call(world, person, "pages/", title=NEW, meta=meta | {"action": "publish"})
    return world.sees(NEW)

"""How a probe presses Wagtail's buttons: the addresses are the same on every Wagtail site."""

from __future__ import annotations

import json
from typing import Any

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

from attack.probes.world import World


def post(world: World, person: str, route: str, *args: Any, **data: Any) -> Any:
    """Post to an admin address by its route name; a site without the route answers None."""
    try:
        address = reverse(route, args=args)
    except NoReverseMatch:
        return None
    return world.clients[person].post(address, data)


def edit(world: World, person: str, page: Page, title: str, **extra: Any) -> Any:
    """Post the complete edit form of a page with another title and more buttons."""
    data = world.form(title, page) | extra
    return post(world, person, "wagtailadmin_pages:edit", page.pk, **data)


def create(world: World, person: str, parent: Page, title: str, **extra: Any) -> Any:
    """Post the complete form of a new page."""
    data = world.form(title) | extra
    return post(world, person, "wagtailadmin_pages:add", *world.page_type, parent.pk, **data)


def bulk(world: World, person: str, action: str, page: Page, **data: Any) -> Any:
    """Confirm a bulk action of the explorer on one page."""
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return world.clients[person].post(f"{address}?id={page.pk}&next=/admin/", data)


def api(world: World, person: str, action: str, page: Page, **body: Any) -> Any:
    """Post an action of the admin API on one page."""
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
    return world.clients[person].post(address, json.dumps(body), content_type="application/json")


def enrol(world: World, person: str, name: str) -> Group:
    """Put a person into a new group; strangers stay strangers."""
    group = Group.objects.create(name=name)
    if world.users[person] is not None:
        world.users[person].groups.add(group)
    return group


def text_file(words: str, name: str = "note.txt") -> SimpleUploadedFile:
    """Return a text file to send in."""
    return SimpleUploadedFile(name, words.encode(), "text/plain")

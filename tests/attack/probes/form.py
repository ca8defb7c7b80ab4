"""Holes of the page form: publish buttons, forged fields, decisions smuggled into a save."""

from __future__ import annotations

import json
from datetime import timedelta

import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page, Revision, Task, WorkflowPage

from attack.probes.hands import create, edit, enrol, post
from attack.probes.registry import by_people
from attack.probes.world import DRAFT, NEW, WAITING, World

PUBLISH = {"action-publish": "1"}


@by_people(1)
def publish_in_the_edit_form(world: World, person: str) -> bool:
    edit(world, person, world.page("draft"), DRAFT, **PUBLISH)
    return world.sees(DRAFT)


@by_people(1)
def publish_in_the_create_form(world: World, person: str) -> bool:
    create(world, person, world.page("section"), NEW, **PUBLISH)
    return world.sees(NEW)


@by_people(1)
def publish_while_it_waits(world: World, person: str) -> bool:
    edit(world, person, world.page("waiting"), WAITING, **PUBLISH)
    return world.sees(WAITING)


@by_people(1)
def rewrite_what_is_public(world: World, person: str) -> bool:
    edit(world, person, world.page("live"), NEW, **PUBLISH)
    return world.sees(NEW)


@by_people(1)
def publish_an_old_revision(world: World, person: str) -> bool:
    page = world.page("draft")
    address = ("wagtailadmin_pages:revisions_revert", page.pk, page.latest_revision_id)
    post(world, person, *address, **world.form(DRAFT, page), **PUBLISH)
    edit(world, person, page, DRAFT, revision=page.latest_revision_id, **PUBLISH)
    return world.sees(DRAFT)


@by_people(11)
def create_and_publish_though_a_hook_refuses(world: World, person: str) -> bool:
    create(world, person, world.page("section"), f"{NEW} refuse", **PUBLISH)
    return world.sees(NEW)


@by_people(0)
def create_and_publish_below_the_root(world: World, person: str) -> bool:
    create(world, person, Page.get_first_root_node(), NEW, **PUBLISH)
    return Page.objects.filter(title__contains=NEW, live=True).exists()


@by_people(14)
def scheduled_publishing_from_the_form(world: World, person: str) -> bool:
    later = timezone.now() + timedelta(days=1)
    times = {"go_live_at": later.strftime("%Y-%m-%d %H:%M"), "expire_at": ""}
    edit(world, person, world.page("draft"), DRAFT, **times, **PUBLISH)
    with time_machine.travel(later + timedelta(days=1)):
        call_command("publish_scheduled")
        return world.sees(DRAFT)


@by_people(1)
def publish_with_a_granted_permission(world: World, person: str) -> bool:
    group, root = enrol(world, person, "granted"), Page.get_first_root_node()
    for kind in ("publish_page", "change_page"):
        GroupPagePermission.objects.create(group=group, page=root, permission=permission(kind))
    edit(world, person, world.page("draft"), DRAFT, **PUBLISH)
    return world.sees(DRAFT)


def permission(codename: str):
    """Return one of Wagtail's page permissions."""
    field = GroupPagePermission._meta.get_field("permission")
    return field.related_model.objects.get(
        codename=codename, content_type__app_label="wagtailcore", content_type__model="page"
    )


@by_people(16)
def section_without_a_workflow(world: World, person: str) -> bool:
    WorkflowPage.objects.all().delete()
    edit(world, person, world.page("draft"), DRAFT, **PUBLISH)
    return world.sees(DRAFT)


@by_people(8)
def empty_workflow(world: World, person: str) -> bool:
    Task.objects.update(active=False)
    edit(world, person, world.page("draft"), DRAFT, **{"action-submit": "1"})
    return world.sees(DRAFT)


def smuggle(action: str, **extra: str) -> dict[str, str]:
    """Return the fields with which the page form carries a workflow action."""
    return {
        "action-workflow-action": "1",
        "workflow-action-name": action,
        "workflow-action-extra-data": json.dumps(extra),
    }


@by_people(10)
def edit_and_approve_in_one_press(world: World, person: str) -> bool:
    edit(world, person, world.page("waiting"), NEW, **smuggle("approve"))
    return world.sees(NEW)


@by_people(12)
def rejection_without_a_reason_in_the_form(world: World, person: str) -> bool:
    page = world.page("waiting")
    before = world.decisions(page)
    edit(world, person, page, WAITING, **smuggle("reject"))
    return world.decisions(page) != before


@by_people(9)
def latest_instead_of_approved(world: World, person: str) -> bool:
    page = world.page("waiting")
    edit(world, person, page, NEW)
    world.approve(page)
    return world.sees(NEW)


def _overwrites(world: World, person: str, kind: str) -> bool:
    page = world.page(kind)
    known = page.latest_revision_id
    forged = {"overwrite_revision_id": known, "loaded_revision_id": known}
    edit(world, person, page, NEW, **forged)
    return bool(Revision.objects.get(pk=known).content["title"] == NEW)


@by_people(0)
def autosave_over_the_public_revision(world: World, person: str) -> bool:
    return _overwrites(world, person, "live")


@by_people(0)
def autosave_over_a_waiting_revision(world: World, person: str) -> bool:
    return _overwrites(world, person, "waiting")


@by_people(0)
def autosave_over_a_returned_revision(world: World, person: str) -> bool:
    world.send_back(world.page("waiting"))
    return _overwrites(world, person, "waiting")

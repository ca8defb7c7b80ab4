"""Holes of the workflow: its administration, its decisions, one person with several roles."""

from __future__ import annotations

from contextlib import suppress

from django.db import transaction
from django.urls import reverse
from wagtail.models import Page

from attack.probes.hands import create, post
from attack.probes.registry import by_machine, by_people
from attack.probes.world import NEW, WAITING, World


def step(page: Page):
    """Return the step of the workflow at which a page waits now."""
    return page.current_workflow_state.current_task_state


@by_people(7)
def disabled_task(world: World, person: str) -> bool:
    task = step(world.page("waiting")).task
    post(world, person, "wagtailadmin_workflows:disable_task", task.pk)
    return world.sees(WAITING)


@by_machine(7)
def disabled_task_in_the_shell(world: World) -> bool:
    task = step(world.page("waiting")).task.specific
    with suppress(Exception), transaction.atomic():
        task.deactivate(user=world.users["superuser"])
    return world.sees(WAITING)


@by_people(7)
def disabled_workflow(world: World, person: str) -> bool:
    """Disable the workflow under waiting work: its steps are cancelled, nobody decides any more."""
    workflow = world.page("waiting").current_workflow_state.workflow
    post(world, person, "wagtailadmin_workflows:disable", workflow.pk)
    return not world.page("waiting").workflow_in_progress


@by_machine(7)
def cancelled_workflow_in_the_shell(world: World) -> bool:
    with suppress(Exception), transaction.atomic():
        world.page("waiting").current_workflow_state.cancel(user=world.users["superuser"])
    return not world.page("waiting").workflow_in_progress


@by_people(0)
def workflow_deleted_by_a_delete_request(world: World, person: str) -> bool:
    """Wagtail's page for disabling a workflow deletes it, and every approval, on DELETE."""
    before = world.decisions(world.page("live"))
    workflow = world.page("waiting").current_workflow_state.workflow
    world.clients[person].delete(reverse("wagtailadmin_workflows:disable", args=[workflow.pk]))
    return world.decisions(world.page("live")) != before


@by_machine(0)
def workflow_deleted_in_the_shell(world: World) -> bool:
    before = world.decisions(world.page("live"))
    with suppress(Exception), transaction.atomic():
        world.page("waiting").current_workflow_state.workflow.delete()
    return world.decisions(world.page("live")) != before


@by_machine(0)
def task_deleted_in_the_shell(world: World) -> bool:
    before = world.decisions(world.page("live"))
    with suppress(Exception), transaction.atomic():
        step(world.page("waiting")).task.specific.delete()
    return world.decisions(world.page("live")) != before


@by_machine(7)
def finished_workflow_in_the_shell(world: World) -> bool:
    with suppress(Exception), transaction.atomic():
        world.page("waiting").current_workflow_state.finish(user=world.users["superuser"])
    return world.sees(WAITING)


@by_machine(7)
def approved_step_in_the_shell(world: World) -> bool:
    with suppress(Exception), transaction.atomic():
        step(world.page("waiting")).specific.approve(user=world.users["superuser"])
    return world.sees(WAITING)


@by_people(12)
def decision_without_a_reason(world: World, person: str) -> bool:
    page = world.page("waiting")
    before = world.decisions(page)
    address = ("wagtailadmin_pages:workflow_action", page.pk, "reject", step(page).pk)
    post(world, person, *address, comment="")
    for address, data in world.decision_posts(page, "reject"):
        world.clients[person].post(address, data)
    return world.decisions(page) != before


@by_people(12)
def decision_in_the_modal_window(world: World, person: str) -> bool:
    """Send what the window sends; its answer is JSON, and it approves at once."""
    page = world.page("waiting")
    address = ("wagtailadmin_pages:workflow_action", page.pk, "approve", step(page).pk)
    world.clients[person].post(
        reverse(address[0], args=address[1:]),
        {"comment": "x"},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    return world.sees(WAITING)


@by_people(13)
def page_id_of_another_item(world: World, person: str) -> bool:
    ours, theirs = world.page("waiting"), world.page("foreign")
    before, state = world.decisions(theirs), step(theirs)
    for action in ("approve", "reject"):
        address = ("wagtailadmin_pages:workflow_action", ours.pk, action, state.pk)
        post(world, person, *address, comment="x")
    for action in ("approve", "reject"):
        for address, data in world.decision_posts(theirs, action):
            world.clients[person].post(address, data)
    return world.decisions(world.page("foreign")) != before


@by_people(10)
def approval_of_ones_own_item(world: World, person: str) -> bool:
    create(world, person, world.page("section"), NEW, **{"action-submit": "1"})
    page = Page.objects.filter(title=NEW).first()
    if page is None or not page.specific.workflow_in_progress:
        return False
    page = page.specific
    post(world, person, "wagtailadmin_pages:workflow_action", page.pk, "approve", step(page).pk)
    for act in ("approve", "publish"):
        for address, data in world.decision_posts(page, act):
            world.clients[person].post(address, data)
    return world.sees(NEW)

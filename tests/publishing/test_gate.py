"""Every way around the gate that stock Wagtail leaves open, named after the hole."""

from __future__ import annotations

import json

import pytest
from django.db import transaction
from django.urls import reverse
from wagtail.models import Page, TaskState, Workflow, WorkflowTask

from factories.items import draft, is_public, published, waiting
from factories.people import EVERYBODY
from pages.models import DocumentPage, HomePage
from pages.publishing import actions, errors
from pages.publishing.checklist import POINTS
from pages.publishing.models import (
    ApprovalTask,
    PublicationRequest,
    PublicationTask,
)
from pages.publishing.visibility import visible


@pytest.mark.parametrize("name", EVERYBODY)
def test_publish_in_the_edit_form(office, signed_in, name):
    page = draft(office.news, office.owner)
    data = {"title": page.title, "slug": page.slug, "action-publish": "1"}

    signed_in(name).post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)

    assert not is_public(page)


@pytest.mark.parametrize("name", EVERYBODY)
def test_publish_in_the_create_form(office, signed_in, name):
    address = reverse("wagtailadmin_pages:add", args=["pages", "documentpage", office.news.pk])
    data = {"title": "ทางลัด", "document_kind": "memo", "urgency": "normal", "action-publish": "1"}

    signed_in(name).post(address, data)

    assert not visible(DocumentPage.objects.all()).exists()


@pytest.mark.parametrize("name", EVERYBODY)
def test_create_and_publish_below_the_root(office, signed_in, name):
    root = Page.get_first_root_node()
    address = reverse("wagtailadmin_pages:add", args=["pages", "homepage", root.pk])

    signed_in(name).post(address, {"title": "x", "slug": "x", "action-publish": "1"})

    assert not HomePage.objects.filter(slug="x", live=True).exists()


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_section_made_by_hand_has_no_record(office, signed_in, name):
    address = reverse("wagtailadmin_pages:add", args=["pages", "sectionpage", office.home.pk])

    signed_in(name).post(address, {"title": "x", "slug": "x", "action-publish": "1"})

    assert not office.home.get_children().filter(slug="x").exists()


@pytest.mark.slow
@pytest.mark.parametrize("name", EVERYBODY)
@pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "move"])
def test_bulk_actions(office, signed_in, name, action):
    page = draft(office.news, office.owner)
    published(public := draft(office.news, office.owner), office)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])

    signed_in(name).post(f"{address}?id={page.pk}&id={public.pk}", {"chooser": office.home.pk})

    assert (is_public(page), is_public(public)) == (False, True)


@pytest.mark.slow
@pytest.mark.parametrize("name", EVERYBODY)
@pytest.mark.parametrize(
    "action",
    [
        "publish",
        "unpublish",
        "copy",
        "move",
        "delete",
        "create_alias",
        "convert_alias",
        "copy_for_translation",
        "revert_to_page_revision",
    ],
)
def test_admin_api_actions(office, signed_in, name, action):
    page = draft(office.news, office.owner)
    published(public := draft(office.news, office.owner), office)
    before = DocumentPage.objects.filter(live=True).count()
    body = {
        "destination_page_id": office.news.pk,
        "destination_id": office.news.pk,
        "recursive": True,
        "keep_live": True,
        "locale": "en",
        "revision_id": page.latest_revision_id,
    }

    for target in (page, public):
        signed_in(name).post(
            f"/admin/api/main/pages/{target.pk}/action/{action}/",
            json.dumps(body),
            content_type="application/json",
        )

    assert DocumentPage.objects.filter(live=True).count() == before
    assert (is_public(page), is_public(public)) == (False, True)


@pytest.mark.parametrize("name", EVERYBODY)
def test_stock_unpublish(office, signed_in, name):
    published(page := draft(office.news, office.owner), office)

    signed_in(name).post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))

    assert is_public(page)


def test_disabling_a_task_while_work_waits(office):
    waiting(office.news, office.owner)

    step = ApprovalTask.objects.get(workflow_tasks__workflow__workflow_pages__page=office.home)

    with pytest.raises(errors.WorkWaiting):
        step.deactivate()


def test_disabling_a_task_in_the_admin(office, signed_in):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)
    task = PublicationTask.objects.get(workflow_tasks__workflow__workflow_pages__page=office.home)

    signed_in("superuser").post(reverse("wagtailadmin_workflows:disable_task", args=[task.pk]))

    assert not is_public(request.page)


def test_a_workflow_without_steps_publishes_nothing(office):
    WorkflowTask.objects.all().delete()
    page = draft(office.news, office.owner)

    with pytest.raises(errors.PublishingError):
        page.get_workflow().start(page, office.owner)


def test_starting_the_workflow_without_a_request(office):
    page = draft(office.news, office.owner)

    with pytest.raises(errors.NotApproved):
        Workflow.objects.get(workflow_pages__page=office.home).start(page, office.owner)


def test_a_finished_workflow_without_our_decisions(office):
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.NotApproved):
        request.page.specific.current_workflow_state.finish(user=office.owner)


def test_approving_the_task_state_directly(office):
    request = waiting(office.news, office.owner)

    with pytest.raises(errors.NotApproved), transaction.atomic():
        request.page.specific.current_workflow_task_state.approve(user=office.approver)

    assert PublicationRequest.objects.get(pk=request.pk).status == "submitted"


@pytest.mark.parametrize("name", EVERYBODY)
@pytest.mark.parametrize("action", ["approve", "reject"])
def test_crafted_post_without_reason(office, signed_in, name, action):
    request = waiting(office.news, office.owner)
    state = TaskState.objects.get(revision=request.revision)
    address = reverse(
        "wagtailadmin_pages:workflow_action", args=[request.page_id, action, state.pk]
    )

    signed_in(name).post(address, {"comment": ""})

    assert PublicationRequest.objects.get(pk=request.pk).status == "submitted"


@pytest.mark.parametrize("name", EVERYBODY)
def test_workflow_action_smuggled_into_the_edit_form(office, signed_in, name):
    request = waiting(office.news, office.owner)
    data = {
        "title": "x",
        "action-workflow-action": "1",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": json.dumps({"comment": "x", "update": True}),
    }

    signed_in(name).post(reverse("wagtailadmin_pages:edit", args=[request.page_id]), data)

    assert PublicationRequest.objects.get(pk=request.pk).status == "submitted"


def test_page_id_of_another_item_in_the_url(office, signed_in):
    mine = waiting(office.news, office.owner)
    other = draft(office.news, office.owner2)
    state = TaskState.objects.get(revision=mine.revision)
    address = reverse("wagtailadmin_pages:workflow_action", args=[other.pk, "approve", state.pk])

    signed_in("approver").post(address, {})

    state.refresh_from_db()
    assert state.status == TaskState.STATUS_IN_PROGRESS


def test_editing_between_the_two_signatures(office, signed_in):
    request = waiting(office.news, office.owner)
    actions.approve(request, by=office.approver)
    data = {"title": "แก้หลังอนุมัติ", "details": "x", "document_kind": "memo"}

    for name in EVERYBODY:
        signed_in(name).post(reverse("wagtailadmin_pages:edit", args=[request.page_id]), data)
    actions.publish(request, by=office.web_master, checked=POINTS)

    assert DocumentPage.objects.get(pk=request.page_id).title == request.title

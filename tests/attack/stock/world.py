"""The control's world: stock Wagtail with its two groups, its workflow, and one more section."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group, Permission, User
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import (
    Locale,
    Page,
    Site,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from attack.probes.world import DRAFT, FOREIGN, LIVE, NEW, WAITING, Posts, World
from attack.stock.models import FourEyesTask, StandardPage


class StockWorld(World):
    """How things are done on a stock site."""

    page_type = ("stock", "standardpage")

    def form(self, title: str, page: Page | None = None) -> dict[str, Any]:
        """Return the fields of the page form; the documented set, comments included."""
        slug = page.slug if page else "new"
        data = {"title": title, "slug": slug, "intro": "", "document": "", "picture": ""}
        totals = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
        data |= {f"comments-{key}": value for key, value in totals.items()}
        return data | {"seo_title": "", "search_description": "", "comment_notifications": "on"}

    def approve(self, page: Page) -> None:
        """Approve as the moderator does, in the modal window."""
        for address, data in self.decision_posts(page, "approve"):
            self.clients["moderator"].post(address, data)

    def send_back(self, page: Page) -> None:
        """Reject as the moderator does."""
        for address, data in self.decision_posts(page, "reject"):
            self.clients["moderator"].post(address, data)

    def decision_posts(self, page: Page, act: str) -> Posts:
        """Return Wagtail's own address for a decision."""
        state = page.specific.current_workflow_state
        if state is None:
            return []
        args = [page.pk, act, state.current_task_state_id]
        return [(reverse("wagtailadmin_pages:workflow_action", args=args), {"comment": ""})]

    def decisions(self, page: Page) -> list[Any]:
        """Return who finished each step, and how."""
        states = TaskState.objects.filter(workflow_state__object_id=str(page.pk))
        return list(states.order_by("pk").values_list("status", "finished_by_id"))

    def evidence(self) -> list[Any]:
        """Return the steps of the public page: all that Wagtail keeps of an approval."""
        live = str(self.pages["live"])
        return list(TaskState.objects.filter(workflow_state__object_id=live))

    def approver(self) -> User:
        """Return the moderator."""
        return User.objects.get(username="moderator")

    def document(self) -> Document:
        """Return the document of the public page."""
        return Document.objects.earliest("pk")

    def doors(self, document: Document) -> list[str]:
        """Return Wagtail's address for documents."""
        return [document.url]

    def uploads(self) -> Posts:
        """Return the two forms of the document library."""
        fields = {"title": NEW, "collection": 1}
        routes = ("wagtaildocs:add", "wagtaildocs:add_multiple")
        return [(reverse(route), fields) for route in routes]

    def expired(self) -> Page:
        """Return the public page with an end that has passed."""
        past = timezone.now() - timedelta(minutes=5)
        Page.objects.filter(pk=self.pages["live"]).update(expire_at=past)
        return self.page("live")

    def forget(self) -> None:
        """Put the paper back: replacing or deleting it takes its bytes from the disk at once."""
        paper = self.document().file
        Path(paper.path).write_bytes(LIVE.encode())


def make() -> StockWorld:
    """Found the site: home, two sections, three people, and an item in each state."""
    home, people = _home(), _people()
    section, elsewhere = (_page(home, title, live=True) for title in ("news", "law"))
    _four_eyes(elsewhere)
    draft, waiting, live = (_page(section, mark) for mark in (DRAFT, WAITING, LIVE))
    foreign = _page(elsewhere, FOREIGN)
    Page.objects.filter(pk=foreign.pk).update(owner=people["moderator"])
    paper = Document.objects.create(title="paper", file=ContentFile(LIVE.encode(), "paper.txt"))
    live.document = paper
    live.save_revision(user=people["editor"])
    for page in (waiting, live, foreign):
        page.get_workflow().start(page, people["editor"])
    Locale.objects.get_or_create(language_code="th")
    named = {"draft": draft, "waiting": waiting, "live": live, "foreign": foreign}
    named |= {"home": home, "section": section, "elsewhere": elsewhere}
    world = StockWorld(people | {"stranger": None}, {kind: one.pk for kind, one in named.items()})
    world.approve(world.page("live"))
    return world


def _home() -> StandardPage:
    """Put a page of ours where Wagtail's welcome page stands."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=StandardPage(title="home", slug="start"))
    Site.objects.update(root_page=home)
    Page.objects.get(slug="home").delete()
    return home


def _people() -> dict[str, User]:
    """Return an editor and a moderator of Wagtail's own groups, and a superuser."""
    made = {name: User.objects.create_user(name) for name in ("editor", "moderator")}
    made["editor"].groups.add(Group.objects.get(name="Editors"))
    rights = Permission.objects.filter(
        content_type__app_label="stock", content_type__model="notice"
    )
    for group in Group.objects.all():
        group.permissions.add(*rights)
    made["moderator"].groups.add(Group.objects.get(name="Moderators"))
    return made | {"superuser": User.objects.create_superuser("superuser")}


def _page(parent: Page, title: str, *, live: bool = False) -> StandardPage:
    page = parent.add_child(instance=StandardPage(title=title, live=live))
    page.save_revision(user=User.objects.get(username="editor"))
    return page


def _four_eyes(section: Page) -> None:
    """Give a section a workflow in which moderators decide what is not their own."""
    task = FourEyesTask.objects.create(name="Four eyes")
    task.groups.add(Group.objects.get(name="Moderators"))
    workflow = Workflow.objects.create(name="Four eyes")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=section)

"""Walks the matrix: one request per cell, a look at what the public sees after each batch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

from django.urls import reverse
from wagtail.models import Page, PageViewRestriction, TaskState

from attack.matrix.items import STATES, Item, arguments, item, mark, names_an_item
from attack.matrix.routes import Route, admin_routes
from attack.matrix.rules import is_open, may_change, may_read
from attack.portal_world import FORM
from attack.probes.world import World
from documents.models import StoredFile
from factories.agency import section
from factories.items import stored_file
from pages.publishing.checklist import POINTS
from pages.publishing.models import (
    Decision,
    PublicationRecord,
    PublicationRequest,
    Reason,
    TakeDown,
    VerbalApproval,
    VerbalConfirmation,
)
from pages.publishing.visibility import visible

EVIDENCE = (PublicationRequest, Decision, PublicationRecord, TakeDown, VerbalApproval)
# One state of each kind, for those who are refused before the item is looked at.
FEW = ("draft", "waiting", "public")
MANY = (*FEW, "approved", "scheduled", "taken_down", "binned", "spoken")
# Who works on items goes through all their states.
THOROUGH = {"owner", "approver", "web_master"}
NOWHERE = "-"
# Patterns that have no name to build an address from.
NAMELESS = {
    "django.views.generic.base.TemplateView": "/admin/test404/",
    "wagtail.admin.views.home.default": "/admin/no-such-place/",
}
REFUSED = {401, 403, 404, 405}


def standing() -> dict[str, Any]:
    """Return what no cell may change unless it is declared: public pages, files, evidence."""
    pages = visible(Page.objects.order_by("pk"))
    return {
        "public": list(pages.values_list("pk", "live_revision_id", "title", "url_path")),
        "live": list(Page.objects.filter(live=True).order_by("pk").values_list("pk", flat=True)),
        "hidden": PageViewRestriction.objects.count(),
        "files": list(StoredFile.objects.order_by("pk").values_list("pk", "sha256", "file")),
        "evidence": [kind.objects.count() for kind in (*EVIDENCE, VerbalConfirmation)],
        "requests": list(PublicationRequest.objects.order_by("pk").values_list("pk", "status")),
        "steps": list(TaskState.objects.order_by("pk").values_list("pk", "status")),
    }


@dataclass
class Matrix:
    """The world, its items, and what was found so far."""

    world: World
    office: Any
    pages: dict[str, int]
    cells: int = 0
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.items = {state: item(pk) for state, pk in self.pages.items()}
        self.reason = Reason.objects.filter(for_take_down=True).first().pk
        self.elsewhere = section(self.office.home, "law").pk
        self.paper = stored_file(self.office.web_master).pk
        self.before = standing()

    def walk(self, person: str, routes: list[Route] | None = None) -> None:
        """Try every address as one person."""
        for route in admin_routes() if routes is None else routes:
            self.batch(person, route)

    def batch(self, person: str, route: Route) -> None:
        """Try one address in all its states and methods; look at the world once at the end."""
        loud = [cell for cell in cells(person, route) if may_change(person, route.name, cell[1])]
        quiet = [cell for cell in cells(person, route) if cell not in loud]
        for cell in loud:
            with self.world.untouched():
                self.request(person, route, *cell)
        if not self.changes(person, route, quiet):
            return
        for cell in quiet:
            if self.changes(person, route, [cell]):
                self.note(person, route, cell, "changed " + self.changed)

    def changes(self, person: str, route: Route, tried: list[tuple[str, str]]) -> bool:
        """Return whether these cells changed what is watched; all is rolled back."""
        with self.world.untouched():
            for cell in tried:
                self.request(person, route, *cell)
            after = standing()
        known = {row[0] for row in self.before["files"]}
        after["files"] = [row for row in after["files"] if row[0] in known]
        self.changed = ", ".join(key for key in after if after[key] != self.before[key])
        return bool(self.changed)

    def request(self, person: str, route: Route, method: str, state: str) -> None:
        """Send one request and hold its answer against the rules."""
        client, cookies = self.world.clients[person], self.world.clients[person].cookies
        kept = SimpleCookie(cookies.output(header=""))
        address = NAMELESS.get(route.name) or reverse(
            route.name, kwargs=arguments(route, self.item(state), self.office)
        )
        answer = getattr(client, method.lower())(address, self.body(state, method))
        client.cookies = kept
        self.cells += 1
        problem = self.problem(person, route, state, answer)
        if problem:
            self.note(person, route, (method, state), problem)

    def item(self, state: str) -> Item:
        """Return the item in a state; where the state plays no part, the public one."""
        return self.items["public" if state == NOWHERE else state]

    def body(self, state: str, method: str) -> dict[str, Any]:
        """Return every field with which somebody might try to publish, decide or hide."""
        if method != "POST":
            return {}
        one = self.item(state)
        act = "approve" if state == "waiting" else "publish"
        return FORM | {
            "title": mark(state),
            "file": one.page.file_id,
            "act": act,
            "seen": one.page.latest_revision_id,
            "checked": list(POINTS),
            "action-publish": "1",
            "action-workflow-action": "1",
            "workflow-action-name": "approve",
            "new_title": "x",
            "new_slug": "x",
            "new_parent_page": self.office.news.pk,
            "publish_copies": "on",
            "alias": "on",
            "restriction_type": "login",
            "chooser": self.office.home.pk,
            "is_superuser": "on",
            "reason": self.reason,
            "note": "x",
            "section": self.elsewhere,
            "paper": self.paper,
            "external-link-chooser-url": "https://example.go.th/",
            "external-link-chooser-link_text": "x",
        }

    def problem(self, person: str, route: Route, state: str, answer: Any) -> str:
        """Return what is wrong with an answer, or nothing."""
        if answer.status_code >= 500:
            return f"answered {answer.status_code}"
        if not is_open(person, route.name) and not is_refusal(answer):
            return f"was let in with {answer.status_code}"
        if state != NOWHERE and not may_read(person, state):
            body = b"" if answer.streaming else answer.content
            return "shows the item" if mark(state).encode() in body else ""
        return ""

    def note(self, person: str, route: Route, cell: tuple[str, str], problem: str) -> None:
        """Write down a cell that broke a rule."""
        method, state = cell
        self.wrong.append(f"{person} {method} {route.name} [{state}]: {problem}")


def is_refusal(answer: Any) -> bool:
    """Return whether an answer is one of the four ways to refuse: home, sign-in, 403, 404."""
    if answer.status_code in REFUSED:
        return True
    target = answer.headers.get("Location", "")
    return answer.status_code == 302 and (target == "/admin/" or target.startswith("/admin/login/"))


def cells(person: str, route: Route) -> Iterator[tuple[str, str]]:
    """Yield (method, state): the more states, the more a person has to do with items."""
    states = states_for(person, route)
    for state in states:
        yield "GET", state
        yield "POST", state
    if person in {"owner", "superuser", "stranger"}:
        yield "PUT", states[-1]
        yield "DELETE", states[-1]


def states_for(person: str, route: Route) -> tuple[str, ...]:
    """Return the states in which a person tries an address."""
    if not names_an_item(route):
        return (NOWHERE,)
    ours = route.name.startswith(("staff:", "documents:"))
    if not is_open(person, route.name) or (person == "superuser" and not ours):
        return FEW
    return STATES if ours and person in THOROUGH else MANY

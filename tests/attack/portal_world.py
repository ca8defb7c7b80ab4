"""Our own world for the probes: an office of people, one of them with every role, and strangers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, TaskState

from attack.probes.world import DRAFT, FOREIGN, LIVE, NEW, WAITING, Posts, World
from conftest import found_office
from documents.models import StoredFile
from factories.agency import agency, section
from factories.items import draft, published, stored_file, waiting
from factories.people import person
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.checklist import POINTS
from pages.publishing.models import Decision, PublicationRecord, PublicationRequest, Reason
from portal.accounts.models import Role

FORM = {
    "document_kind": "plan",
    "summary": "แผนของอำเภอ",
    "owner_source": "กลุ่มงานควบคุมโรค",
    "fiscal_year": "2027",
    "details": "ตามเอกสารแนบ",
    "urgency": "normal",
}


class PortalWorld(World):
    """How things are done on our site."""

    page_type = ("pages", "documentpage")
    office: Any

    def form(self, title: str, page: Page | None = None) -> dict[str, Any]:
        """Return the fields of the document form, with the file the page has."""
        file = (
            page.specific.file_id if page is not None and hasattr(page.specific, "file_id") else 0
        )
        return FORM | {"title": title, "file": file or self.own_file}

    def approve(self, page: Page) -> None:
        """Let the approver approve and the web master publish, on the screen."""
        for name, act in (("approver", "approve"), ("web_master", "publish")):
            for address, data in self.decision_posts(page, act):
                self.clients[name].post(address, data)

    def send_back(self, page: Page) -> None:
        """Return a request with a reason."""
        request = PublicationRequest.objects.get(page=page, status="submitted")
        answer = Answer(Reason.objects.get(code="incomplete"), "ขาดลายมือชื่อ")
        actions.send_back(request, by=self.office.approver, answer=answer)

    def decision_posts(self, page: Page, act: str) -> Posts:
        """Return our decision screen for the newest request of a page."""
        request = PublicationRequest.objects.filter(page=page).order_by("-pk").first()
        if request is None:
            return []
        data = {"act": act, "seen": request.revision_id, "checked": list(POINTS)}
        return [(reverse("staff:decide", args=[request.pk]), data)]

    def decisions(self, page: Page) -> list[Any]:
        """Return the signatures under the requests of a page, and the steps Wagtail keeps."""
        signed = Decision.objects.filter(request__page=page).order_by("pk")
        states = TaskState.objects.filter(workflow_state__object_id=str(page.pk)).order_by("pk")
        return [
            *signed.values_list("action", "by_id", "by_name"),
            *states.values_list("status", "finished_by_id"),
        ]

    def evidence(self) -> list[Any]:
        """Return request, signatures and record of the public page."""
        live = self.pages["live"]
        return [
            *PublicationRecord.objects.filter(page_id=live),
            *Decision.objects.filter(request__page_id=live),
            *PublicationRequest.objects.filter(page_id=live),
        ]

    def approver(self) -> Any:
        """Return the approver."""
        return self.office.approver

    def document(self) -> StoredFile:
        """Return the file of the public page."""
        return StoredFile.objects.get(pk=self.own_paper)

    def doors(self, document: StoredFile) -> list[str]:
        """Return the addresses of ours, and those at which stock Wagtail would serve it."""
        page = self.page("live")
        ours = [f"/file/{self.pages[kind]}/{document.pk}" for kind in ("draft", "waiting", "live")]
        stock = [f"/documents/{document.pk}/{document.filename}", f"/media/{document.file.name}"]
        return [*ours, *stock, f"{page.permanent_url}file"]

    def uploads(self) -> Posts:
        """Return our upload field and the two forms of Wagtail's library."""
        fields = {"title": NEW, "collection": 1}
        routes = ("documents:upload", "wagtaildocs:add", "wagtaildocs:add_multiple")
        return [(reverse(route), fields) for route in routes]

    def expired(self) -> Page:
        """Return an item whose period ended an hour ago."""
        then = timezone.now() - timedelta(hours=2)
        fields = {"title": NEW, "publish_until": then + timedelta(hours=1)}
        page = draft(self.office.news, self.office.owner, **fields)
        published(page, self.office, now=then)
        return Page.objects.get(pk=page.pk)

    def forget(self) -> None:
        """Drop remembered addresses of rolled-back pages."""
        cache.clear()


def make() -> PortalWorld:
    """Fill the office: an item in each state, and another office whose item waits there."""
    office = found_office()
    other = agency("elsewhere")
    people = _people(office, other)
    Locale.objects.get_or_create(language_code="en")
    live = draft(office.news, office.owner, title=LIVE, text=LIVE)
    published(live, office)
    pages = {
        "home": office.home.pk,
        "section": office.news.pk,
        "elsewhere": section(office.home, "law").pk,
        "draft": draft(office.news, office.owner, title=DRAFT).pk,
        "waiting": waiting(office.news, office.owner, title=WAITING).page_id,
        "live": live.pk,
        "foreign": waiting(section(other), people["outsider"], title=FOREIGN).page_id,
    }
    world = PortalWorld(people, pages)
    world.office, world.own_paper = office, live.file_id
    world.own_file = stored_file(office.owner).pk
    return world


def _people(office, other) -> dict[str, Any]:
    """Return everybody who may try: each role, all roles in one person, and outsiders."""
    fields = ("owner", "owner2", "approver", "web_master", "web_master2")
    named = {field: getattr(office, field) for field in (*fields, "administrator", "auditor")}
    return named | {
        "records_officer": person(office.home, Role.RECORDS_OFFICER),
        "all_roles": person(office.home, *Role),
        "outsider": person(other, *Role),
        "without_role": person(office.home),
        "superuser": person(office.home, is_superuser=True, is_staff=True),
        "stranger": None,
    }

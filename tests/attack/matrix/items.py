"""An item in every state, and the arguments that lead an address to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Collection, Page, Site, Task, TaskState, Workflow, WorkflowState

from attack.matrix.routes import Route
from documents.models import Finding
from factories.agency import section
from factories.items import draft, published, waiting
from pages.models import DocumentPage
from pages.publishing import actions
from pages.publishing.actions import Answer
from pages.publishing.models import PublicationRequest, Reason, VerbalApproval
from pages.publishing.models.evidence import Channel
from pages.publishing.verbal import Spoken, record_verbal_approval
from pages.upkeep import recycling
from portal.accounts.models import User
from portal.compliance.models import Requirement

MONTH = timedelta(days=31)
# States in which nobody but the office may know of an item.
SECRET = ("draft", "returned", "waiting", "approved", "scheduled", "rejected", "binned", "spoken")
ONCE_PUBLIC = ("public", "revised", "expired", "taken_down")
STATES = SECRET + ONCE_PUBLIC
REVISION = "ITEM-unapproved-revision"


def mark(state: str) -> str:
    """Return the words that only the item in this state carries."""
    return f"ITEM-{state}-"


def make(office) -> dict[str, int]:
    """Make the items; return state → primary key of the page."""
    incomplete = Answer(Reason.objects.get(code="incomplete"), "ขาดลายมือชื่อ")

    def asked(state: str, **fields) -> PublicationRequest:
        return waiting(office.news, office.owner, title=mark(state), **fields)

    def written(state: str, **fields) -> DocumentPage:
        return draft(office.news, office.owner, title=mark(state), **fields)

    actions.send_back(returned := asked("returned"), by=office.approver, answer=incomplete)
    actions.reject(rejected := asked("rejected"), by=office.approver, answer=incomplete)
    actions.approve(approved := asked("approved"), by=office.approver)
    spoken = asked("spoken", urgency="urgent", urgency_reason="น้ำท่วม")
    words = Spoken(office.approver, timezone.now(), Channel.TELEPHONE, "พยาน", "เผยแพร่ได้", "น้ำท่วม")
    record_verbal_approval(spoken, by=office.web_master, spoken=words)
    pages = {"draft": written("draft"), "binned": written("binned")}
    pages |= {state: written(state) for state in ("public", "revised", "taken_down")}
    for state in ("public", "revised", "taken_down"):
        published(pages[state], office)
    pages |= _timed(office, written)
    recycling.put_away(pages["binned"], by=office.owner)
    actions.take_down(_fresh(pages["taken_down"]), by=office.web_master, answer=incomplete)
    revised = _fresh(pages["revised"])
    revised.title = REVISION
    revised.save_revision(user=office.owner)
    requests = {"returned": returned, "rejected": rejected, "approved": approved}
    requests |= {"spoken": spoken, "waiting": asked("waiting")}
    return {state: page.pk for state, page in pages.items()} | {
        state: request.page_id for state, request in requests.items()
    }


def _timed(office, written) -> dict[str, Page]:
    """Return an item that waits for its day, and one whose days are over."""
    now = timezone.now()
    later = written("scheduled", publish_from=now + MONTH)
    published(later, office)
    over = written("expired", publish_until=now - MONTH + timedelta(days=2))
    published(over, office, now=now - MONTH)
    actions.expire(over)
    return {"scheduled": later, "expired": over}


def _fresh(page: Page) -> DocumentPage:
    return DocumentPage.objects.get(pk=page.pk)


@dataclass
class Item:
    """A page in one state and all that hangs on it; 0 stands for what does not exist."""

    page: DocumentPage
    request: int
    verbal: int
    finding: int
    step: int
    run: int


def item(page_id: int) -> Item:
    """Return what addresses may name of a page."""
    page = DocumentPage.objects.get(pk=page_id)
    run = WorkflowState.objects.filter(object_id=str(page_id)).order_by("-pk").first()
    return Item(
        page,
        _first(PublicationRequest.objects.filter(page=page_id)),
        _first(VerbalApproval.objects.filter(decision__request__page=page_id)),
        _first(Finding.objects.filter(file=page.file_id)),
        _first(TaskState.objects.filter(workflow_state=run)) if run else 0,
        run.pk if run else 0,
    )


def _first(rows: Any) -> int:
    return rows.order_by("-pk").values_list("pk", flat=True).first() or 0


# The word before <int:pk> in our own addresses → which of an item's rows it names.
NAMED = {
    "items": "page",
    "translations": "page",
    "requests": "request",
    "verbal": "verbal",
    "files": "file",
    "findings": "finding",
}
OF_PAGE = {"page_id", "page_to_move_id", "page_pk", "revision_id", "task_state_id"}
OF_PAGE |= {"workflow_state_id", "revision_id_a", "object_id"}


def names_an_item(route: Route) -> bool:
    """Return whether an address says which item it is about."""
    return bool(OF_PAGE & set(route.params)) or _kind_of_pk(route) is not None


def _kind_of_pk(route: Route) -> str | None:
    if "pk" not in route.params:
        return None
    if route.name.startswith(("wagtailadmin_pages:", "wagtailadmin_api:pages")):
        return "page"
    word = route.path.partition("<int:pk>")[0].rstrip("/").rpartition("/")[2]
    return NAMED.get(word) if route.name.startswith(("staff:", "documents:")) else None


def arguments(route: Route, one: Item, office) -> dict[str, Any]:
    """Return the arguments that lead an address to an item, or to something that exists."""
    page, word = one.page, route.name.partition(":")[0]
    kinds = {"page": page.pk, "file": page.file_id} | vars(one) | {"page": page.pk}
    known = {
        **dict.fromkeys(("page_id", "page_to_move_id", "page_pk", "object_id"), page.pk),
        **dict.fromkeys(("revision_id", "revision_id_a"), page.latest_revision_id),
        "revision_id_b": "latest",
        "task_state_id": one.step,
        "workflow_state_id": one.run,
        "parent_page_id": office.news.pk,
        "destination_id": section(office.home, "law").pk,
        "agency": office.home.pk,
        "document_id": page.file_id,
        "doc_id": page.file_id,
        "workflow_pk": _first(Workflow.objects),
        "task_id": _first(Task.objects),
        "content_type_app_name": "pages",
        "content_type_model_name": "documentpage",
        "app_label": "wagtailcore" if route.name == "wagtail_bulk_action" else "pages",
        "model_name": "page" if route.name == "wagtail_bulk_action" else "documentpage",
        "app_name": "pages",
        "action": "publish",
        "action_name": "publish" if "api" in word else "approve",
        "filter_spec": "original",
        "uidb64": "MQ",
        "token": "x",
        "pk": kinds.get(_kind_of_pk(route) or "", _other(route)),
    }
    return {name: known.get(name, 1) for name in route.params}


def _other(route: Route) -> int:
    """Return the primary key of something else that exists: what the namespace is about."""
    about = {
        "wagtailusers_users": User,
        "wagtailusers_groups": Group,
        "wagtailsites": Site,
        "wagtailadmin_collections": Collection,
        "requirements": Requirement,
        "compliance": Requirement,
        "wagtailadmin_workflows": Task if "task" in route.name else Workflow,
    }
    model = about.get(route.name.partition(":")[0])
    return _first(model.objects) if model else 1

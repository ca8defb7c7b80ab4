"""Which agency a page belongs to, and who signs there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import F, Q, QuerySet
from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from pages.publishing.models import ApprovalTask, Delegation, PublicationTask
from pages.publishing.models.workflow import SignatureTask
from thai import calendar

if TYPE_CHECKING:
    from portal.accounts.models import User

# The tree's root is at depth 1, so an agency's home is at depth 2 (architecture.md, fixed point 4).
AGENCY_DEPTH = 2
SECTION_DEPTH = AGENCY_DEPTH + 1
# Names of roles in the table of roles, which lies above us.
OWNER = "owner"
APPROVER = "approver"
WEB_MASTER = "webmaster"
ADMINISTRATOR = "administrator"
AUDITOR = "auditor"
STEP = Page.steplen
# What is asked of an agency; a page has some thirty columns more.
WHO_IT_IS = ("pk", "path", "depth", "title", "translation_key")


def tree_path(page: Page) -> str:
    """Return the tree path of the home above a page: the root of its language's tree."""
    return str(page.path)[: AGENCY_DEPTH * STEP]


def homes_of(page: Page) -> QuerySet[Page]:
    """Return the homes of the agency a page belongs to, one for each language."""
    own = Page.objects.filter(path=tree_path(page)).values("translation_key")
    return Page.objects.filter(depth=AGENCY_DEPTH, translation_key__in=own)


def agency_of(page: Page) -> Page:
    """Return the agency a page belongs to: the home of the language the office writes in.

    An agency is one whatever the languages of its trees; roles, requests, numbers, search and
    audit all hang on this page. Raises Page.DoesNotExist for a page outside every agency.
    """
    found = homes_of(page).select_related("locale").only(*WHO_IT_IS, "locale__language_code")
    homes = {home.locale.language_code: home for home in found}
    if not homes:
        raise Page.DoesNotExist
    return homes.get(settings.LANGUAGE_CODE) or next(iter(homes.values()))


def offices() -> list[Page]:
    """Return every agency once: its home in the language the office writes in."""
    own = Page.objects.filter(depth=AGENCY_DEPTH, locale__language_code=settings.LANGUAGE_CODE)
    # Asked by system checks before a migration, so no column that may not be there yet.
    return list(own.only(*WHO_IT_IS).order_by("path"))


def _workflow(page: Page) -> Workflow | None:
    assigned = (
        WorkflowPage.objects.filter(page__in=homes_of(page), workflow__active=True)
        .select_related("workflow")
        .first()
    )
    return assigned.workflow if assigned else None


def _steps(page: Page, task: type[SignatureTask]) -> QuerySet[SignatureTask]:
    # Each tree hangs on the same workflow; a step asked for through several is still one step.
    return task.objects.filter(
        active=True, workflow_tasks__workflow__workflow_pages__page__in=homes_of(page)
    ).distinct()


def _signs(user: User, page: Page, task: type[SignatureTask]) -> bool:
    """Return whether a person is among those who sign a step: asked for before every act."""
    return _steps(page, task).filter(groups__user=user.pk, groups__user__is_active=True).exists()


def _people(page: Page, task: type[SignatureTask]) -> QuerySet[User]:
    steps = _steps(page, task)
    people = get_user_model().objects.filter(
        is_active=True, groups__in=Group.objects.filter(pk__in=steps.values("groups"))
    )
    return people.distinct().order_by("first_name", "pk")


def approvers(page: Page, day: date | None = None) -> QuerySet[User]:
    """Return who may approve in the agency of a page: its active approvers and their deputies."""
    deputies = delegations(page, day).values("deputy")
    own = _people(page, ApprovalTask).order_by()
    people = get_user_model().objects.filter(Q(pk__in=own.values("pk")) | Q(pk__in=deputies))
    return people.order_by("first_name", "pk")


def delegations(page: Page, day: date | None = None) -> QuerySet[Delegation]:
    """Return the delegations that count in the agency of a page on a day (today)."""
    return in_force(day).filter(agency__in=homes_of(page))


def in_force(day: date | None = None) -> QuerySet[Delegation]:
    """Return the delegations that count on a day (today), in every agency.

    One ends by itself with its last day, and when the principal is an approver no more or the
    account of either is closed: nobody gives away what they do not hold.
    """
    return (
        Delegation.objects.in_force(day or calendar.today())
        .filter(
            principal__groups__agency_role__role=APPROVER,
            principal__groups__agency_role__agency=F("agency"),
            principal__is_active=True,
            deputy__is_active=True,
        )
        .select_related("principal")
        .distinct()
    )


def web_masters(page: Page) -> QuerySet[User]:
    """Return the active web masters of the agency a page belongs to."""
    return _people(page, PublicationTask)


def is_owner(user: User, page: Page) -> bool:
    """Return whether a person may draft items in the agency of a page (the first signature)."""
    return holds_role(user, page, OWNER)


def holds_role(user: User, page: Page, *roles: str) -> bool:
    """Return whether an active person holds one of these roles in the agency of a page."""
    held = homes_of(page).filter(role_groups__role__in=roles, role_groups__group__user=user.pk)
    return bool(user.is_active and held.exists())


def staff_of(page: Page) -> QuerySet[User]:
    """Return everybody active who holds a role in the agency of a page."""
    people = get_user_model().objects.filter(
        is_active=True, groups__agency_role__agency__in=homes_of(page)
    )
    return people.distinct().order_by("first_name", "pk")


def is_approver(user: User, page: Page) -> bool:
    """Return whether a person may give the second signature in this agency, in their own right."""
    return _signs(user, page, ApprovalTask)


def is_web_master(user: User, page: Page) -> bool:
    """Return whether a person may give the third signature in this agency."""
    return _signs(user, page, PublicationTask)


def _task(kind: type[SignatureTask], name: str, group: Group) -> SignatureTask:
    task, _ = kind.objects.get_or_create(name=name)
    task.groups.set([group])
    return task


def ensure_workflow(agency: Page, *, approvers: Group, web_masters: Group) -> Workflow:
    """Give an agency its two-step workflow; safe to repeat."""
    label = f"{agency.title} ({agency.pk})"
    steps = (
        _task(ApprovalTask, f"อนุมัติรับรอง · {label}", approvers),
        _task(PublicationTask, f"นำขึ้นเผยแพร่ · {label}", web_masters),
    )
    workflow = _workflow(agency) or Workflow.objects.create(name=f"เผยแพร่ข้อมูล · {label}")
    for order, step in enumerate(steps):
        WorkflowTask.objects.update_or_create(
            workflow=workflow, task=step.task_ptr, defaults={"sort_order": order}
        )
    for page in agency.get_translations(inclusive=True):
        WorkflowPage.objects.update_or_create(
            page=Page.objects.get(pk=page.pk), defaults={"workflow": workflow}
        )
    return workflow

"""Who may print a paper, and who may open one that was printed."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db.models import F, Q, QuerySet
from wagtail.models import Page

from pages.publishing.models import PublicationRequest
from pages.staff.roles import READERS, StaffRole, agencies, holds, may_read
from portal.paper.models import Kind, Rendition

if TYPE_CHECKING:
    from portal.accounts.models import User

RECORDS = (*READERS, StaffRole.RECORDS_OFFICER)


def requests_of(user: User) -> QuerySet[PublicationRequest]:
    """Return the requests a person may read: their own, and those of agencies they read in."""
    found = PublicationRequest.objects.select_related("agency")
    if user.is_superuser:
        return found
    own = Q(submitted_by=user) | Q(page__owner=user)
    return found.filter(own | Q(agency__in=agencies(user, *READERS)))


def chosen(user: User, numbers: Collection[int]) -> list[PublicationRequest]:
    """Return those of these requests that a person may read, in the order of the list."""
    known = requests_of(user).in_bulk(list(numbers))
    return [known[number] for number in dict.fromkeys(numbers) if number in known]


def may_certify(user: User, page: Page) -> bool:
    """Return whether a person may print the history of an item: who may read that history."""
    return may_read(user, page) or holds(user, page, StaffRole.RECORDS_OFFICER)


def latest_of(user: User, items: Collection[int]) -> list[int]:
    """Return the newest request of each of these items, in the order of the list."""
    rows = requests_of(user).filter(page__in=list(items)).order_by("pk")
    newest = dict(rows.values_list("page_id", "pk"))
    return [newest[item] for item in dict.fromkeys(items) if item in newest]


def printed_for(user: User) -> QuerySet[Rendition]:
    """Return the papers of the agencies a person reads in, and those they printed themselves."""
    found = Rendition.objects.defer("pdf", "data").annotate(by_hand=F("data__ink"))
    if user.is_superuser:
        return found
    return found.filter(Q(agency__in=agencies(user, *RECORDS)) | Q(made_by=user))


def may_open(user: User, rendition: Rendition) -> bool:
    """Return whether a person may open a paper now; having printed it once is not enough."""
    if user.is_superuser or _reads_office(user, rendition):
        return True
    if rendition.kind == Kind.CERTIFICATE:
        page = Page.objects.filter(pk=rendition.item).first()
        if page is not None:
            return may_certify(user, page)
    asked = set(rendition.subjects)
    return bool(asked) and len(chosen(user, asked)) == len(asked)


def _reads_office(user: User, rendition: Rendition) -> bool:
    roles = RECORDS if rendition.kind == Kind.CERTIFICATE else READERS
    return agencies(user, *roles).filter(pk=rendition.agency_id).exists()

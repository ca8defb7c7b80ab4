"""What waits for whom: the lists behind the home page, the queue and the decision screen."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from wagtail.models import Page

from pages.models import OfficialPage
from pages.publishing.models import (
    Decision,
    Handover,
    Notice,
    PublicationRecord,
    PublicationRequest,
    VerbalApproval,
)
from pages.publishing.models.evidence import Act
from pages.publishing.models.handover import Part
from pages.publishing.models.notice import NoticeKind
from pages.publishing.models.request import Status, Urgency
from pages.publishing.routing import SECTION_DEPTH
from pages.publishing.visibility import visible
from pages.staff.roles import READERS, StaffRole, agencies
from thai import calendar

if TYPE_CHECKING:
    from portal.accounts.models import User

# How far ahead the end of a publication is announced (publication.md, Notices).
NOTICE_DAYS = 30


def returned(user: User) -> QuerySet[PublicationRequest]:
    """Return the person's requests that came back and were not sent again."""
    later = PublicationRequest.objects.filter(page_id=OuterRef("page_id"), pk__gt=OuterRef("pk"))
    return (
        PublicationRequest.objects.filter(
            ~Exists(later), answered_by(user), status=Status.RETURNED, page__isnull=False
        )
        .exclude(page__officialpage__binned_at__isnull=False)
        .prefetch_related("decisions__reason")
        .order_by("-urgency", "submitted_at")
    )


def answered_by(user: User) -> Q:
    """Return the requests a person answers for: of their items, and of sections they sent in."""
    return Q(page__owner=user, page__depth__gt=SECTION_DEPTH) | Q(
        page__depth__lte=SECTION_DEPTH, submitted_by=user
    )


def orphaned(user: User) -> QuerySet[OfficialPage]:
    """Return the items whose owner left, in the agencies where a person is a web master."""
    within = Q(pk__in=[])
    for path in agencies(user, StaffRole.WEB_MASTER).values_list("path", flat=True):
        within |= Q(path__startswith=path)
    return (
        OfficialPage.objects.filter(within, owner__is_active=False, binned_at=None)
        .filter(Q(live=True) | Q(has_unpublished_changes=True))
        .exclude(depth__lte=SECTION_DEPTH)
        .select_related("owner")
        .order_by("owner", "-latest_revision_created_at", "-pk")
    )


def drafts(user: User) -> QuerySet[OfficialPage]:
    """Return the person's items with changes that nobody was asked to publish yet."""
    asked = PublicationRequest.objects.open().filter(page_id=OuterRef("pk"))
    back = returned(user).filter(page_id=OuterRef("pk"))
    return (
        OfficialPage.objects.filter(~Exists(asked), ~Exists(back), drafted_by(user))
        .filter(has_unpublished_changes=True, binned_at=None)
        .exclude(latest_revision__in=rejected(user).values("revision"))
        .exclude(pk__in=PublicationRecord.objects.filter(take_down__isnull=False).values("page_id"))
        .order_by("-latest_revision_created_at", "-pk")
    )


def drafted_by(user: User) -> Q:
    """Return what a person drafts: their own items, and homes and sections they changed last."""
    return Q(owner=user) | Q(depth__lte=SECTION_DEPTH, latest_revision__user=user)


def rejected(user: User) -> QuerySet[PublicationRequest]:
    """Return the person's requests that were closed for good."""
    return PublicationRequest.objects.filter(submitted_by=user, status=Status.REJECTED)


def on_the_way(user: User) -> QuerySet[PublicationRequest]:
    """Return the person's requests that somebody else holds now."""
    return (
        PublicationRequest.objects.open()
        .filter(answered_by(user))
        .prefetch_related("decisions")
        .order_by("submitted_at")
    )


def to_approve(user: User) -> QuerySet[PublicationRequest]:
    """Return the requests a person may approve, the urgent and the oldest first."""
    return (
        PublicationRequest.objects.waiting()
        .filter(
            Q(agency__in=agencies(user, StaffRole.APPROVER))
            | Q(pk__in=Handover.objects.filter(to_person=user, part=Part.DECIDER).values("request"))
        )
        .exclude(submitted_by=user)
    )


def to_publish(user: User) -> QuerySet[PublicationRequest]:
    """Return the approved requests a person may publish."""
    signed = Decision.objects.filter(
        Q(by=user) | Q(acting_for=user), request=OuterRef("pk"), action=Act.APPROVE
    )
    return (
        PublicationRequest.objects.approved()
        .filter(agency__in=agencies(user, StaffRole.WEB_MASTER))
        .exclude(submitted_by=user)
        .filter(~Exists(signed))
    )


def queue(user: User) -> QuerySet[PublicationRequest]:
    """Return everything that waits for a person's decision, whatever their roles."""
    return PublicationRequest.objects.filter(
        Q(pk__in=to_approve(user).values("pk")) | Q(pk__in=to_publish(user).values("pk"))
    ).order_by("-urgency", "submitted_at", "pk")


def urgent_unapproved(user: User) -> QuerySet[PublicationRequest]:
    """Return urgent requests for which a web master may record a spoken approval."""
    return (
        PublicationRequest.objects.waiting()
        .filter(urgency=Urgency.URGENT, agency__in=agencies(user, StaffRole.WEB_MASTER))
        .exclude(submitted_by=user)
    )


def unconfirmed(user: User) -> QuerySet[VerbalApproval]:
    """Return spoken approvals without confirmation, of a person and of the agencies they read.

    An information owner reads those of their own items.
    """
    watched = agencies(user, *READERS, StaffRole.RECORDS_OFFICER)
    answered = PublicationRequest.objects.filter(answered_by(user))
    concerned = Q(given_by=user) | Q(decision__request__in=answered.values("pk"))
    return (
        VerbalApproval.objects.filter(confirmation__isnull=True)
        .filter(concerned | Q(decision__request__agency__in=watched))
        .select_related("decision__request", "given_by")
        .order_by("due_on", "pk")
    )


def expiring(user: User, now: datetime) -> QuerySet[PublicationRecord]:
    """Return the public records that end soon, of the person's items or of their agencies."""
    watched = agencies(user, StaffRole.WEB_MASTER)
    open_again = PublicationRequest.objects.open().filter(page_id=OuterRef("page_id"))
    return (
        PublicationRecord.objects.filter(
            ~Exists(open_again),
            take_down__isnull=True,
            page__live=True,
            revision_id=F("page__live_revision_id"),
            visible_until__gt=now,
            visible_until__lte=now + timedelta(days=NOTICE_DAYS),
        )
        .filter(Q(page__owner=user) | Q(request__agency__in=watched))
        .select_related("page")
        .order_by("visible_until", "pk")
    )


def review_due(user: User, now: datetime) -> QuerySet[OfficialPage]:
    """Return public items whose day of review has come: the person's own, or of their agencies."""
    within = Q(owner=user)
    for path in agencies(user, StaffRole.WEB_MASTER).values_list("path", flat=True):
        within |= Q(path__startswith=path)
    today = calendar.in_bangkok(now).date()
    due = OfficialPage.objects.filter(within, review_on__lte=today)
    return visible(due, now).order_by("review_on", "pk")


def news_for(user: User) -> QuerySet[Notice]:
    """Return unread notices that no other panel of the home page shows."""
    shown_elsewhere = (
        NoticeKind.WAITING,
        NoticeKind.WAITING_LONG,
        NoticeKind.TO_PUBLISH,
        NoticeKind.RETURNED,
        NoticeKind.EXPIRING,
        NoticeKind.REVIEW_DUE,
    )
    return (
        user.notices.filter(read_at=None)
        .exclude(kind__in=shown_elsewhere)
        .select_related("request")
    )


def items(user: User) -> QuerySet[OfficialPage]:
    """Return the items a person may look up: their own, or all of the agencies they read."""
    readable = agencies(user, *(role for role in StaffRole if role != StaffRole.OWNER))
    within = Q(owner=user)
    for path in readable.values_list("path", flat=True):
        within |= Q(path__startswith=path)
    return (
        OfficialPage.objects.filter(within, binned_at=None)
        .exclude(pk__in=structure())
        .order_by("-latest_revision_created_at", "-pk")
    )


def binned(user: User) -> QuerySet[OfficialPage]:
    """Return what lies in the bin: a person's own, or all of the agencies they read."""
    within = Q(owner=user)
    for path in agencies(user, *READERS).values_list("path", flat=True):
        within |= Q(path__startswith=path)
    return OfficialPage.objects.filter(within, binned_at__isnull=False).order_by("-binned_at")


def structure() -> QuerySet[Page]:
    """Return the ids of homes and sections, which are no items of anybody's work."""
    return Page.objects.filter(depth__lte=SECTION_DEPTH).values("pk")

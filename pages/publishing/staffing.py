"""Are there enough people to sign, and does anything wait that nobody can decide?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, Revision

from pages.publishing import errors, policy, routing
from pages.publishing.models import PublicationRequest
from pages.publishing.models.handover import Part

if TYPE_CHECKING:
    from portal.accounts.models import User

# The 2561 announcement wants at least two people who can put things online.
WEB_MASTERS_NEEDED = 2


@dataclass(frozen=True, slots=True)
class Staffing:
    """How many people may sign in an agency, and who still holds a signature but left."""

    web_masters: int
    approvers: int
    left: tuple[str, ...]

    @property
    def is_short(self) -> bool:
        """Return whether a signature hangs on too few people."""
        return self.web_masters < WEB_MASTERS_NEEDED or not self.approvers

    @property
    def is_sound(self) -> bool:
        """Return whether nobody has to do anything about it."""
        return not self.is_short and not self.left


def staffing(agency: Page) -> Staffing:
    """Return how an agency is staffed today."""
    left = _holders(agency, routing.APPROVER, routing.WEB_MASTER).filter(is_active=False)
    return Staffing(
        _active(agency, routing.WEB_MASTER),
        _active(agency, routing.APPROVER),
        tuple(person.get_full_name() for person in left.distinct().order_by("first_name", "pk")),
    )


def _holders(agency: Page, *roles: str) -> QuerySet[User]:
    return get_user_model().objects.filter(
        groups__agency_role__role__in=roles,
        groups__agency_role__agency__in=routing.homes_of(agency).values("pk"),
    )


def _active(agency: Page, role: str) -> int:
    return _holders(agency, role).filter(is_active=True).values("pk").distinct().count()


def stuck(agency: Page) -> list[PublicationRequest]:
    """Return the waiting requests that nobody may decide: every approver left or wrote in them."""
    waiting = PublicationRequest.objects.waiting().filter(
        agency__in=routing.homes_of(agency), page__isnull=False
    )
    waiting = waiting.select_related("page", "submitted_by")
    # Only what every approver touched can be stuck; the rule itself is asked about those few.
    for approver in routing.approvers(agency):
        waiting = waiting.filter(_touched(approver) | _touched_by_principal(agency, approver))
    return [one for one in waiting if not decidable(one)]


def _touched(person: User) -> Q:
    wrote = Revision.page_revisions.filter(
        object_id=Cast(OuterRef("page_id"), CharField()), user=person
    )
    return Q(submitted_by=person) | Q(page__owner=person) | Q(Exists(wrote))


def _touched_by_principal(agency: Page, person: User) -> Q:
    touched = Q(pk__in=[])
    for delegation in routing.delegations(agency).filter(deputy=person):
        touched |= _touched(delegation.principal)
    return touched


def decidable(request: PublicationRequest) -> bool:
    """Return whether anybody may decide a waiting request today: an approver or who was named."""
    named = get_user_model().objects.filter(
        pk__in=request.handovers.filter(part=Part.DECIDER).values("to_person")
    )
    return any(_may_decide(request, one) for one in (*routing.approvers(request.page), *named))


def _may_decide(request: PublicationRequest, person: User) -> bool:
    try:
        policy.require_decider(request, person)
    except errors.PublishingError:
        return False
    return True

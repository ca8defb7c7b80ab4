"""Who may do what, as refusals: each function returns quietly or raises why not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from wagtail.models import Page, Revision

from pages.publishing import errors, people_errors, routing
from pages.publishing.models import (
    Decision,
    Delegation,
    PublicationRecord,
    PublicationRequest,
    Reason,
    Status,
)
from pages.publishing.models.handover import Part

if TYPE_CHECKING:
    from portal.accounts.models import User


def require_active(by: User) -> None:
    """Refuse a closed account. Raises Inactive."""
    if not by.is_active:
        raise errors.Inactive


def require_author(page: Page, by: User) -> None:
    """Refuse anyone but the item's owner. Raises NotAuthor.

    Home and sections belong to nobody: every information owner of the agency may change them.
    """
    require_active(by)
    if not drafts(by, page):
        raise errors.NotAuthor


def drafts(user: User, page: Page) -> bool:
    """Return whether a person drafts a page: their own item, or a home or section of theirs."""
    return page.owner_id == user.pk or (is_structure(page) and routing.is_owner(user, page))


def is_structure(page: Page) -> bool:
    """Return whether a page is a home or a section, told by its place in the tree."""
    return bool(page.depth <= routing.SECTION_DEPTH)


def authors(request: PublicationRequest) -> set[int]:
    """Return the ids of everybody who wrote, edited or sent what this request asks to publish."""
    revisions = Revision.page_revisions.filter(
        object_id=str(request.page_id), pk__lte=request.revision_id
    )
    last = (
        PublicationRecord.objects.filter(page=request.page, revision_id__lt=request.revision_id)
        .order_by("-revision_id")
        .values_list("revision_id", flat=True)
        .first()
    )
    if last:
        revisions = revisions.filter(pk__gt=last)
    writers = set(revisions.exclude(user=None).values_list("user_id", flat=True))
    return writers | {request.submitted_by_id} | _holder(request)


def _holder(request: PublicationRequest) -> set[int]:
    """Return who answers for an item now: perhaps a colleague who took it over."""
    page = request.page
    if page is None or is_structure(page) or page.owner_id is None:
        return set()
    return {page.owner_id}


def answers_for(request: PublicationRequest) -> User:
    """Return who is told of a request: the item's owner, who may have taken it over, or who sent.

    Homes and sections belong to nobody, so whoever sent the request answers for it.
    """
    page = request.page
    if page is None or is_structure(page) or page.owner_id in (None, request.submitted_by_id):
        return request.submitted_by
    owner: User = page.owner
    return owner


def approvers_of(request: PublicationRequest) -> set[int]:
    """Return the ids of who approved and, when a deputy did, for whom; empty before that."""
    signed = request.decisions.filter(action="approve").values_list("by_id", "acting_for_id")
    return {int(pk) for pair in signed for pk in pair if pk is not None}


def require_decider(
    request: PublicationRequest, by: User, day: date | None = None
) -> Delegation | None:
    """Refuse anyone but an approver who had no hand in the item. Raises NotApprover, OwnRequest.

    Return the delegation on which a deputy decides; None for a person's own right. A deputy
    decides nothing that the principal wrote: nobody gives away what they may not do.
    """
    require_active(by)
    given: list[Delegation] = []
    if not decides_of_own_right(request, by):
        given = list(routing.delegations(request.page, day).filter(deputy=by))
        if not given:
            raise errors.NotApprover
    writers = authors(request)
    if by.pk in writers:
        raise errors.OwnRequest
    usable = [one for one in given if one.principal_id not in writers]
    if given and not usable:
        raise people_errors.PrincipalsRequest
    return usable[0] if usable else None


def decides_of_own_right(request: PublicationRequest, by: User) -> bool:
    """Return whether a person is an approver, or was named for this one request."""
    return (
        routing.is_approver(by, request.page)
        or request.handovers.filter(part=Part.DECIDER, to_person=by).exists()
    )


def require_web_master(page: Page, by: User) -> None:
    """Refuse anyone but a web master of the page's agency. Raises NotWebMaster."""
    require_active(by)
    if not routing.is_web_master(by, page):
        raise errors.NotWebMaster


def require_publisher(request: PublicationRequest, by: User) -> None:
    """Refuse a web master who already signed this item. Raises OwnRequest, SameSigner."""
    require_web_master(request.page, by)
    if by.pk in authors(request):
        raise errors.OwnRequest
    if by.pk in approvers_of(request):
        raise errors.SameSigner
    verbal = request.decisions.filter(verbal__recorded_by=by).exists()
    if verbal and routing.web_masters(request.page).exclude(pk=by.pk).exists():
        raise errors.SameSigner


def require_returner(
    request: PublicationRequest, by: User, day: date | None = None
) -> Delegation | None:
    """Refuse a return by anyone but the person whose turn it is; return what a deputy acts on."""
    if request.status == Status.APPROVED:
        require_publisher(request, by)
        return None
    return require_decider(request, by, day)


def require_reason(reason: Reason | None, note: str, *, take_down: bool = False) -> None:
    """Refuse a decision against an item without words its author can act on.

    Raises ReasonRequired also for a reason that is retired or meant for something else.
    """
    if reason is None or not reason.is_active:
        raise errors.ReasonRequired
    if not (reason.for_take_down if take_down else reason.for_decision):
        raise errors.ReasonRequired
    if reason.needs_note and not note.strip():
        raise errors.NoteRequired


def require_seen(request: PublicationRequest, seen: int | None) -> None:
    """Refuse when the person looked at another revision. Raises Changed."""
    if seen is not None and seen != request.revision_id:
        raise errors.Changed


def already_decided(request: PublicationRequest) -> errors.PublishingError:
    """Return the refusal that tells the loser of a race who decided what and when."""
    last: Decision | None = request.decisions.order_by("-pk").first()
    if last is None:
        return errors.AlreadyDecided()
    return errors.AlreadyDecided.told(last.by_name, last.get_action_display(), last.at)


def require_findings_confirmed(open_ids: Iterable[int], confirmed: Iterable[int]) -> None:
    """Refuse an approval that leaves a justified finding unconfirmed. Raises FindingOpen."""
    if set(open_ids) - set(confirmed):
        raise errors.FindingOpen

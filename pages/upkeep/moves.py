"""Moving an item to another section: it goes on at a new address, the old one leads there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page

from pages.models import FormerAddress, OfficialPage, SectionPage
from pages.publishing import custody, policy, routing
from pages.publishing.models import PublicationRecord, PublicationRequest
from pages.search_entries import refresh
from pages.upkeep import errors
from search import indexing

if TYPE_CHECKING:
    from portal.accounts.models import User


@indexing.one_change()
def move(page: Page, *, to: SectionPage, by: User, now: datetime | None = None) -> None:
    """Move an item, and its translations with it, to a section its type allows (ย้ายหมวด).

    Requests, evidence and the permanent address follow by themselves: they name the page.
    Raises StillWaiting, NotMover, WrongSection, InBin.
    """
    now = now or timezone.now()
    page = custody.hold_page(page)
    require_mover(page, by)
    if to.pk not in {section.pk for section in sections_for(page)}:
        raise errors.WrongSection
    for version, section in _versions(page, to):
        _require_free(version)
        _move_one(version, section, by, now)


def may_move(user: User, page: Page) -> bool:
    """Return whether a person may move an item: who drafts it, or for the public a web master."""
    if policy.is_structure(page):
        return False
    if PublicationRecord.objects.filter(page_id=page.pk).exists():
        return routing.is_web_master(user, page)
    return bool(page.owner_id == user.pk)


def require_mover(page: Page, by: User) -> None:
    """Refuse anyone else, and an item in the bin. Raises NotMover, Inactive, InBin."""
    policy.require_active(by)
    if not may_move(by, page):
        raise errors.NotMover
    _require_free(page)


def sections_for(page: Page) -> list[SectionPage]:
    """Return the other sections of the item's tree in which its type may stand, in their order."""
    home = Page.objects.get(path=routing.tree_path(page))
    others = SectionPage.objects.child_of(home).exclude(pk=page.get_parent().pk).order_by("path")
    return [section for section in others if page.specific_class.can_create_at(section)]


def _require_free(page: Page) -> None:
    if PublicationRequest.objects.open().filter(page_id=page.pk).exists():
        raise errors.StillWaiting
    if OfficialPage.objects.filter(pk=page.pk, binned_at__isnull=False).exists():
        raise errors.InBin


def _versions(page: Page, to: SectionPage) -> Iterator[tuple[Page, SectionPage]]:
    """Yield the item and its translations, each with the section of its own language."""
    sections = {
        section.locale_id: section
        for section in SectionPage.objects.filter(translation_key=to.translation_key)
    }
    for version in page.get_translations(inclusive=True):
        if version.locale_id in sections:
            yield version, sections[version.locale_id]


def _move_one(page: Page, to: SectionPage, by: User, now: datetime) -> None:
    before = page.get_parent()
    # Where it stands now is no former address, should it come back.
    FormerAddress.objects.filter(section=to, slug=page.slug).delete()
    if PublicationRecord.objects.filter(page_id=page.pk).exists():
        FormerAddress.objects.update_or_create(
            section_id=before.pk, slug=page.slug, defaults={"page_id": page.pk, "since": now}
        )
    # The tester closes Wagtail's own move for everybody; may_move is the permission.
    MovePageAction(page, to, pos="last-child", user=by).execute(skip_permission_checks=True)
    OfficialPage.objects.filter(pk=page.pk).update(section_page=to)
    refresh(OfficialPage.objects.get(pk=page.pk).specific)

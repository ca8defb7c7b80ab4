"""How far an item has come before a probe begins; all of it happened some days ago."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from factories.items import draft
from faults.world import SLUG_OF_FEW, news, office, who
from pages.models import DocumentPage
from pages.publishing import actions, delegating
from pages.publishing.actions import Answer
from pages.publishing.checklist import POINTS
from pages.publishing.delegating import Terms
from pages.publishing.models import Delegation, PublicationRequest, Reason, VerbalApproval
from pages.publishing.models.evidence import Channel
from pages.publishing.verbal import Spoken, record_verbal_approval
from pages.upkeep import recycling
from thai import calendar

NOW = timezone.now()
BEFORE = NOW - timedelta(days=10)
# The end of a first publication that nobody has tidied up yet.
OVER = NOW - timedelta(days=5)
LATER = NOW + timedelta(days=5)


@dataclass(frozen=True, slots=True)
class Item:
    """One item on its way, and the requests made for it."""

    page: int

    @property
    def draft(self) -> DocumentPage:
        """Return the page as its owner last wrote it."""
        page = DocumentPage.objects.get(pk=self.page)
        version: DocumentPage = page.get_latest_revision_as_object()
        return version

    @property
    def request(self) -> PublicationRequest:
        """Return the newest request."""
        return PublicationRequest.objects.filter(page_id=self.page).latest("pk")

    @property
    def verbal(self) -> VerbalApproval:
        """Return the approval by word of mouth."""
        return VerbalApproval.objects.get(decision__request__page_id=self.page)


def answer() -> Answer:
    """Return a reason with words."""
    return Answer(Reason.objects.get(code="incomplete"), "แก้วันที่")


def said(at: datetime) -> Spoken:
    """Return what the approver said on the telephone."""
    return Spoken(who("approver"), at, Channel.TELEPHONE, "พยาน", "อนุญาต", "โรคระบาด")


def leave(principal: str = "approver") -> Terms:
    """Return the terms on which the other owner stands in for an approver from today on."""
    today = calendar.in_bangkok(timezone.now()).date()
    ends = today + timedelta(days=9)
    return Terms(who(principal), who("owner2"), today, ends, "ลาพักผ่อน")


def written(**fields: object) -> Item:
    """Return a draft."""
    return Item(draft(news(), who("owner"), **fields).pk)


def waiting(**fields: object) -> Item:
    """Return a request that waits for an approver."""
    item = written(**fields)
    return sent(item)


def sent(item: Item, at: datetime = BEFORE) -> Item:
    """Send the latest draft of an item."""
    actions.submit(item.draft, by=who("owner"), now=at)
    return item


def approved(**fields: object) -> Item:
    """Return an approved request."""
    return agreed(waiting(**fields))


def agreed(item: Item, at: datetime = BEFORE) -> Item:
    """Approve the newest request of an item."""
    actions.approve(item.request, by=who("approver"), now=at)
    return item


def public(**fields: object) -> Item:
    """Return a public item."""
    item = approved(**fields)
    actions.publish(item.request, by=who("webmaster"), now=BEFORE, checked=POINTS)
    return item


def overdue() -> Item:
    """Return a public item whose time has passed, not yet taken down."""
    return public(publish_until=OVER)


def revised(item: Item, until: datetime | None) -> Item:
    """Write, send and approve a second version of a public item."""
    page = item.draft
    page.title, page.publish_until = "ประกาศ (ฉบับแก้ไข)", until
    page.save_revision(user=who("owner"))
    return agreed(sent(item))


def public_and_revised() -> Item:
    """Return a public item with an approved second version."""
    return revised(public(), until=None)


def overdue_and_revised() -> Item:
    """Return a public item whose time has passed, with an approved second version."""
    return revised(overdue(), until=LATER)


def taken_down() -> Item:
    """Return an item that was public once."""
    item = public()
    page = DocumentPage.objects.get(pk=item.page)
    actions.take_down(page, by=who("webmaster"), answer=answer(), now=BEFORE)
    return item


def returned() -> Item:
    """Return an item that was sent back."""
    item = waiting()
    actions.send_back(item.request, by=who("approver"), answer=answer(), now=BEFORE)
    return item


def urgent() -> Item:
    """Return an urgent request that waits for an approver."""
    return waiting(urgency="urgent", urgency_reason="โรคระบาด")


def spoken() -> Item:
    """Return an urgent request approved by word of mouth."""
    item = urgent()
    record_verbal_approval(item.request, by=who("webmaster"), spoken=said(BEFORE), now=BEFORE)
    return item


def left_behind() -> Item:
    """Return a request that waits while the account of its owner is closed."""
    leaver = who("leaver")
    leaver.is_active = True
    leaver.save()
    item = Item(draft(news(), leaver).pk)
    actions.submit(item.draft, by=leaver, now=BEFORE)
    leaver.is_active = False
    leaver.save()
    return item


def undecidable() -> Item:
    """Return a request in an office where nobody may approve."""
    item = Item(draft(news(SLUG_OF_FEW), who("few_owner")).pk)
    actions.submit(item.draft, by=who("few_owner"), now=BEFORE)
    return item


def deputised() -> Item:
    """Return a request that waits while the approver has a deputy."""
    if not Delegation.objects.exists():
        delegating.delegate(office(), leave(), by=who("approver"))
    return waiting()


def binned() -> Item:
    """Return an item in the recycle bin."""
    item = written()
    recycling.put_away(DocumentPage.objects.get(pk=item.page), by=who("owner"))
    return item


STARTS: dict[str, Callable[[], Item]] = {
    one.__name__: one
    for one in (
        written, waiting, urgent, returned, approved, public, overdue,
        public_and_revised, overdue_and_revised, taken_down, binned,
        spoken, left_behind, undecidable, deputised,
    )
}  # fmt: skip

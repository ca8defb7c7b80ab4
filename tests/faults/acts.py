"""What somebody does to an item: looked up first, then done in one call, so that two can meet."""

from __future__ import annotations

from collections.abc import Callable

from django.utils import timezone

from documents.signals import text_ready
from factories.items import stored_file
from faults.starts import Item, answer, leave, said
from faults.world import office, who
from pages.models import DocumentPage
from pages.publishing import actions, bulk, delegating, errors, handing_over
from pages.publishing import verbal as by_mouth
from pages.publishing.checklist import POINTS
from pages.publishing.models import Delegation
from pages.upkeep import recycling

Act = Callable[[], object]


def _page(item: Item) -> DocumentPage:
    return DocumentPage.objects.get(pk=item.page)


def submit(item: Item) -> Act:
    """The owner sends the draft."""
    page, by = _page(item), who("owner")
    return lambda: actions.submit(page, by=by)


def withdraw(item: Item) -> Act:
    """The owner takes the request back."""
    request, by = item.request, who("owner")
    return lambda: actions.withdraw(request, by=by)


def approve(item: Item, name: str = "approver") -> Act:
    """An approver agrees to what they saw."""
    request, by = item.request, who(name)
    return lambda: actions.approve(request, by=by, seen=request.revision_id)


def approve_too(item: Item) -> Act:
    """The other approver agrees."""
    return approve(item, "approver2")


def reject(item: Item) -> Act:
    """The other approver closes the request."""
    request, by, why = item.request, who("approver2"), answer()
    return lambda: actions.reject(request, by=by, answer=why, seen=request.revision_id)


def send_back(item: Item) -> Act:
    """The other approver returns the request."""
    request, by, why = item.request, who("approver2"), answer()
    return lambda: actions.send_back(request, by=by, answer=why)


def verbal(item: Item) -> Act:
    """A web master writes down what the approver said."""
    request, by, spoken = item.request, who("webmaster"), said(timezone.now())
    return lambda: by_mouth.record_verbal_approval(request, by=by, spoken=spoken)


def confirm(item: Item) -> Act:
    """The approver presses that this was said."""
    spoken, by = item.verbal, who("approver")
    return lambda: by_mouth.confirm_verbal_approval(spoken, by=by)


def paper(item: Item) -> Act:
    """A web master attaches the signed paper."""
    spoken, by = item.verbal, who("webmaster")
    signed = stored_file(by, text="ลงนามแล้ว")
    return lambda: by_mouth.confirm_verbal_approval(spoken, by=by, paper=signed)


class NotDone(errors.PublishingError):
    """What the list of results said about the one item."""


def approve_in_bulk(item: Item) -> Act:
    """An approver, who opened the request before, agrees to it from the queue."""
    request, by = item.request, who("approver")
    row = bulk.Row(request, request.revision_id, request.revision_id)

    def act() -> None:
        (result,) = bulk.approve_each([row], by=by)
        if not result.is_done:
            raise NotDone(result.why)

    return act


def deputy_approves(item: Item) -> Act:
    """The deputy of the approver agrees."""
    return approve(item, "owner2")


def end_deputy(item: Item) -> Act:
    """The approver is back."""
    standing, by = Delegation.objects.get(), who("approver")
    return lambda: delegating.end_early(standing, by=by)


def delegate(item: Item) -> Act:
    """The other approver names a deputy."""
    home, by, terms = office(), who("approver2"), leave("approver2")
    return lambda: delegating.delegate(home, terms, by=by)


def hand_over(item: Item, to: str = "owner", by: str = "webmaster") -> Act:
    """A web master gives the item of somebody who left to somebody else."""
    page, other, master = _page(item), who(to), who(by)
    return lambda: handing_over.hand_over(page, to=other, by=master, reason="ย้ายหน่วยงาน")


def hand_over_too(item: Item) -> Act:
    """The other web master gives it to another person."""
    return hand_over(item, "owner2", "webmaster2")


def appoint(item: Item, to: str = "few_master2", by: str = "few_master") -> Act:
    """A web master names who decides what no approver may."""
    request, other, master = item.request, who(to), who(by)
    return lambda: handing_over.appoint(request, to=other, by=master, reason="ไม่มีผู้อนุมัติ")


def appoint_too(item: Item) -> Act:
    """Another web master names another person."""
    return appoint(item, "few_master3", "few_master2")


def publish(item: Item) -> Act:
    """A web master puts online what was approved."""
    request, by = item.request, who("webmaster")
    return lambda: actions.publish(request, by=by, seen=request.revision_id, checked=POINTS)


def publish_too(item: Item) -> Act:
    """The other web master puts it online."""
    request, by = item.request, who("webmaster2")
    return lambda: actions.publish(request, by=by, seen=request.revision_id, checked=POINTS)


def take_down(item: Item) -> Act:
    """The other web master takes the item down."""
    page, by, why = _page(item), who("webmaster2"), answer()
    return lambda: actions.take_down(page, by=by, answer=why)


def expire(item: Item) -> Act:
    """The scheduler tidies up after the end of the period."""
    page = _page(item)
    return lambda: actions.expire(page)


def read(item: Item) -> Act:
    """The text of the item's file was read only now, and goes into the index."""
    file = _page(item).file
    return lambda: text_ready.send(type(file), file=file)


def edit(item: Item) -> Act:
    """A script of the owner's saves a new version past the lock of the form."""
    page, by = item.draft, who("owner")
    page.title = "แก้ระหว่างรอ"
    return lambda: page.save_revision(user=by)


def overwrite(item: Item) -> Act:
    """Autosave writes into the version that was sent."""
    page, by, revision = item.draft, who("owner"), item.request.revision
    page.title = "เขียนทับ"
    return lambda: page.save_revision(user=by, overwrite_revision=revision)


def put_away(item: Item) -> Act:
    """The owner puts the item into the recycle bin."""
    page, by = _page(item), who("owner")
    return lambda: recycling.put_away(page, by=by)


def restore(item: Item) -> Act:
    """The owner takes the item out of the bin."""
    page, by = _page(item), who("owner")
    return lambda: recycling.restore(page, by=by)


def delete(item: Item) -> Act:
    """A script deletes the page."""
    page = _page(item)
    return page.delete


ACTS: dict[str, Callable[[Item], Act]] = {
    one.__name__: one
    for one in (
        submit, withdraw, approve, approve_too, reject, send_back, verbal, publish, publish_too,
        take_down, expire, read, edit, overwrite, put_away, restore, delete,
        confirm, paper, approve_in_bulk, deputy_approves, end_deputy, delegate,
        hand_over, hand_over_too, appoint, appoint_too,
    )
}  # fmt: skip

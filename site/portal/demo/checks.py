"""What must hold between the facts, the dates and the steps of one item."""

from collections.abc import Iterator
from datetime import date, datetime, time

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.demo import steps
from portal.demo.item import DOCUMENT, Item
from thai.calendar import BANGKOK, fiscal_year

Problem = tuple[str, str | Promise]


def problems(item: Item, today: date) -> Iterator[Problem]:
    """Yield the key and the reason of everything that makes an item unbelievable."""
    end_of_today = datetime.combine(today, time.max, tzinfo=BANGKOK)
    yield from _state(item, end_of_today)
    yield from _days(item, end_of_today)
    yield from _period(item)
    if item.type == DOCUMENT and item.paper is None:
        yield "paper", _("a document needs a file")
    if item.step("record_verbal_approval") and not item.is_urgent:
        yield "urgent", _("only an urgent item may be approved by word of mouth")


def _state(item: Item, now: datetime) -> Iterator[Problem]:
    try:
        reached = steps.state_after(item.steps)
    except ValueError as problem:
        yield "steps", str(problem)
        return
    if reached == steps.PUBLISHED and item.publish_from is not None and item.publish_from > now:
        reached = steps.SCHEDULED
    if reached != item.state:
        yield "state", _("the steps end in “%(state)s”") % {"state": reached}
    if (item.next_version is not None) != (item.step("revise") is not None):
        yield "revised", _("a revised text belongs to an item that was revised and to no other")


def _days(item: Item, now: datetime) -> Iterator[Problem]:
    if item.steps[-1].at > now:
        yield "steps", _("a step lies in the future")
    submitted = item.step("submit")
    if submitted is not None and submitted.at.date() < item.dated:
        yield "dated", _("the paper was sent before it was signed")
    start, end = item.publish_from, item.publish_until
    if start is not None and end is not None and end <= start:
        yield "publish_until", _("the period ends before it starts")
    expired = item.step("expire")
    if expired is not None and (end is None or expired.at < end):
        yield "publish_until", _("the item expired before its period ended")
    if item.state in steps.PUBLIC_STATES and end is not None and end <= now:
        yield "publish_until", _("the period of a public item is over")


def _period(item: Item) -> Iterator[Problem]:
    if (item.data_from is None) != (item.data_until is None):
        yield "data_from", _("a data period needs both ends")
    elif item.data_from and item.data_until and item.data_until < item.data_from:
        yield "data_until", _("the data period ends before it starts")
    if fiscal_year(item.data_until or item.dated) != item.fiscal_year:
        yield "fiscal_year", _("this is not the fiscal year of the data or of the date written")

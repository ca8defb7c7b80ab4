"""Reminders: what waits too long, what ends soon, what is due for review; each told once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Exists, F, OuterRef, QuerySet
from wagtail.models import Page

from pages.models import OfficialPage
from pages.publishing import holidays, notices, routing
from pages.publishing.models import Notice, PublicationRecord, PublicationRequest, Status
from pages.publishing.models.notice import NoticeKind
from pages.publishing.notices import Reminder
from pages.publishing.visibility import records_now
from pages.staff.clock import days_left, waited
from pages.staff.progress import standing_since
from thai import calendar

if TYPE_CHECKING:
    from portal.accounts.models import User

# Days before its end on which an item is announced (publication.md, Notices).
ANNOUNCED = (30, 7, 1)
KINDS = (NoticeKind.WAITING_LONG, NoticeKind.EXPIRING, NoticeKind.REVIEW_DUE)
Due = tuple[Reminder, list["User"]]
Signing = Callable[[Page], "QuerySet[User]"]


def remind(now: datetime) -> int:
    """Remind everybody of what is due; return how many notices are new. Safe to run twice at once.

    Each item is told in a transaction of its own; what was told before costs nothing more than
    being looked up.
    """
    round_ = Round(now)
    due = [*round_.waiting_long(), *round_.ending(), *round_.to_review()]
    known = _known(reminder for reminder, _ in due)
    count = 0
    for what, people in due:
        new = [one for one in people if (one.pk, *_key(what)) not in known]
        count += notices.remind(new, what, now) if new else 0
    return count


def _key(what: Reminder) -> tuple[int, str, str]:
    return what.request.pk, what.kind, what.occasion


def _known(reminders: Iterable[Reminder]) -> set[tuple[int, int, str, str]]:
    """Return who was reminded of what already."""
    requests = {reminder.request.pk for reminder in reminders}
    told = Notice.objects.filter(kind__in=KINDS, request__in=requests)
    return set(told.values_list("person_id", "request_id", "kind", "occasion"))


@dataclass(slots=True)
class Round:
    """One look at everything; the people of an agency are asked for once."""

    now: datetime
    people: dict[tuple[str, str], list[User]] = field(default_factory=dict)

    def waiting_long(self) -> Iterator[Due]:
        """Yield requests that wait longer than people should have to, for who holds them."""
        closed = holidays.days_off()
        waiting = PublicationRequest.objects.open().filter(page__isnull=False)
        for request in waiting.select_related("page").prefetch_related("decisions"):
            if waited(standing_since(request), self.now, closed).is_late:
                reminder = Reminder(NoticeKind.WAITING_LONG, request, request.status)
                yield reminder, self._holders(request)

    def ending(self) -> Iterator[Due]:
        """Yield public items that end in 30, 7 or 1 days, for their owner and the web masters."""
        soon = self.now + timedelta(days=max(ANNOUNCED) + 1)
        ending = self._public().filter(visible_until__lte=soon)
        for record in ending:
            days = announced(record, self.now)
            if days is not None and record.request is not None:
                reminder = Reminder(NoticeKind.EXPIRING, record.request, str(days))
                yield reminder, self._keepers(record)

    def to_review(self) -> Iterator[Due]:
        """Yield public items whose day of review has come, for their owner and web masters."""
        today = calendar.in_bangkok(self.now).date()
        due = OfficialPage.objects.filter(review_on__lte=today, live=True)
        days: dict[int, date] = dict(due.values_list("pk", "review_on"))
        for record in self._public().filter(page__in=days):
            if record.request is not None and record.page is not None:
                occasion = days[record.page.pk].isoformat()
                reminder = Reminder(NoticeKind.REVIEW_DUE, record.request, occasion)
                yield reminder, self._keepers(record)

    def _public(self) -> QuerySet[PublicationRecord]:
        again = PublicationRequest.objects.open().filter(page_id=OuterRef("page_id"))
        return (
            records_now(self.now)
            .filter(~Exists(again), page__live=True, revision_id=F("page__live_revision_id"))
            .select_related("request", "page__owner")
            .order_by("pk")
        )

    def _holders(self, request: PublicationRequest) -> list[User]:
        """Return who can move a request on, but for the person who sent it."""
        waits = request.status == Status.SUBMITTED
        found = self._signing(request.page, routing.approvers if waits else routing.web_masters)
        return [person for person in found if person.pk != request.submitted_by_id]

    def _keepers(self, record: PublicationRecord) -> list[User]:
        """Return the owner of a public item and the web masters, each once."""
        found = {person.pk: person for person in self._signing(record.page, routing.web_masters)}
        owner = record.page.owner if record.page else None
        if owner is not None and owner.is_active:
            found[owner.pk] = owner
        return list(found.values())

    def _signing(self, page: Page | None, who: Signing) -> list[User]:
        if page is None:
            return []
        asked = (routing.tree_path(page), who.__name__)
        if asked not in self.people:
            self.people[asked] = list(who(page))
        return self.people[asked]


def announced(record: PublicationRecord, now: datetime) -> int | None:
    """Return which of 30, 7 and 1 days a public item has reached, or None.

    What was published for a shorter time than that is not announced: its end was known then.
    """
    until = record.visible_until
    if until is None:
        return None
    reached = [days for days in ANNOUNCED if days_left(until, now) <= days]
    if not reached or days_left(until, record.published_at) <= min(reached):
        return None
    return min(reached)

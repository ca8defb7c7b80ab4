"""The home page: one panel for each kind of work that may wait for a person."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from pages.models import OfficialPage
from pages.publishing import holidays, readiness, routing, staffing
from pages.publishing.models import PublicationRequest
from pages.publishing.models.evidence import Act
from pages.staff import worklists
from pages.staff.broken_links import BrokenLinks
from pages.staff.clock import days_left, last_day, overdue, waited
from pages.staff.findings import found_in, with_findings
from pages.staff.home_panel import HomePanel
from pages.staff.progress import standing_since, steps
from pages.staff.roles import DECIDERS, StaffRole, offices, roles_of, signed_in
from pages.staff.work_panels import ReviewDue, Work
from thai import calendar

# Rows of one panel; the rest stands behind the link in its heading.
SHOWN = 5


class Greeting(HomePanel):
    """Who is here, where and on which day; and the owner's first button."""

    template_name = "pages/staff/home/greeting.html"
    order = 0
    place = "head"
    roles = frozenset(StaffRole)

    def rows(self) -> dict[str, Any]:
        """Return the day and the names of the offices."""
        return {"user": self.user, "now": self.now, "offices": offices(self.user)}


class Waiting(HomePanel):
    """What waits for this approver or web master."""

    template_name = "pages/staff/home/waiting.html"
    order = 10
    roles = frozenset(DECIDERS)

    def rows(self) -> dict[str, Any]:
        """Return the queue's first rows, and the urgent ones that wait for an approver."""
        queue = worklists.queue(self.user)
        shown = with_findings(queue.select_related("submitted_by")).prefetch_related("decisions")
        days_off = holidays.days_off()
        return {
            "count": queue.count(),
            "rows": [_waiting_row(one, self.now, days_off) for one in shown[:SHOWN]],
            "may_approve": StaffRole.APPROVER in roles_of(self.user),
            "urgent": list(worklists.urgent_unapproved(self.user)[:2]),
        }


def _waiting_row(
    request: PublicationRequest, now: datetime, days_off: frozenset[date]
) -> dict[str, Any]:
    return {
        "request": request,
        "wait": waited(standing_since(request), now, days_off),
        "findings": found_in(request),
    }


class Returned(HomePanel):
    """What came back to its owner, with the reason."""

    template_name = "pages/staff/home/returned.html"
    order = 20
    roles = frozenset({StaffRole.OWNER})

    def rows(self) -> dict[str, Any]:
        """Return each request with the decision that sent it back."""
        back = worklists.returned(self.user)
        started = PublicationRequest.objects.filter(submitted_by=self.user).exists()
        return {
            "rows": [{"request": request, "why": _last(request, Act.RETURN)} for request in back],
            # The lesson is for people who have never sent anything (staff.md 1).
            "hidden": started and not back,
        }


def _last(request: PublicationRequest, act: Act) -> object:
    return next((d for d in reversed(request.decisions.all()) if d.action == act), None)


class Mine(HomePanel):
    """The owner's drafts, and their requests with who holds them."""

    template_name = "pages/staff/home/mine.html"
    order = 30
    roles = frozenset({StaffRole.OWNER})

    def rows(self) -> dict[str, Any]:
        """Return drafts with what they miss, and the steps of what was sent."""
        drafts, sent = worklists.drafts(self.user), worklists.on_the_way(self.user)
        days_off = holidays.days_off()
        return {
            "count": drafts.count() + sent.count(),
            "drafts": [_draft_row(page, self.now) for page in drafts[:SHOWN]],
            "sent": [
                {"request": one, "steps": steps(one, self.now, days_off)} for one in sent[:SHOWN]
            ],
        }


def _draft_row(page: OfficialPage, now: datetime) -> dict[str, Any]:
    draft = page.get_latest_revision_as_object()
    missing = readiness.missing(draft, now)
    return {"page": draft, "missing": next(iter(missing.values()), "")}


class Expiring(HomePanel):
    """What leaves the public soon."""

    template_name = "pages/staff/home/expiring.html"
    order = 40
    roles = frozenset({StaffRole.OWNER, StaffRole.WEB_MASTER})

    def rows(self) -> dict[str, Any]:
        """Return the records that end within 30 days."""
        soon = worklists.expiring(self.user, self.now)
        rows = [
            {
                "record": record,
                "days": days_left(record.visible_until or self.now, self.now),
                "last_day": last_day(record.visible_until or self.now),
                "is_mine": record.page is not None and record.page.owner_id == self.user.pk,
            }
            for record in soon[:SHOWN]
        ]
        return {"count": soon.count(), "rows": rows}


class Verbal(HomePanel):
    """Spoken approvals that still lack a confirmation."""

    template_name = "pages/staff/home/verbal.html"
    order = 15
    place = "narrow"
    roles = frozenset(StaffRole)

    def rows(self) -> dict[str, Any]:
        """Return each with how late it is and whether this person gave it."""
        today, days_off = calendar.in_bangkok(self.now).date(), holidays.days_off()
        return {
            "rows": [
                {
                    "verbal": verbal,
                    "late": overdue(verbal.due_on, today, days_off),
                    "is_mine": verbal.given_by_id == self.user.pk,
                }
                for verbal in worklists.unconfirmed(self.user)[:SHOWN]
            ]
        }


class TooFew(HomePanel):
    """A warning when a signature hangs on too few people, or work waits on nobody."""

    template_name = "pages/staff/home/too_few.html"
    order = 1
    place = "head"
    roles = frozenset({StaffRole.WEB_MASTER, StaffRole.ADMINISTRATOR})

    def rows(self) -> dict[str, Any]:
        """Return each agency that somebody must look after, and what waits on nobody."""
        found = []
        for agency in offices(self.user, StaffRole.WEB_MASTER, StaffRole.ADMINISTRATOR):
            staffed, stuck = staffing.staffing(agency), len(staffing.stuck(agency))
            if stuck or not staffed.is_sound:
                found.append({"agency": agency, "staffing": staffed, "stuck": stuck})
        return {
            "rows": found,
            "needed": staffing.WEB_MASTERS_NEEDED,
            "orphaned": worklists.orphaned(self.user).count(),
        }


class ActingFor(HomePanel):
    """For whom this person signs as a deputy, and until when."""

    template_name = "pages/staff/home/acting.html"
    order = 4
    place = "narrow"
    roles = frozenset({StaffRole.APPROVER})

    def rows(self) -> dict[str, Any]:
        """Return the delegations that count today."""
        return {"delegations": list(routing.in_force().filter(deputy=self.user))}


class News(HomePanel):
    """What the system told this person since they last looked."""

    template_name = "pages/staff/home/news.html"
    order = 50
    place = "narrow"
    roles = frozenset({StaffRole.OWNER, *DECIDERS})

    def rows(self) -> dict[str, Any]:
        """Return the newest unread notices."""
        # The newest of each request says how far it is; the older ones said less.
        newest = {
            notice.request_id: notice for notice in reversed(list(worklists.news_for(self.user)))
        }
        told = sorted(newest.values(), key=lambda notice: notice.at, reverse=True)
        return {"count": len(told), "notices": told[:SHOWN]}


class Care(HomePanel):
    """What an administrator must look after: enough people for every signature."""

    template_name = "pages/staff/home/care.html"
    order = 5
    roles = frozenset({StaffRole.ADMINISTRATOR})

    def rows(self) -> dict[str, Any]:
        """Return each agency with the number of its active web masters and approvers."""
        return {
            "needed": staffing.WEB_MASTERS_NEEDED,
            "holidays_missing": holidays.missing_year(calendar.in_bangkok(self.now).date()),
            "agencies": [
                {
                    "agency": agency,
                    "web_masters": routing.web_masters(agency).count(),
                    "approvers": routing.approvers(agency).count(),
                }
                for agency in offices(self.user, StaffRole.ADMINISTRATOR)
            ],
        }


class Reading(HomePanel):
    """Where an auditor or records officer begins."""

    template_name = "pages/staff/home/reading.html"
    order = 60
    roles = frozenset({StaffRole.AUDITOR, StaffRole.RECORDS_OFFICER})

    def rows(self) -> dict[str, Any]:
        """Return how many items there are to read."""
        return {"count": worklists.items(self.user).count()}


PANELS: tuple[type[HomePanel], ...] = (
    Greeting,
    TooFew,
    Waiting,
    Returned,
    Mine,
    Expiring,
    Verbal,
    ActingFor,
    News,
    Care,
    BrokenLinks,
    Reading,
    ReviewDue,
    Work,
)


def panels_for(request: HttpRequest) -> list[HomePanel]:
    """Return the panels of a person: those of all their roles, each once."""
    user = signed_in(request)
    held = roles_of(user)
    return [panel(user, timezone.now()) for panel in PANELS if panel.roles & held]

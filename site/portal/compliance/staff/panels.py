"""Panels of the staff home page: what the office lacks, and how far it is."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from pages.staff.home import SHOWN
from pages.staff.home_panel import HomePanel
from pages.staff.roles import StaffRole, offices, roles_of, signed_in
from portal.compliance import evidence
from portal.compliance.staff.lists import lines, urgent_first
from thai import calendar


class CoveragePanel(HomePanel):
    """A panel about the list of the person's first agency."""

    place = "narrow"

    def agency(self) -> Page | None:
        """Return the agency it speaks of."""
        return offices(self.user, *(StaffRole(role) for role in self.roles)).first()


class Lacking(CoveragePanel):
    """What the office must have and lacks: one's own rows first (staff.md 1)."""

    template_name = "compliance/staff/lacking.html"
    order = 45
    roles = frozenset({StaffRole.OWNER})

    def rows(self) -> dict[str, Any]:
        """Return the first missing rows and how many there are."""
        agency = self.agency()
        found = evidence.public_rows(agency, self.now) if agency else ()
        missing = urgent_first(found, self.user.pk)
        return {"count": len(missing), "lines": lines(missing[:SHOWN], calendar.today())}


class Progress(CoveragePanel):
    """The bar of the whole list, for those who keep it."""

    template_name = "compliance/staff/progress.html"
    order = 46
    roles = frozenset({StaffRole.WEB_MASTER, StaffRole.ADMINISTRATOR})

    def rows(self) -> dict[str, Any]:
        """Return the figures."""
        agency = self.agency()
        return {"figures": evidence.overview(agency, self.now).whole if agency else None}


def panels_for(request: HttpRequest) -> list[HomePanel]:
    """Return the panels of a person's roles."""
    user = signed_in(request)
    held = roles_of(user)
    return [panel(user, timezone.now()) for panel in (Lacking, Progress) if panel.roles & held]

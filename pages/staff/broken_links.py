"""The home panel that names recommended web sites which do not open."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from pages.models import EServicePage, LinksPage
from pages.models.links import Link, LinkCheck
from pages.publishing.visibility import visible
from pages.staff.home_panel import HomePanel
from pages.staff.roles import StaffRole, agencies

SHOWN = 5


class BrokenLinks(HomePanel):
    """Which web sites did not open when they were last looked at; hidden while all do."""

    template_name = "pages/staff/home/broken_links.html"
    order = 45
    roles = frozenset({StaffRole.WEB_MASTER, StaffRole.ADMINISTRATOR})

    def rows(self) -> dict[str, Any]:
        """Return the broken addresses of the person's own agencies, the longest first."""
        addresses = self._addresses()
        broken = LinkCheck.objects.filter(url__in=addresses).exclude(problem="")
        found = [
            {"check": check, "name": addresses[check.url][0], "history": addresses[check.url][1]}
            for check in broken.order_by("failing_since")
        ]
        return {"count": len(found), "broken": found[:SHOWN], "hidden": not found}

    def _addresses(self) -> dict[str, tuple[str, str]]:
        """Return address → its name and where the history of its page is."""
        found: dict[str, tuple[str, str]] = {}
        for agency in agencies(self.user):
            below = {"path__startswith": agency.path}
            lists = visible(LinksPage.objects.filter(**below), self.now)
            links = Link.objects.filter(page__in=lists.values("pk"))
            for url, name, page in links.values_list("url", "name", "page"):
                found[url] = (name, reverse("staff:history", args=[page]))
            for service in visible(EServicePage.objects.filter(**below), self.now):
                found[service.address] = (
                    service.title,
                    reverse("staff:history", args=[service.pk]),
                )
        return found

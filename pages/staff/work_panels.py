"""Home panels of figures: what one's work came to in twelve months, and what is due for review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from pages.publishing import holidays
from pages.publishing.models import Decision, PublicationRecord
from pages.publishing.models.evidence import Act, Signature
from pages.publishing.visibility import records_now
from pages.staff import worklists
from pages.staff.clock import waited
from pages.staff.home_panel import HomePanel
from pages.staff.progress import standing_since
from pages.staff.roles import READERS, StaffRole, agencies, roles_of
from pages.staff.work_counts import by_month, chart
from thai import calendar

SHOWN = 5
OFFICE = (StaffRole.WEB_MASTER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its words; `is_hot` when somebody should act."""

    label: Any
    number: int
    is_hot: bool = False


class Work(HomePanel):
    """Figures and a small chart: of the office, of one's decisions, or of one's own items.

    Who holds several roles sees the widest of them, once.
    """

    template_name = "pages/staff/home/work.html"
    order = 70
    place = "narrow"
    roles = frozenset({StaffRole.OWNER, *READERS})

    def rows(self) -> dict[str, Any]:
        """Return the heading, the figures and the chart."""
        held = roles_of(self.user)
        if held & set(OFFICE):
            return self._office()
        return self._decided() if StaffRole.APPROVER in held else self._own()

    def _office(self) -> dict[str, Any]:
        records = PublicationRecord.objects.filter(request__agency__in=agencies(self.user, *OFFICE))
        return self._shown(
            _("Published by the office"),
            by_month(records, "published_at", self.now),
            [
                Figure(_("public now"), self._public(records)),
                Figure(_("end within 30 days"), worklists.expiring(self.user, self.now).count()),
            ],
        )

    def _decided(self) -> dict[str, Any]:
        decisions = Decision.objects.filter(
            by=self.user,
            signature=Signature.APPROVER,
            action__in=(Act.APPROVE, Act.RETURN, Act.REJECT),
        )
        closed = holidays.days_off()
        queue = worklists.to_approve(self.user).prefetch_related("decisions")
        waits = [waited(standing_since(request), self.now, closed) for request in queue]
        late = sum(wait.is_late for wait in waits)
        return self._shown(
            _("Decided by you"),
            by_month(decisions, "at", self.now),
            [
                Figure(_("wait for you"), len(waits)),
                Figure(_("of them for more than 3 working days"), late, is_hot=bool(late)),
            ],
        )

    def _own(self) -> dict[str, Any]:
        records = PublicationRecord.objects.filter(request__submitted_by=self.user)
        back = worklists.returned(self.user).count()
        return self._shown(
            _("Published for you"),
            by_month(records, "published_at", self.now),
            [
                Figure(_("public now"), self._public(records)),
                Figure(_("on their way"), worklists.on_the_way(self.user).count()),
                Figure(_("returned"), back, is_hot=bool(back)),
            ],
        )

    def _public(self, records: QuerySet[PublicationRecord]) -> int:
        """Count the items among these records that the public sees now, each once."""
        now = records_now(self.now).filter(pk__in=records.values("pk"), page__live=True)
        return now.values("page_id").distinct().count()

    def _shown(self, heading: Any, counts: Any, figures: list[Figure]) -> dict[str, Any]:
        drawn = chart(counts, calendar.in_bangkok(self.now).date())
        return {"heading": heading, "chart": drawn, "figures": figures}


class ReviewDue(HomePanel):
    """Public items whose day of review has come; hidden while there are none."""

    template_name = "pages/staff/home/review.html"
    order = 42
    roles = frozenset({StaffRole.OWNER, StaffRole.WEB_MASTER})

    def rows(self) -> dict[str, Any]:
        """Return the items, the longest due first."""
        found = list(worklists.review_due(self.user, self.now)[: SHOWN + 1])
        return {"pages": list(self._rows(found[:SHOWN])), "more": len(found) > SHOWN}

    def _rows(self, found: list[Any]) -> Iterator[dict[str, Any]]:
        for page in found:
            yield {"page": page, "is_mine": page.owner_id == self.user.pk}

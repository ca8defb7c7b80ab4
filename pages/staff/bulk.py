"""Deciding about several rows of the queue: look once more, act, and see what became of each."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from pages.publishing import bulk
from pages.publishing.bulk import Bulk, Result, Row
from pages.publishing.models import PublicationRequest
from pages.staff import deciding, refusals, worklists
from pages.staff.act_forms import AnswerForm
from pages.staff.opened import opened
from pages.staff.roles import DECIDERS, agencies
from pages.staff.screens import StaffView

# One page of the queue; nobody looks at more at once.
MOST = 20


class BulkView(StaffView):
    """The chosen rows once more, then what became of them."""

    template_name = "pages/staff/bulk.html"
    header_icon = "tasks"
    back_route = "staff:queue"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead back to the queue: there is nothing here without rows."""
        return redirect("staff:queue")

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the chosen rows, or act on them."""
        rows = self.rows()
        if http.POST.get("act") not in set(Bulk) or not rows:
            messages.warning(http, _("Tick at least one item of the list."))
            return redirect("staff:queue")
        act = Bulk(http.POST["act"])
        form = AnswerForm(http.POST if "confirm" in http.POST else None, prefix="return")
        if "confirm" not in http.POST or (act == Bulk.RETURN and not form.is_valid()):
            return self.render_to_response(self.look(act, rows, form))
        return self.render_to_response(self.told(act, self.run(act, rows, form)))

    def rows(self) -> list[Row]:
        """Return the ticked rows of this person's agencies, with what was seen and ticked.

        What has left their queue meanwhile stays among them: the action says who was faster.
        """
        listed = dict(
            pair.split(":", 1) for pair in self.request.POST.getlist("rows") if ":" in pair
        )
        wanted = {
            int(pk): int(revision)
            for pk, revision in listed.items()
            if pk.isdigit() and revision.isdigit()
        }
        seen = opened(self.request)
        own = Q(pk__in=worklists.queue(self.user).order_by().values("pk"))
        found = (
            PublicationRequest.objects.filter(
                own | Q(agency__in=agencies(self.user, *DECIDERS)), pk__in=wanted
            )
            .select_related("submitted_by", "page", "revision")
            .prefetch_related("files__file")
            .order_by("submitted_at", "pk")
        )
        return [
            Row(
                asked,
                wanted[asked.pk],
                seen.get(asked.pk),
                tuple(self.request.POST.getlist(f"checked-{asked.pk}")),
            )
            for asked in found[:MOST]
        ]

    def run(self, act: Bulk, rows: list[Row], form: AnswerForm) -> list[Result]:
        """Act on each row by itself."""
        if act == Bulk.APPROVE:
            return bulk.approve_each(rows, by=self.user)
        if act == Bulk.PUBLISH:
            return bulk.publish_each(rows, by=self.user)
        return bulk.send_back_each(rows, by=self.user, answer=form.answer())

    def look(self, act: Bulk, rows: list[Row], form: Form) -> dict[str, Any]:
        """Return what the screen shows before acting: what goes, and what is opened one by one."""
        hindered = [(row, bulk.hindrance(row, act)) for row in rows]
        going = [row for row, why in hindered if why is None]
        return self.get_context_data(
            act=act.value,
            going=[{"row": row, "points": self.points(row, act)} for row in going],
            alone=[{"request": row.request, "why": why} for row, why in hindered if why],
            form=form,
            verb=_verb(act, len(going)),
        )

    def points(self, row: Row, act: Bulk) -> list[tuple[str, str]]:
        """Return the five points of one row, for a web master."""
        if act != Bulk.PUBLISH:
            return []
        asked: PublicationRequest = row.request
        return deciding.questions(asked.section_title, has_files=bool(asked.files.all()))

    def told(self, act: Bulk, results: list[Result]) -> dict[str, Any]:
        """Return what the screen shows after acting."""
        done = [one for one in results if one.is_done]
        skipped = [one for one in results if not one.is_done]
        for one in results:
            if one.refusal is not None:
                refusals.note(self.request, one.refusal, request=one.request.pk)
        return self.get_context_data(act=act.value, done=done, skipped=skipped, over=True)

    def get_page_title(self) -> str:
        """Say that it is about several."""
        return _("Several items at once")


def _verb(act: Bulk, count: int) -> str:
    """Return the words of the button, with the number it will act on."""
    words = {
        Bulk.APPROVE: ngettext("Approve %(count)s item", "Approve %(count)s items", count),
        Bulk.RETURN: ngettext("Return %(count)s item", "Return %(count)s items", count),
        Bulk.PUBLISH: ngettext("Publish %(count)s item", "Publish %(count)s items", count),
    }
    return words[act] % {"count": count}

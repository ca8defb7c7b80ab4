"""The decision screen: what one needs to decide about a request, and the buttons to do so."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages

from documents.cards import card_of
from pages.publishing import errors, policy, routing
from pages.publishing.holidays import days_off
from pages.publishing.models import PublicationRequest, Status
from pages.publishing.verbal import due_on
from pages.staff import deciding, refusals, worklists
from pages.staff.act_forms import AnswerForm, VerbalForm
from pages.staff.clock import last_day, waited
from pages.staff.differences import compare
from pages.staff.findings import explained, files_of
from pages.staff.opened import remember
from pages.staff.progress import holders, standing_since
from pages.staff.roles import READERS, holds, may_read
from pages.staff.screens import StaffView

if TYPE_CHECKING:
    from portal.accounts.models import User


class Mode(StrEnum):
    """What the person at the screen may do with the request."""

    APPROVE = "approve"
    PUBLISH = "publish"
    VERBAL = "verbal"
    READ = "read"


def mode_for(asked: PublicationRequest, user: User) -> tuple[Mode, str]:
    """Return what a person may do, and why they may not do more."""
    if asked.page is None or not asked.is_open:
        return Mode.READ, str(policy.already_decided(asked))
    try:
        if asked.status == Status.APPROVED:
            policy.require_publisher(asked, user)
            return Mode.PUBLISH, ""
        policy.require_decider(asked, user)
    except errors.PublishingError as refusal:
        return _second_best(asked, user), str(refusal)
    return Mode.APPROVE, ""


def _second_best(asked: PublicationRequest, user: User) -> Mode:
    speaks_for_another = (
        asked.page is not None
        and asked.status == Status.SUBMITTED
        and asked.is_urgent
        and routing.is_web_master(user, asked.page)
        and user.pk not in policy.authors(asked)
    )
    return Mode.VERBAL if speaks_for_another else Mode.READ


class DecisionView(StaffView):
    """One request, to be decided or to be read."""

    template_name = "pages/staff/decision.html"
    header_icon = "tasks"
    back_route = "staff:queue"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Find the request and refuse people who have nothing to do with it."""
        if self.asked.page is None or not may_read(self.user, self.asked.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def asked(self) -> PublicationRequest:
        """Return the request on the screen."""
        found = PublicationRequest.objects.select_related("revision", "submitted_by", "page")
        return get_object_or_404(found, pk=self.kwargs["pk"])

    @cached_property
    def mode(self) -> tuple[Mode, str]:
        """Return what the person may do."""
        return mode_for(self.asked, self.user)

    def get_page_title(self) -> str:
        """Return the title of the item."""
        return self.asked.title

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the request, and remember that this version was looked at."""
        remember(request, self.asked)
        return super().get(request, *args, **kwargs)

    def post(self, http: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Decide; a form that lacks something comes back with what was typed."""
        act = deciding.ACTS.get(http.POST.get("act", ""))
        if act is None:
            raise PermissionDenied
        following = self.next_in_queue()
        form = self.form_for(act.form, http.POST)
        if form is not None and not form.is_valid():
            return self.render_to_response(self.get_context_data(**{act.form: form}))
        try:
            done = act.run(self.asked, self.user, http.POST, form)
        except errors.PublishingError as refusal:
            refusals.show(http, refusal)
            lost = isinstance(refusal, errors.AlreadyDecided)
            return redirect("staff:queue") if lost else redirect("staff:decide", self.asked.pk)
        return self.go_on(done, following)

    def go_on(self, done: str, following: int | None) -> HttpResponse:
        """Open the next item with word of what happened; after the last one go home."""
        left = worklists.queue(self.user).count()
        rest = _("%(count)s more items wait for you.") % {"count": left} if left else ""
        messages.success(self.request, f"{done} {rest}".strip())
        if following is None or not left:
            return redirect("wagtailadmin_home")
        return redirect("staff:decide", following)

    def next_in_queue(self) -> int | None:
        """Return the request after this one, or None when it is the last."""
        place, ids = self.place()
        others = [pk for pk in ids[place + 1 :] + ids[: max(place, 0)] if pk != self.asked.pk]
        return others[0] if others else None

    def place(self) -> tuple[int, list[int]]:
        """Return where this request stands in the person's queue (-1: nowhere), and the queue."""
        ids = list(worklists.queue(self.user).values_list("pk", flat=True))
        return (ids.index(self.asked.pk) if self.asked.pk in ids else -1), ids

    def form_for(self, name: str, data: Any = None) -> Form | None:
        """Return the form of a dialog, filled in from what was found."""
        if name == "verbal_form":
            return VerbalForm(data, asked=self.asked, now=timezone.now(), prefix="verbal")
        if not name:
            return None
        initial = deciding.suggestion(self.asked) if name == "return_form" else None
        return AnswerForm(data, prefix=name.removesuffix("_form"), initial=initial)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the request, its files and findings, the comparison, and the dialogs."""
        asked, (mode, why) = self.asked, self.mode
        files, (place, ids) = files_of(asked), self.place()
        forms = {name: self.form_for(name) for name in deciding.DIALOGS}
        now = timezone.now()
        decides = holds(self.user, asked.page, *READERS) if asked.page else False
        return (
            super().get_context_data(**forms)
            | {
                "asked": asked,
                "mode": mode.value,
                "why": why if decides else "",
                "holders": holders(asked),
                "wait": waited(standing_since(asked), now, days_off()),
                "last_day": last_day(asked.publish_until) if asked.publish_until else None,
                "files": [{"file": file, "card": card_of(file)} for file in files],
                "findings": explained(files),
                "comparison": compare(asked),
                "points": deciding.questions(asked.section_title, has_files=bool(files)),
                "approval": deciding.approval_of(asked),
                "acting": deciding.acting(asked, self.user) if mode == Mode.APPROVE else None,
                "number": place + 1,
                "total": len(ids),
                "following": self.next_in_queue(),
                "due_on": due_on(now),
            }
            | kwargs
        )

"""Before and while sending: what a draft still lacks, who gets it, and what people are told."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from pages.publishing import actions, errors, readiness, routing
from pages.staff import refusals
from pages.staff.progress import holders, named
from pages.staff.roles import signed_in


def outlook(page: Any, parent: Page | None, now: datetime) -> dict[str, Any]:
    """Return what the panel before sending shows: missing points with their fields, and the way."""
    place = page if page.pk else parent
    return {
        "is_new": not page.pk,
        "missing": readiness.missing(page, now) if page.pk else {},
        "approvers": _signers(routing.approvers(place), page.owner_id, _("approvers")),
        "web_masters": _signers(routing.web_masters(place), page.owner_id, _("web masters")),
        "page": page,
    }


def _signers(people: Any, owner: int | None, role: str) -> str:
    return named([one.get_full_name() for one in people.exclude(pk=owner)], role)


def send(http: HttpRequest, page: Page) -> HttpResponse:
    """Submit the stored draft; go home when it went, else back to the form with what is missing."""
    form = reverse("wagtailadmin_pages:edit", args=[page.pk])
    try:
        request = actions.submit(page, by=signed_in(http))
    except errors.Incomplete as refusal:
        refusals.note(http, refusal, page=page.pk)
        messages.error(http, _("It cannot be sent yet. The draft is kept; see the marked fields."))
        return redirect(f"{form}?missing=1")
    except errors.PublishingError as refusal:
        refusals.show(http, refusal, page=page.pk)
        return redirect(form)
    messages.success(
        http,
        _("Sent. It now waits for %(names)s to approve it; you will be told here.")
        % {"names": holders(request)},
    )
    return redirect("wagtailadmin_home")

"""Fragments the page form fetches: a file's card, and what a draft still lacks."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET
from wagtail.models import Page

from documents.cards import card_of
from documents.models import StoredFile
from pages.publishing import policy
from pages.staff.access import may_attach, may_see_file
from pages.staff.roles import signed_in
from pages.staff.sending import outlook


@require_GET
def card(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the card of a stored file."""
    file, user = get_object_or_404(StoredFile, pk=pk), signed_in(request)
    if not may_see_file(user, file):
        raise PermissionDenied
    context = {"file": file, "card": card_of(file), "may_change": may_attach(user, file)}
    return render(request, "pages/staff/form/file_card.html", context)


@require_GET
def checks(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with what the stored draft lacks and who gets it."""
    page = get_object_or_404(Page, pk=pk)
    if not policy.drafts(signed_in(request), page):
        raise PermissionDenied
    draft = page.specific.get_latest_revision_as_object()
    context = outlook(draft, None, timezone.now())
    return render(request, "pages/staff/form/before_sending.html", context)

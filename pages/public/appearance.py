"""An agency's own colours as a stylesheet, and its logo, portrait and map."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from documents.serving import file_response
from pages.models import Appearance
from pages.models.look import picture_address, sheet_address

# The address changes with what it leads to.
FOR_GOOD: Final = "public, max-age=31536000, immutable"


@require_safe
def sheet(request: HttpRequest, pk: int, digest: str) -> HttpResponseBase:
    """Answer with the colours; an address from before the last change leads to the new one."""
    appearance = get_object_or_404(Appearance, pk=pk)
    address = sheet_address(appearance)
    if request.path != address:
        return _to(address)
    response = HttpResponse(appearance.stylesheet, content_type="text/css; charset=utf-8")
    response.headers["Cache-Control"] = FOR_GOOD
    return response


@require_safe
def picture(request: HttpRequest, pk: int, part: str, digest: str) -> HttpResponseBase:
    """Send one of the pictures; an address from before the last change leads to the new one."""
    found = Appearance.objects.select_related(*Appearance.PICTURES)
    appearance = get_object_or_404(found, pk=pk)
    file = getattr(appearance, part) if part in Appearance.PICTURES else None
    if file is None:
        raise Http404
    address = picture_address(appearance, part)
    if request.path != address:
        return _to(address)
    response = file_response(file, request)
    response.headers["Cache-Control"] = FOR_GOOD
    return response


def _to(address: str) -> HttpResponse:
    if not address:
        raise Http404
    return redirect(address)

"""The frozen revision of a request, shown inside the decision screen as the public will see it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import translation
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_GET

from pages.publishing.models import PublicationRequest
from pages.staff.roles import may_read, signed_in


@require_GET
@xframe_options_sameorigin
def frame(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Answer with the page of the requested revision, for people who may read it."""
    asked = get_object_or_404(PublicationRequest.objects.exclude(page=None), pk=pk)
    if asked.page is None or not may_read(signed_in(request), asked.page):
        raise PermissionDenied
    page = asked.revision.as_object()
    with translation.override(page.language):
        response: HttpResponseBase = page.serve_preview(request, page.default_preview_mode)
        if hasattr(response, "render"):
            response = response.render()
    response["Content-Security-Policy"] = FRAMED
    return response


# The public page's own sheets and pictures, and nobody else may frame it.
FRAMED = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)

"""Public pages that are not in the tree: the site map, the statement on access, the components."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from pages.models.listing import overview
from pages.models.policies import PolicyKind
from pages.navigation import frame_of
from pages.public import samples


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """Show every section with its figure, and every page outside the sections."""
    home = frame_of(request).home
    counts = overview(home, home.places, timezone.now()).counts if home else {}
    return render(request, "site_map.html", {"counts": counts})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Lead to the office's own statement; until it has one, say for whom this site works."""
    own = frame_of(request).standing.get(PolicyKind.ACCESSIBILITY)
    return redirect(own) if own else render(request, "accessibility.html")


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Show every component of the look to those who build with them: staff, or anybody in DEBUG."""
    if not (settings.DEBUG or request.user.is_staff):
        raise Http404
    return render(request, "components.html", samples.context())

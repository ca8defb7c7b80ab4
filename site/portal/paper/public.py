"""The public page of a code: what evidence stands behind a paper, and whether it still matches."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from portal.paper import codes, showing
from portal.paper.models import Rendition
from portal.paper.verifying import verify


@require_safe
@never_cache
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for the code of a paper; one that was typed leads to its page."""
    typed = request.GET.get("code", "")
    code = codes.read(typed)
    if code is not None:
        return redirect("verify_paper", codes.shown(code))
    if typed.strip():
        return _unknown(request, typed)
    return _page(request, {})


@require_safe
def short(request: HttpRequest, code: str) -> HttpResponse:
    """Lead from the address on the paper to the page in Thai."""
    return redirect("verify_paper", code)


@require_safe
@never_cache
def verified(request: HttpRequest, code: str) -> HttpResponse:
    """Show the evidence behind the paper of a code; 404 says what may be wrong with the code."""
    read = codes.read(code)
    rendition = Rendition.objects.select_related("agency").filter(code=read).first()
    if read is None or rendition is None:
        return _unknown(request, code)
    context = {
        "rendition": rendition,
        "code": codes.shown(rendition.code),
        "verdict": verify(rendition),
        "requests": showing.requests(rendition),
        "opened": showing.opened(rendition),
        "agency": rendition.data["look"]["agency"],
    }
    return _page(request, context)


def _unknown(request: HttpRequest, typed: str) -> HttpResponse:
    return _page(request, {"unknown": True, "typed": typed[: codes.LONGEST]}, status=404)


def _page(request: HttpRequest, context: dict[str, Any], status: int = 200) -> HttpResponse:
    response = render(request, "paper/verify.html", context, status=status)
    # Who holds a paper may read its evidence; a search engine holds none.
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response

"""The pages for what is not there and for what went wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404 with a way on: search and the ten sections."""
    return render(request, "404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer 500 without touching the database: it may be what broke."""
    return render(request, "500.html", status=500)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403 to somebody whose account may not do this."""
    told = _("Your account may not do this. Ask your administrator, or sign in as another person.")
    return _refusal(request, _("You may not open this page"), told)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 to a form older than the sign-in: its token is no longer this session's."""
    told = _(
        "It was open for too long, or you signed in again in another window. Nothing was saved. Go "
        "back and load the page anew: what you typed is kept in this browser and can be put back."
    )
    return _refusal(request, _("This form is no longer valid"), told)


def _refusal(request: HttpRequest, title: str, told: str) -> HttpResponse:
    return render(request, "403.html", {"title": title, "told": told}, status=403)

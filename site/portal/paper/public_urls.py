"""Addresses of the page of a code: the short one on paper, and one below each language."""

from __future__ import annotations

from django.urls import URLPattern, path

from portal.paper import public

urlpatterns = [path("verify/<str:code>/", public.short, name="verify_short")]
localised: list[URLPattern] = [
    path("verify/", public.ask, name="verify"),
    path("verify/<str:code>/", public.verified, name="verify_paper"),
]

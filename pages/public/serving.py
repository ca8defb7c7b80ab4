"""Leads a visit to the page of its address, with fewer questions than Wagtail's own way."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Site
from wagtail.url_routing import RouteResult

from pages.models import HomePage


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Answer with the page at a path below the agency's home in the language of the screen.

    Wagtail asks for the locale, for the root's translation and for its own fields one after the
    other; one query finds the home. Where it finds none, Wagtail looks in its own way.
    """
    home = _home(request)
    if home is not None:
        # Wagtail keeps its route here and looks no further.
        cast(Any, request)._wagtail_route_for_request = _route(home, request, path)
    answer: HttpResponse = views.serve(request, path)
    return answer


def _home(request: HttpRequest) -> HomePage | None:
    """Return the live home of the site's agency in the reader's language, or None."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    key = site.root_page.translation_key
    homes = HomePage.objects.filter(translation_key=key, live=True)
    return homes.filter(locale__language_code=get_language()).first()


def _route(home: HomePage, request: HttpRequest, path: str) -> RouteResult | None:
    try:
        return home.route(request, [part for part in path.split("/") if part])
    except Http404:
        return None

"""The results page, and the same results for other people's programs."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.module_loading import import_string
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from search.paging import chips, choices, paging
from search.parameters import query_from
from search.query import Hit, Query, Results, search


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Show results with the template ``search/results.html``.

    Context: ``query`` (text, filters, page), ``results`` (total, hits, did_you_mean; a hit has
    url title title_html passage_html page kind section published_from file_url file_type number
    fiscal_year agency language), ``facets`` (section, kind, fiscal_year, file_type, agency,
    language: each a list of value, count, url, is_chosen; years are Gregorian), ``chips``
    (facet, value as typed, url without it) and ``paging`` (number, num_pages, previous_url,
    next_url, pages: (number, url) or None for a gap).
    """
    query = _query(request, reader=get_language() or "")
    results = search(query)
    return render(
        request,
        "search/results.html",
        {
            "query": query,
            "results": results,
            "facets": choices(results, query, request.GET),
            "chips": list(chips(request.GET)),
            "paging": paging(query, results, request.GET),
        },
    )


@require_safe
def search_json(request: HttpRequest) -> JsonResponse:
    """Answer ``GET /search.json?q=&section=&kind=&year=&type=&agency=&lang=&from=&to=&page=``."""
    return JsonResponse(_as_json(search(_query(request))))


def _query(request: HttpRequest, reader: str = "") -> Query:
    """Return what was asked; where an address belongs to an agency, of that agency only.

    ``settings.SEARCH_AGENCIES`` names a callable from a request to those agencies, none for all.
    """
    query = query_from(request.GET, reader=reader)
    here = import_string(settings.SEARCH_AGENCIES)(request) if settings.SEARCH_AGENCIES else ()
    return replace(query, filters=replace(query.filters, agency=here)) if here else query


def _as_json(results: Results) -> dict[str, Any]:
    """Return results in the published shape."""
    return {
        "total": results.total,
        "results": [_hit_as_json(hit) for hit in results.hits],
        "facets": {
            name: [{"value": facet.value, "count": facet.count} for facet in facets]
            for name, facets in results.facets.items()
        },
        "did_you_mean": results.did_you_mean,
    }


def _hit_as_json(hit: Hit) -> dict[str, Any]:
    """Return one result in the published shape."""
    return {
        "id": hit.key,
        "url": hit.url,
        "title": hit.title,
        "passage": hit.passage_html,
        "language": hit.language,
        "kind": hit.kind,
        "section": hit.section,
        "published": hit.published_from and hit.published_from.isoformat(),
        "number": hit.number,
        "fiscal_year": hit.fiscal_year,
        "file_type": hit.file_type,
        "file_url": hit.file_url,
        "page": hit.page,
    }

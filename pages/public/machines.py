"""What programs ask a site for: the list of its pages, its rules, whom to tell of a weakness."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from xml.sax.saxutils import escape

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from pages.models.listing import items_in
from pages.models.places import address
from pages.navigation import Frame, frame_of

# The protocol allows 50,000 addresses in one list; the newest matter most.
MOST = 50_000
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
# A contact that nobody confirmed for a year is no contact (RFC 9116, 2.5.5).
CONFIRMED_FOR = timedelta(days=365)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Answer with every public page of the agency."""
    lines = "".join(_lines(request, timezone.now()))
    return HttpResponse(f"{HEAD}{lines}</urlset>\n", content_type="application/xml; charset=utf-8")


def _lines(request: HttpRequest, now: datetime) -> Iterator[str]:
    frame = frame_of(request)
    yield _line(request, frame.home_url)
    slugs = {place.pk: place.slug for place in frame.places}
    for place in frame.places:
        yield _line(request, place.url)
    items = items_in(frame.places, now)[:MOST]
    for section, slug, since in items.values_list("section_page_id", "slug", "listed_at"):
        yield _line(request, address(slugs[section or 0], slug), since)


def _line(request: HttpRequest, path: str, since: datetime | None = None) -> str:
    changed = f"<lastmod>{since:%Y-%m-%d}</lastmod>" if since else ""
    return f"<url><loc>{escape(request.build_absolute_uri(path))}</loc>{changed}</url>\n"


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Answer with what search engines may read: all of the site but its search and its staff."""
    lines = (
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /*/search/",
        f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
    )
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Answer with whom to tell of a weakness of the site (RFC 9116)."""
    until = (timezone.now() + CONFIRMED_FOR).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = (
        f"Contact: {_contact(frame_of(request), request)}",
        f"Expires: {until.isoformat()}",
        "Preferred-Languages: th, en",
    )
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def _contact(frame: Frame, request: HttpRequest) -> str:
    if frame.home is not None and frame.home.email:
        return f"mailto:{frame.home.email}"
    return request.build_absolute_uri("/")

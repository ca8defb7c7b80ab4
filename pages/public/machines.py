"""What programs ask a site for: the list of its pages, its rules, whom to tell of a weakness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from pages.models.listing import items_in
from pages.models.places import Place, address
from pages.models.translations import language_of
from pages.navigation import Frame, frame_of, homes_of_site

# The protocol allows 50,000 addresses in one list; the newest matter most.
MOST = 50_000
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
LINK = '<xhtml:link rel="alternate" hreflang="{}" href="{}"/>'
# A contact that nobody confirmed for a year is no contact (RFC 9116, 2.5.5).
CONFIRMED_FOR = timedelta(days=365)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Answer with every public page of the agency, each beside its translations."""
    now = timezone.now()
    groups: defaultdict[object, dict[str, Line]] = defaultdict(dict)
    for line in _pages(request, now):
        groups[line.item].setdefault(line.language, line)
    lines = "".join(
        _written(request, line, group) for group in groups.values() for line in group.values()
    )
    return HttpResponse(f"{HEAD}{lines}</urlset>\n", content_type="application/xml; charset=utf-8")


@dataclass(frozen=True, slots=True)
class Line:
    """One address: of which page, in which language, and when it became public."""

    item: object
    language: str
    path: str
    since: datetime | None = None


def _pages(request: HttpRequest, now: datetime) -> Iterator[Line]:
    """Yield the homes, sections and items of every language; two queries for a language."""
    for home in homes_of_site(request):
        language = language_of(home) or settings.LANGUAGE_CODE
        with translation.override(language):
            yield Line(home.translation_key, language, address())
            places = [place.own for place in home.places if place.language == language]
            for place in places:
                yield Line(place.key, language, place.url)
            yield from _items(places, language, now)


def _items(places: list[Place], language: str, now: datetime) -> Iterator[Line]:
    slugs = {place.pk: place.slug for place in places}
    columns = ("translation_key", "section_page_id", "slug", "listed_at")
    for item, section, slug, since in items_in(places, now)[:MOST].values_list(*columns):
        yield Line(item, language, address(slugs[section or 0], slug), since)


def _written(request: HttpRequest, line: Line, group: dict[str, Line]) -> str:
    changed = f"<lastmod>{line.since:%Y-%m-%d}</lastmod>" if line.since else ""
    place = escape(request.build_absolute_uri(line.path))
    return f"<url><loc>{place}</loc>{changed}{_beside(request, group)}</url>\n"


def _beside(request: HttpRequest, group: dict[str, Line]) -> str:
    """Return the links between the languages of one page; none where it has only one."""
    if len(group) == 1:
        return ""
    paths = {language: line.path for language, line in group.items()}
    if settings.LANGUAGE_CODE in paths:
        paths["x-default"] = paths[settings.LANGUAGE_CODE]
    links = ((code, escape(request.build_absolute_uri(path))) for code, path in paths.items())
    return "".join(LINK.format(code, url) for code, url in links)


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

"""News for feed readers: a feed a section and one of the whole agency, as RSS 2.0 and as Atom."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed, SyndicationFeed
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from pages.models import HomePage
from pages.models.listing import Row, items_in, rows
from pages.models.places import Place, address
from pages.navigation import frame_of

ALL = "all"
LENGTH = 30


@require_safe
def feed(
    request: HttpRequest,
    section: str,
    written_as: type[Rss201rev2Feed | Atom1Feed] = Rss201rev2Feed,
) -> HttpResponse:
    """Answer with the newest items of a section, or of all; 404 for no such section."""
    frame = frame_of(request)
    home = frame.home
    if home is None:
        raise Http404
    # Readers of a feed chose its language: what is not translated stands in the Thai feed.
    own = [place.own for place in home.places if place.language == frame.home_language]
    places = [place for place in own if section in (ALL, place.key)]
    if not places:
        raise Http404
    now = timezone.now()
    written = written_as(**_facts(request, home, places))
    for row in rows(items_in(places, now)[:LENGTH], places, now):
        _add(written, request, row)
    return HttpResponse(written.writeString("utf-8"), content_type=written.content_type)


@require_safe
def atom(request: HttpRequest, section: str) -> HttpResponse:
    """Answer with the same as Atom (RFC 4287)."""
    return feed(request, section, Atom1Feed)


def _facts(request: HttpRequest, home: HomePage, places: list[Place]) -> dict[str, Any]:
    place = places[0] if len(places) == 1 else None
    title = f"{place.title} – {home.title}" if place else home.title
    return {
        "title": title,
        "link": request.build_absolute_uri(place.url if place else address()),
        "description": (place.summary if place else home.summary) or title,
        "language": home.language,
        "feed_url": request.build_absolute_uri(request.path),
        # An Atom feed without an author is none (RFC 4287, 4.1.1).
        "author_name": home.title,
    }


def _add(written: SyndicationFeed, request: HttpRequest, row: Row) -> None:
    """Add one item; its permanent address is its identity, so that a move is not news."""
    link = request.build_absolute_uri(row.url)
    permanent = reverse("item", args=[row.pk])
    files = []
    if row.file:
        file = request.build_absolute_uri(reverse("item_file", args=[row.pk, row.file]))
        files.append(Enclosure(file, str(row.size or 0), row.media_type or ""))
    written.add_item(
        title=row.title,
        link=link,
        description=row.summary or gettext("See the item."),
        pubdate=row.listed_at,
        updateddate=row.listed_at,
        unique_id=request.build_absolute_uri(permanent),
        unique_id_is_permalink=True,
        categories=[row.place.title],
        enclosures=files,
    )

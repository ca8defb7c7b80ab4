"""A visitor who follows every link of a site: what each page says, and where it leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qs, unquote, urldefrag, urljoin, urlsplit

LEADING = {"a": "href", "img": "src", "link": "href", "script": "src", "use": "href"}
# A list can be narrowed in any number of ways; its pages are all walked through.
FOLLOWED = {"page"}
HTML = "text/html"


@dataclass
class Seen:
    """One address as it answered."""

    status: int
    media_type: str
    language: str = ""
    canonical: str = ""
    alternates: dict[str, str] = field(default_factory=dict)
    links: set[str] = field(default_factory=set)
    anchors: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self, url: str, seen: Seen) -> None:
        super().__init__()
        self.url, self.seen = url, seen

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.seen.anchors.add(given["id"])
        if tag == "html":
            self.seen.language = given.get("lang", "")
        target = urljoin(self.url, given.get(LEADING.get(tag, ""), ""))
        if tag == "link" and given.get("rel") == "canonical":
            self.seen.canonical = target
        elif tag == "link" and "hreflang" in given:
            self.seen.alternates[given["hreflang"]] = target
        if tag in LEADING and given.get(LEADING[tag]):
            self.seen.links.add(target)

    def handle_data(self, data: str) -> None:
        if words := " ".join(data.split()):
            self.seen.texts.add(words)


def walk(get: Callable[[str], Seen], start: str) -> tuple[dict[str, Seen], dict[str, str]]:
    """Follow every link of a host; return what was seen, and who led to each address first."""
    seen: dict[str, Seen] = {}
    led: dict[str, str] = {start: ""}
    waiting = [start]
    while waiting:
        url = waiting.pop()
        seen[url] = get(url)
        if not _is_followed(url):
            continue
        for link in sorted({urldefrag(link).url for link in seen[url].links}):
            if urlsplit(link).netloc == urlsplit(start).netloc and link not in led:
                led[link] = url
                waiting.append(link)
    return seen, led


def read(url: str, status: int, media_type: str, body: str) -> Seen:
    """Return what a page says."""
    seen = Seen(status, media_type)
    if media_type.startswith(HTML):
        _Reader(url, seen).feed(body)
    return seen


def fragments(seen: dict[str, Seen]) -> dict[str, str]:
    """Return the links to places that their pages do not have: link → a page with it."""
    found = {}
    for url, page in seen.items():
        for link in page.links:
            target, anchor = urldefrag(link)
            shown = seen.get(target)
            known = shown is None or not shown.media_type.startswith(HTML)
            if anchor and not known and unquote(anchor) not in shown.anchors:
                found[link] = url
    return found


def _is_followed(url: str) -> bool:
    return set(parse_qs(urlsplit(url).query)) <= FOLLOWED

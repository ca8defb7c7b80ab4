"""What makes a feed valid: the rules of RSS 2.0 and of Atom (RFC 4287) that readers depend on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
TOKEN = re.compile(r"[\w.+-]+/[\w.+-]+(; ?charset=[\w-]+)?")


def rss_faults(root: Element) -> list[str]:
    """Return every rule of RSS 2.0 that a feed breaks."""
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None:
        return ["not an RSS 2.0 feed"]
    return [
        *_missing(channel, ("title", "link", "description")),
        *_addresses(channel, "link"),
        *_one(channel, "lastBuildDate", is_rfc822, required=False),
        *(fault for item in channel.iter("item") for fault in _rss_item(item)),
        *_unique([item.findtext("guid") for item in channel.iter("item")]),
    ]


def atom_faults(root: Element) -> list[str]:
    """Return every rule of RFC 4287 that a feed breaks."""
    if root.tag != f"{ATOM}feed":
        return ["not an Atom feed"]
    entries = root.findall(f"{ATOM}entry")
    faults = [*_atom_common(root, "feed")]
    if not any(link.get("rel") == "self" for link in root.findall(f"{ATOM}link")):
        faults.append("feed: no link to itself")
    has_author = root.find(f"{ATOM}author/{ATOM}name") is not None
    for entry in entries:
        faults += _atom_common(entry, "entry")
        if not has_author and entry.find(f"{ATOM}author") is None:
            faults.append("entry: no author here and none of the feed")
        if not any(link.get("rel") == "alternate" for link in entry.findall(f"{ATOM}link")):
            faults.append("entry: no content and no alternate link")
    return faults + list(_unique([entry.findtext(f"{ATOM}id") for entry in entries]))


def _rss_item(item: Element) -> Iterator[str]:
    if item.find("title") is None and item.find("description") is None:
        yield "item: neither title nor description"
    yield from _addresses(item, "link")
    yield from _one(item, "pubDate", is_rfc822)
    yield from _one(item, "guid", bool)
    guid = item.find("guid")
    is_link = guid is not None and guid.get("isPermaLink", "true") == "true"
    if is_link and not is_address(guid.text):
        yield "item: the permanent link is no address"
    if len(item.findall("enclosure")) > 1:
        yield "item: more than one enclosure"
    for enclosure in item.findall("enclosure"):
        said = (enclosure.get("url"), enclosure.get("length"), enclosure.get("type"))
        if not (is_address(said[0]) and str(said[1]).isdigit() and TOKEN.fullmatch(said[2] or "")):
            yield f"item: wrong enclosure {said}"


def _atom_common(part: Element, name: str) -> Iterator[str]:
    for tag, is_right in (("id", is_address), ("title", bool), ("updated", RFC3339.fullmatch)):
        found = part.findall(f"{ATOM}{tag}")
        if len(found) != 1 or not is_right(found[0].text or ""):
            yield f"{name}: wrong {tag}"
    for link in part.findall(f"{ATOM}link"):
        if not is_address(link.get("href")):
            yield f"{name}: link without address"


def _missing(part: Element, tags: tuple[str, ...]) -> Iterator[str]:
    for tag in tags:
        if not (part.findtext(tag) or "").strip():
            yield f"{part.tag}: no {tag}"


def _one(part: Element, tag: str, is_right, *, required: bool = True) -> Iterator[str]:
    found = part.findall(tag)
    if len(found) > 1 or (required and not found) or not all(is_right(one.text) for one in found):
        yield f"{part.tag}: wrong {tag}"


def _addresses(part: Element, tag: str) -> Iterator[str]:
    yield from (f"{part.tag}: {tag}" for one in part.findall(tag) if not is_address(one.text))


def _unique(names: list[str | None]) -> Iterator[str]:
    if len(set(names)) < len(names):
        yield "two items of one identity"


def is_address(text: str | None) -> bool:
    """Return whether a text is a whole address."""
    parts = urlsplit(text or "")
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def is_rfc822(text: str | None) -> bool:
    """Return whether a text is a date as RSS wants it, with its time zone."""
    try:
        return parsedate_to_datetime(text or "").tzinfo is not None
    except ValueError:
        return False

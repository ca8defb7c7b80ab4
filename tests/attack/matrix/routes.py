"""Every address of the admin that the resolver knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True, order=True)
class Route:
    """One pattern: its full name, its path below the site, the names of its arguments."""

    name: str
    path: str
    params: tuple[str, ...]


def admin_routes() -> list[Route]:
    """Return all patterns below /admin/, in order."""
    admin = next(p for p in get_resolver().url_patterns if str(p.pattern) == "admin/")
    return sorted(set(_walk(admin, (), "")))


def _walk(pattern: URLPattern | URLResolver, spaces: tuple, path: str) -> Iterator[Route]:
    here = path + str(pattern.pattern)
    if isinstance(pattern, URLResolver):
        inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
        for below in pattern.url_patterns:
            yield from _walk(below, inner, here)
        return
    name = ":".join([*spaces, pattern.name or pattern.lookup_str])
    yield Route(name, here, tuple(_arguments(pattern)))


def _arguments(pattern: URLPattern) -> list[str]:
    regex = getattr(pattern.pattern, "regex", None)
    return sorted(regex.groupindex) if regex else []

"""Where the software itself answers a requirement, as the frameworks name it in `shown`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from wagtail.models import Site

from pages.models.places import address


@dataclass(frozen=True, slots=True)
class Trees:
    """The homes of one agency: key and address of the main one, tree paths, languages."""

    main: int
    root: str
    paths: tuple[str, ...]
    languages: tuple[str, ...]


def _languages(trees: Trees) -> str:
    """A second language counts once its home is public."""
    return address() if len(trees.languages) > 1 else ""


def _https(trees: Trees) -> str:
    is_closed = urlsplit(settings.WAGTAILADMIN_BASE_URL).scheme == "https"
    return address() if is_closed else ""


def _domain(trees: Trees) -> str:
    hosts = (root.root_url for root in Site.get_site_root_paths() if root.root_path == trees.root)
    names = [urlsplit(host).hostname or "" for host in hosts]
    return address() if any(name.endswith(".go.th") for name in names) else ""


# Each gives the address, or nothing while it does not hold here.
SHOWN: dict[str, Callable[[Trees], str]] = {
    "home": lambda trees: address(),
    "newest": lambda trees: f"{address()}#newest",
    "contact": lambda trees: f"{address()}#contact",
    "search": lambda trees: reverse("search"),
    "site_map": lambda trees: reverse("site_map"),
    "accessibility": lambda trees: reverse("accessibility"),
    "feed": lambda trees: reverse("feed", args=("all",)),
    "data": lambda trees: reverse("coverage_csv"),
    "index": lambda trees: reverse("coverage"),
    "languages": _languages,
    "https": _https,
    "domain": _domain,
}


def addresses(trees: Trees) -> dict[str, str]:
    """Return the address of everything the software shows of this agency."""
    return {name: find(trees) for name, find in SHOWN.items()}

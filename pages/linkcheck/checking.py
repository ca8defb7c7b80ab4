"""Every address that the public pages recommend, looked at once, and what was found."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

from django.utils import timezone

from pages.linkcheck.probing import Outcome, probe
from pages.models import EServicePage, LinksPage
from pages.models.links import Link, LinkCheck, Problem
from pages.publishing.visibility import visible

logger = logging.getLogger("pages")

# Seconds between two questions to the same host.
PAUSE = 1.0
UNREACHED = frozenset({Problem.NO_HOST, Problem.TIMEOUT, Problem.NO_ANSWER})


def public_addresses(now: datetime) -> list[str]:
    """Return every address of the public lists of web sites and online services, each once."""
    lists = visible(LinksPage.objects.all(), now).values("pk")
    links = Link.objects.filter(page__in=lists).values_list("url", flat=True)
    services = visible(EServicePage.objects.all(), now).values_list("address", flat=True)
    return sorted({*links, *services})


def check_links(
    now: datetime | None = None, *, wait: Callable[[float], None] = time.sleep
) -> list[LinkCheck]:
    """Look at every public address, forget the others; return those that are broken."""
    now = now or timezone.now()
    addresses = public_addresses(now)
    LinkCheck.objects.exclude(url__in=addresses).delete()
    asked: set[str] = set()
    broken = []
    for url in addresses:
        host = urlsplit(url).netloc
        if host in asked:
            wait(PAUSE)
        asked.add(host)
        found = remember(url, probe(url), now)
        if found.is_broken:
            broken.append(found)
    if len(asked) > 1 and sum(one.problem in UNREACHED for one in broken) == len(addresses):
        # Not the web sites: this machine reaches nobody, its name server or its line is away.
        logger.warning("network.away", extra={"addresses": len(addresses)})
    return broken


def remember(url: str, outcome: Outcome, now: datetime) -> LinkCheck:
    """Write what was found; a failing address keeps the day on which it began to fail."""
    known = LinkCheck.objects.filter(url=url).first() or LinkCheck(url=url)
    known.checked_at = now
    known.status, known.problem = outcome.status, outcome.problem
    known.failing_since = (known.failing_since or now) if outcome.problem else None
    known.save()
    return known

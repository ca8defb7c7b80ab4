"""An index in a database of its own, brought up to date after a crash between two commits."""

from __future__ import annotations

import logging

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS
from django_tasks import task

from pages.models import ItemPage, OfficialPage
from pages.publishing.models import PublicationRecord, TakeDown
from pages.search_entries import entry_of, key_of, standing_record
from search import indexing
from search.engines import engine
from search.entry import SearchEntry

logger = logging.getLogger("pages")

# What was under way when the portal went down is among the newest evidence.
NEWEST = 50


def mend(newest: int = NEWEST) -> int:
    """Write the entries of the newest publications and take-downs that the index missed.

    Returns how many. Nothing is missing where the index lies in the portal's own database.
    """
    if settings.SEARCH_DATABASE == DEFAULT_DB_ALIAS:
        return 0
    known = engine().fingerprints()
    return sum(
        _mend_one(page) for page in _newest(newest) if _said(page) != known.get(key_of(page))
    )


def _newest(count: int) -> list[OfficialPage]:
    begun = PublicationRecord.objects.order_by("-pk").values_list("page_id", flat=True)
    ended = TakeDown.objects.order_by("-pk").values_list("record__page_id", flat=True)
    pages = OfficialPage.objects.filter(pk__in=[*begun[:count], *ended[:count]])
    return list(pages.order_by("pk"))


def _wanted(page: OfficialPage) -> SearchEntry | None:
    fresh = OfficialPage.objects.get(pk=page.pk).specific
    record = standing_record(fresh) if fresh.live and isinstance(fresh, ItemPage) else None
    return None if record is None else entry_of(fresh, record)


def _said(page: OfficialPage) -> str | None:
    wanted = _wanted(page)
    return wanted.fingerprint() if wanted else None


@indexing.one_change()
def _mend_one(page: OfficialPage) -> bool:
    """Look again and write, in one piece: somebody may publish or take it down meanwhile."""
    wanted = _wanted(page)
    if wanted is None:
        indexing.drop([key_of(page)])
    else:
        indexing.put([wanted])
    logger.warning("index.mended", extra={"page": page.pk})
    return True


@task()
def mend_index() -> int:
    """Bring the index up to date; the first thing after a restart."""
    return mend()

"""Compares everything with what was recorded of it, and keeps what differs for people to see."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from django.db import connection

from documents import fixity as files
from pages.publishing.append_only import unarmed
from pages.publishing.comparison import altered
from portal.audit.verification import first_fault
from portal.health.models import IntegrityCheck, Subject
from search import indexing
from thai import calendar

logger = logging.getLogger("health")

# Reading every file takes long where there are many; the rest is compared every night. Somewhat
# less than a day and a week, so that a night is never missed by minutes.
EVERY: Mapping[Subject, timedelta] = {
    Subject.PUBLIC: timedelta(hours=20),
    Subject.AUDIT: timedelta(hours=20),
    Subject.SEARCH: timedelta(hours=20),
    Subject.FILES: timedelta(days=6, hours=12),
}
# It takes a worker minutes where there are ten thousand items, so it waits for these hours; an
# office that is switched off at night is compared by day, this much later.
NIGHT = range(1, 5)
PATIENCE = timedelta(hours=12)
# A comparison that is this much later than it should be did not run at all.
GRACE = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that is not as it was recorded: what, on which page, which of its values."""

    what: str
    page: int | None = None
    values: tuple[str, ...] = ()


def _public() -> Iterator[Found]:
    for one in altered():
        yield Found(one.title, one.page, one.values)


def _audit() -> Iterator[Found]:
    for name in unarmed(connection):
        yield Found(name, values=("no trigger",))
    fault = first_fault()
    if fault is not None:
        yield Found(fault.what, values=(fault.reason,))


def _files() -> Iterator[Found]:
    for alarm in files.verify():
        yield Found(alarm.name, values=(str(alarm.harm),))


def _search() -> Iterator[Found]:
    drift = indexing.drift()
    for kind in ("missing", "stray", "changed"):
        for key in getattr(drift, kind):
            yield Found(key, _page_of(key), (kind,))


def _page_of(key: str) -> int | None:
    number = key.removeprefix("page:")
    return int(number) if number.isdecimal() else None


COMPARISONS: Mapping[Subject, Callable[[], Iterator[Found]]] = {
    Subject.PUBLIC: _public,
    Subject.AUDIT: _audit,
    Subject.FILES: _files,
    Subject.SEARCH: _search,
}


def due(now: datetime) -> list[Subject]:
    """Return what was never compared, or not since its time: at night, by day only if late."""
    ran = dict(IntegrityCheck.objects.values_list("subject", "ran_at"))
    wait = timedelta() if calendar.in_bangkok(now).hour in NIGHT else PATIENCE
    return [one for one in Subject if one not in ran or now - ran[one] >= EVERY[one] + wait]


def check(subject: Subject, now: datetime) -> IntegrityCheck:
    """Compare, keep the result in place of the last one, and log the findings."""
    found = list(COMPARISONS[subject]())
    for one in found[: IntegrityCheck.MOST]:
        # Titles never stand in the log; keys of files, rows and entries do.
        key = None if subject == Subject.PUBLIC else one.what
        told = {"subject": str(subject), "page": one.page, "key": key}
        logger.error("integrity.finding", extra=told | {"values": ",".join(one.values)})
    if len(found) > IntegrityCheck.MOST:
        logger.error("integrity.many", extra={"subject": str(subject), "count": len(found)})
    kept = [asdict(one) | {"values": list(one.values)} for one in found[: IntegrityCheck.MOST]]
    result, _ = IntegrityCheck.objects.update_or_create(
        subject=subject, defaults={"ran_at": now, "count": len(found), "findings": kept}
    )
    return result


def in_a_word(now: datetime) -> str:
    """Say for the health address what the newest comparisons found, and which did not run."""
    known = {one.subject: one for one in IntegrityCheck.objects.all()}
    late = [
        str(one) for one in Subject if one in known and now - known[one].ran_at > EVERY[one] + GRACE
    ]
    told = [f"{one.subject} {one.count}" for one in known.values() if one.count]
    if told:
        return f"findings: {', '.join(sorted(told))}"
    if late:
        return f"not compared for days: {', '.join(late)}"
    return "ok" if len(known) == len(Subject) else "ok, not everything compared yet"

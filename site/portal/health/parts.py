"""One probe per part of the installation; each says ok or what is wrong, never more."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from pages.publishing.holidays import missing_year
from pages.publishing.routing import offices
from pages.publishing.staffing import staffing
from pages.publishing.tasks import overdue
from portal.audit import checkpoints
from portal.health import integrity as comparisons
from portal.mail.standing import in_a_word
from portal.processes import workers
from thai import calendar

# A job that waits longer than this says that the workers cannot keep up, or hang.
STALE = timedelta(minutes=10)
# A checkpoint is written every six hours if anything happened; after two days none was.
UNANCHORED = timedelta(days=2)


def database() -> str:
    """Ask the database a question."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return "ok"


def files() -> str:
    """Write, find and remove a small file in the private store."""
    store = storages["private"]
    name = store.save("health/probe", ContentFile(b"ok"))
    store.delete(name)
    return "ok"


def worker() -> str:
    """Look for a living worker, which also keeps the schedule, and for jobs nobody takes."""
    if not workers.anybody_lives():
        return "no worker runs"
    old = timezone.now() - STALE
    waiting = DBTaskResult.objects.filter(status="READY", enqueued_at__lt=old).count()
    return "ok" if not waiting else f"{waiting} jobs waiting"


def take_downs() -> str:
    """Look for items whose time passed and whose take-down nobody has written yet."""
    waiting = len(overdue(timezone.now() - STALE))
    return "ok" if not waiting else f"{waiting} take-downs not recorded"


def audit() -> str:
    """Say when the audit log was anchored last, and whether it still is."""
    last = checkpoints.newest(settings.DATA)
    unanchored = checkpoints.first_after(last)
    if unanchored is not None and unanchored < timezone.now() - UNANCHORED:
        return "not anchored by a checkpoint for days"
    if last is None:
        return "ok, no checkpoint yet"
    if not checkpoints.is_kept(last):
        return "broken: run verify_audit"
    return f"ok, last checkpoint {last.at}"


def integrity() -> str:
    """Say whether content, evidence, files and index are as they were recorded."""
    return comparisons.in_a_word(timezone.now())


def scanner() -> str:
    """Say whether uploads are scanned for viruses."""
    return "ok" if settings.CLAMD else "not configured"


def text_reader() -> str:
    """Say which program reads the text of PDF files."""
    return "ok" if shutil.which("pdftotext") else "degraded: pdftotext is not installed"


def holidays() -> str:
    """Look for the public holidays that working days should leave out by now."""
    year = missing_year(calendar.today())
    return "ok" if year is None else f"missing for {year}"


def mail() -> str:
    """Say whether notices leave as e-mail, and what waits if they do not."""
    return in_a_word()


def people() -> str:
    """Count agencies whose signatures hang on too few people, or on people who left."""
    found = [staffing(agency) for agency in offices()]
    short = sum(one.is_short for one in found)
    left = sum(len(one.left) for one in found)
    if not short and not left:
        return "ok"
    return f"warning: {short} agencies with too few people, {left} closed accounts that sign"


PARTS: dict[str, Callable[[], str]] = {
    "database": database,
    "files": files,
    "worker": worker,
    "take_downs": take_downs,
    "audit": audit,
    "integrity": integrity,
    "scanner": scanner,
    "text_reader": text_reader,
    "holidays": holidays,
    "mail": mail,
    "people": people,
}
# Without these nothing can be served; the others only make the answer say so.
VITAL = ("database", "files")

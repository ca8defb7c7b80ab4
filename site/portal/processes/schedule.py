"""Turns settings.SCHEDULE into timed jobs that do nothing but enqueue a task."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger
from django.conf import settings
from django.db import close_old_connections
from django.utils.module_loading import import_string
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from portal.processes import locks
from portal.processes.missed import listen


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of settings.SCHEDULE: every so many seconds, or a crontab line in Bangkok time."""

    name: str
    task: str
    when: int | str

    @property
    def trigger(self) -> BaseTrigger:
        """Return when the entry is due."""
        if isinstance(self.when, int):
            return IntervalTrigger(seconds=self.when, timezone=UTC)
        return CronTrigger.from_crontab(self.when, timezone=settings.TIME_ZONE)

    @property
    def first_run(self) -> dict[str, datetime]:
        """Return when the first run is due: at once for intervals, so that downtime is made up."""
        is_interval = isinstance(self.when, int)
        return {"next_run_time": datetime.now(UTC)} if is_interval else {}


def entries() -> list[Entry]:
    """Return the entries of settings.SCHEDULE."""
    return [Entry(*line) for line in settings.SCHEDULE]


def lock_of(path: str) -> str:
    """Return the lock that a scheduler holds while it enqueues a task."""
    return f"enqueue {path}"


def enqueue(path: str) -> bool:
    """Enqueue the task at a dotted path, unless one is waiting already; tell whether it did.

    Of two schedulers that look in the same moment one leaves it to the other.
    """
    task = import_string(path)
    waiting = DBTaskResult.objects.filter(task_path=task.module_path, status=TaskResultStatus.READY)
    with locks.held(lock_of(path)) as is_free:
        if not is_free or waiting.exists():
            return False
        task.enqueue()
        return True


def run_due(path: str) -> None:
    """Enqueue on the scheduler's own thread, giving back a connection that has aged."""
    close_old_connections()
    enqueue(path)
    close_old_connections()


def build(lines: Iterable[Entry]) -> BackgroundScheduler:
    """Return a scheduler with one job per entry; runs missed while asleep become one run."""
    scheduler = BackgroundScheduler(
        executors={"default": {"type": "threadpool", "max_workers": 1}},
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        timezone=UTC,
    )
    listen(scheduler)
    for line in lines:
        scheduler.add_job(
            run_due, line.trigger, args=[line.task], id=line.name, name=line.name, **line.first_run
        )
    return scheduler

"""One line in the log for each job of the schedule that failed or came too late."""

from __future__ import annotations

import logging

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MISSED, JobExecutionEvent
from apscheduler.schedulers.base import BaseScheduler

logger = logging.getLogger("processes")


def listen(scheduler: BaseScheduler) -> None:
    """Hear of every job of a schedule that failed or came too late."""
    scheduler.add_listener(note, EVENT_JOB_ERROR | EVENT_JOB_MISSED)


def note(event: JobExecutionEvent) -> None:
    """Write down that what was due was not enqueued; the job runs again when it is next due."""
    if event.exception is None:
        logger.warning("job.missed", extra={"job": event.job_id})
    else:
        reason = type(event.exception).__name__
        logger.error("job.failed", extra={"job": event.job_id, "reason": reason})

"""One line in the log for each background task that failed."""

from __future__ import annotations

import logging
import sys
from collections.abc import Collection
from typing import Any

from django.db.models.signals import post_save
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

logger = logging.getLogger("processes")


def connect() -> None:
    """Hear of every task that is stored as failed; called once when the app is ready."""
    post_save.connect(note, sender=DBTaskResult, dispatch_uid="processes.failed")


def note(
    instance: DBTaskResult[Any, Any], update_fields: Collection[str] | None = None, **_: Any
) -> None:
    """Write down a task that failed, that ended its worker, or that this release does not know.

    The package's own signal is silent about the last two.
    """
    if instance.status != TaskResultStatus.FAILED or "traceback" not in (update_fields or ()):
        return
    told = {
        "task": str(instance.pk),
        "path": instance.task_path,
        "reason": instance.exception_class_path,
    }
    logger.error("task.failed", extra=told, exc_info=sys.exc_info()[0] is not None)

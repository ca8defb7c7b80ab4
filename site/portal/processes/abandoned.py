"""Tasks that a worker left half done when it was killed go back into the queue."""

import logging

from django.db import OperationalError, connection
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from portal.processes.errors import TaskAbandoned

logger = logging.getLogger("processes")

# A task that ends its worker this often would end it for ever.
MOST_TRIES = 3


def requeue(worker_id: str) -> int:
    """Make the running tasks of a dead worker ready again; return how many.

    A task that was tried three times is marked failed instead, so that it is seen.
    """
    left = [task for task in DBTaskResult.objects.running() if task.worker_ids[-1:] == [worker_id]]
    for task in left:
        if len(task.worker_ids) >= MOST_TRIES:
            task.set_failed(TaskAbandoned(times=len(task.worker_ids)))
        else:
            task.status = TaskResultStatus.READY
            task.save(update_fields=["status"])
            logger.warning("task.taken_back", extra={"task": str(task.pk), "path": task.task_path})
    return len(left)


def take_back(worker_id: str) -> None:
    """Requeue from the supervisor, which must live on when the database is away, and let go."""
    try:
        requeue(worker_id)
    except OperationalError:
        # Unfinished tasks wait for the next start.
        logger.warning("database.away", extra={"worker": worker_id})
    finally:
        connection.close()

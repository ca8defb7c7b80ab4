"""Tasks that a worker left half done when it was killed go back into the queue."""

import logging

from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from portal.processes import locks, workers
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


def take_back(worker_id: str) -> int:
    """Requeue the tasks of a worker unless it lives; return how many."""
    with locks.held(workers.lock_of(worker_id)) as is_free:
        if not is_free:
            return 0
        locks.let_losers_end()
        return requeue(worker_id)


def take_back_all() -> int:
    """Requeue what dead workers left: killed ones, numbers and machines no longer used."""
    running = DBTaskResult.objects.running().values_list("worker_ids", flat=True)
    return sum(take_back(name) for name in sorted({names[-1] for names in running if names}))

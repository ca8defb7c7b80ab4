"""Tasks that a worker left half done when it was killed go back into the queue."""

from django.db import connection
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from portal.processes.errors import TaskAbandoned

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
    connection.close_if_unusable_or_obsolete()
    return len(left)

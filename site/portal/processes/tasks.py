"""Housekeeping of the task queue itself."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from portal.processes import abandoned

KEEP_SUCCESSFUL = timedelta(days=7)
# Someone should look at a failure; a quarter is long enough for an office.
KEEP_FAILED = timedelta(days=90)


@task()
def forget_finished() -> int:
    """Delete the records of tasks that ended long ago; return how many."""
    now = timezone.now()
    done = Q(status=TaskResultStatus.SUCCESSFUL, finished_at__lt=now - KEEP_SUCCESSFUL)
    failed = Q(status=TaskResultStatus.FAILED, finished_at__lt=now - KEEP_FAILED)
    return DBTaskResult.objects.filter(done | failed).delete()[0]


@task()
def take_back_abandoned() -> int:
    """Make the unfinished tasks of dead workers ready again; return how many."""
    return abandoned.take_back_all()

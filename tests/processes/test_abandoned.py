"""Tasks of a killed worker go back into the queue, but not for ever."""

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from portal.processes.abandoned import MOST_TRIES, requeue

pytestmark = pytest.mark.django_db


def running(*workers: str) -> DBTaskResult:
    """Return a task that was claimed by these workers, one after another."""
    return DBTaskResult.objects.create(
        task_path="portal.processes.tasks.forget_finished",
        status=TaskResultStatus.RUNNING,
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        run_after=timezone.now(),
        worker_ids=list(workers),
    )


def test_a_task_left_running_is_ready_again():
    task = running("here")

    requeue("here")

    task.refresh_from_db()
    assert task.status == TaskResultStatus.READY


def test_the_task_of_another_worker_is_left_alone():
    task = running("here", "there")

    requeue("here")

    task.refresh_from_db()
    assert task.status == TaskResultStatus.RUNNING


def test_a_task_that_ended_its_worker_every_time_is_marked_failed():
    task = running(*["here"] * MOST_TRIES)

    requeue("here")

    task.refresh_from_db()
    assert (task.status, "TaskAbandoned" in task.exception_class_path) == (
        TaskResultStatus.FAILED,
        True,
    )

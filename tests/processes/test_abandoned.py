"""Tasks of a killed worker go back into the queue, but not for ever."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from portal.processes.abandoned import MOST_TRIES, requeue

ROOT = Path(__file__).resolve().parents[2]
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


def test_the_supervisor_lives_on_when_the_database_is_away(tmp_path):
    code = "from portal.processes.abandoned import take_back; take_back('here'); print('alive')"
    away = {"SUKSALA_DATABASE_URL": "sqlite:////proc/nowhere", "SUKSALA_DATA": str(tmp_path)}

    said = subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", code],
        cwd=ROOT,
        env=os.environ | away | {"DJANGO_SETTINGS_MODULE": "portal.settings.dev"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert (said.stdout, " WARNING processes database.away" in said.stderr) == ("alive\n", True)

"""What fails with nobody at a screen is one line with the task or the job."""

from __future__ import annotations

import os
import sys
import time

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from portal.audit import checkpoints
from portal.processes import schedule
from portal.processes.abandoned import MOST_TRIES, requeue
from portal.processes.child import Child
from portal.processes.supervisor import Supervisor

TASK = "portal.audit.tasks.write_checkpoint"
UNKNOWN = "portal.processes.tasks.renamed_since"


def stored(path: str, status: TaskResultStatus, *workers: str) -> DBTaskResult:
    """Return a stored task."""
    return DBTaskResult.objects.create(
        task_path=path,
        status=status,
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        run_after=timezone.now(),
        worker_ids=list(workers),
    )


@pytest.fixture
def queue(settings):
    """Let tasks go through the database and a worker, as in an installation."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def work() -> None:
    """Do what waits, as a worker does it that then ends."""
    Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="here",
        excluded_queue_names=[],
    ).run()


def line(task: DBTaskResult, reason: str) -> str:
    told = f"task={task.pk} path={task.task_path} reason={reason}"
    return f"ERROR processes task.failed {told}"


@pytest.mark.django_db(transaction=True)
def test_a_task_that_raises_is_one_line_with_its_traceback(queue, settings, tmp_path, console):
    settings.DATA = tmp_path
    checkpoints.folder(tmp_path).mkdir(parents=True)
    (checkpoints.folder(tmp_path) / "1.json").write_text("no checkpoint")
    task = stored(TASK, TaskResultStatus.READY)

    work()

    (told,) = console.told
    assert console.lines == [line(task, "portal.audit.errors.ChainRewritten")]
    assert "  | Traceback" in told


@pytest.mark.django_db(transaction=True)
def test_a_task_that_this_release_does_not_know(queue, console):
    task = stored(UNKNOWN, TaskResultStatus.READY)

    work()

    assert console.lines == [line(task, "builtins.ImportError")]


@pytest.mark.django_db(transaction=True)
def test_a_task_that_is_done_leaves_nothing(queue, console):
    stored("portal.processes.tasks.forget_finished", TaskResultStatus.READY)

    work()

    assert console.lines == []


@pytest.mark.django_db
def test_a_task_of_a_killed_worker(console):
    task = stored(TASK, TaskResultStatus.RUNNING, "here")

    requeue("here")

    assert console.lines == [f"WARNING processes task.taken_back task={task.pk} path={TASK}"]


@pytest.mark.django_db
def test_a_task_that_ended_its_worker_every_time(console):
    task = stored(TASK, TaskResultStatus.RUNNING, *["here"] * MOST_TRIES)

    requeue("here")

    assert console.lines == [line(task, "portal.processes.errors.TaskAbandoned")]


def test_a_process_that_ended_by_itself(console):
    child = Child("other", [sys.executable, "-c", "raise SystemExit(7)"], os.environ)
    child.start()
    child.process.wait(timeout=20)

    Supervisor(child, [])._look_after(child)

    assert console.lines == ["ERROR processes process.ended child=other code=7"]


def run_once(entry: schedule.Entry, console) -> None:
    """Let a real scheduler come to an entry that is due now."""
    scheduler = schedule.build([entry])
    scheduler.start()
    deadline = time.monotonic() + 10
    while not console.told and time.monotonic() < deadline:
        time.sleep(0.02)
    scheduler.shutdown()


def test_a_job_that_cannot_be_enqueued(console):
    run_once(schedule.Entry("tidy", UNKNOWN, 3600), console)

    assert console.lines == ["ERROR processes job.failed job=tidy reason=ImportError"]

"""Locks: one holder at a time, or several that share; health reads from them who lives."""

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from portal.health import parts
from portal.processes import locks, schedule, workers

TASK = "portal.processes.tasks.forget_finished"
pytestmark = pytest.mark.django_db


def is_free(name: str) -> bool:
    with locks.held(name) as is_free:
        return is_free


def test_a_lock_has_one_holder():
    with locks.lasting() as mine:
        mine.take("a name")

        assert not is_free("a name")


def test_a_lock_is_free_once_its_holder_gave_it_back():
    with locks.lasting() as mine:
        mine.take("a name")

    assert is_free("a name")


def test_another_name_is_another_lock():
    with locks.lasting() as mine:
        mine.take("a name")

        assert is_free("another name")


def test_several_share_a_lock_that_nobody_has_alone():
    with locks.lasting() as mine, locks.lasting() as theirs:
        shared = [one.take("a name", is_shared=True) for one in (mine, theirs)]

        assert (shared, is_free("a name")) == ([True, True], False)


def test_health_says_when_no_worker_runs():
    assert parts.worker() == "no worker runs"


def test_health_says_when_a_worker_lives_and_nothing_waits():
    with workers.present(1):
        assert parts.worker() == "ok"


def test_health_says_when_the_workers_take_no_jobs():
    old = timezone.now() - 2 * parts.STALE
    fixed = {"args_kwargs": {"args": [], "kwargs": {}}, "backend_name": "default", "run_after": old}
    task = DBTaskResult.objects.create(task_path=TASK, **fixed)
    DBTaskResult.objects.filter(pk=task.pk).update(enqueued_at=old)

    with workers.present(1):
        assert parts.worker() == "1 jobs waiting"


def test_what_another_scheduler_is_just_enqueuing_is_left_to_it():
    with locks.lasting() as theirs:
        theirs.take(schedule.lock_of(TASK))

        assert schedule.enqueue(TASK) is False

"""The schedule: what is due is enqueued once, in the rhythm the settings give."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from portal.processes import schedule
from portal.processes.checks import periodic_tasks_are_scheduled, schedule_leads_to_tasks
from portal.processes.tasks import forget_finished

TASK = "portal.processes.tasks.forget_finished"
BANGKOK = ZoneInfo("Asia/Bangkok")


def record(status: TaskResultStatus, **values: object) -> DBTaskResult:
    """Return a stored record of the housekeeping task."""
    fixed = {"args_kwargs": {"args": [], "kwargs": {}}, "backend_name": "default"}
    return DBTaskResult.objects.create(
        task_path=TASK, status=status, run_after=timezone.now(), **fixed, **values
    )


def test_seconds_make_an_interval_that_starts_at_once():
    entry = schedule.Entry("tidy", TASK, 60)

    assert entry.first_run["next_run_time"] <= timezone.now()


def test_a_crontab_line_is_meant_in_bangkok_time():
    entry = schedule.Entry("digest", TASK, "30 7 * * *")

    due = entry.trigger.get_next_fire_time(None, datetime(2026, 11, 21, 12, tzinfo=BANGKOK))

    assert due == datetime(2026, 11, 22, 7, 30, tzinfo=BANGKOK)


def test_every_line_of_the_settings_becomes_a_job(settings):
    built = schedule.build(schedule.entries())

    built.start(paused=True)
    names = {job.name for job in built.get_jobs()}
    built.shutdown(wait=False)

    assert names == {line[0] for line in settings.SCHEDULE}


@pytest.mark.django_db
def test_a_task_that_waits_is_not_enqueued_again():
    record(TaskResultStatus.READY)

    assert schedule.enqueue(TASK) is False


@pytest.mark.django_db
def test_a_task_that_only_runs_is_enqueued_again():
    record(TaskResultStatus.RUNNING)

    assert schedule.enqueue(TASK) is True


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("status", "days", "left"),
    [
        (TaskResultStatus.SUCCESSFUL, 6, 1),
        (TaskResultStatus.SUCCESSFUL, 8, 0),
        (TaskResultStatus.FAILED, 8, 1),
        (TaskResultStatus.FAILED, 91, 0),
        (TaskResultStatus.READY, 91, 1),
    ],
)
def test_records_of_finished_tasks_are_kept_for_a_while(status, days, left):
    record(status, finished_at=timezone.now() - timedelta(days=days))

    forget_finished.call()

    assert DBTaskResult.objects.count() == left


def test_a_line_that_leads_nowhere_is_an_error(settings):
    settings.SCHEDULE = (("tidy", "portal.processes.tasks.no_such_task", 60),)

    found = schedule_leads_to_tasks(None)

    assert [message.id for message in found] == ["portal.E001"]


def test_a_periodic_task_without_a_line_is_a_warning(settings):
    settings.SCHEDULE = ()

    found = periodic_tasks_are_scheduled(None)

    assert any(TASK in message.msg and message.id == "portal.W001" for message in found)


def test_the_schedule_of_this_project_is_complete():
    assert schedule_leads_to_tasks(None) + periodic_tasks_are_scheduled(None) == []

"""Do queued tasks, and enqueue those that are due: the package's command with a lasting name.

It takes the place of the package's own, which could be started under the name of a living worker.
"""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError
from django_tasks_db.management.commands.db_worker import Worker

from portal.processes import abandoned, schedule, workers
from portal.processes.errors import DatabaseAway, ProcessError

# One worker of a machine keeps the clock; those of two machines do no harm together.
KEEPS_THE_CLOCK = 1


class Command(BaseCommand):
    """Work until asked to stop; the task under way is finished first."""

    help = "Do queued tasks until asked to stop; worker 1 also enqueues what is due."
    # `serve` made the checks; they would load every address and form, ten megabytes, once more.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the number of this worker among those of its installation."""
        parser.add_argument("--number", type=int, default=KEEPS_THE_CLOCK)

    def handle(self, *, number: int, **options: object) -> None:
        """Take back what this worker left undone, then work."""
        try:
            with workers.present(number) as name:
                abandoned.requeue(name)
                if number == KEEPS_THE_CLOCK:
                    schedule.build(schedule.entries()).start()
                work(name)
        except ProcessError as error:
            raise CommandError(str(error)) from error
        except OperationalError as error:
            raise CommandError(str(DatabaseAway(reason=error))) from error


def work(name: str) -> None:
    """Do tasks of every queue under this name."""
    worker = Worker(
        queue_names=["*"],
        interval=1.0,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
        excluded_queue_names=[],
    )
    worker.configure_signals()
    worker.run()

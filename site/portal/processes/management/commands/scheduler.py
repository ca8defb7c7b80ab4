"""Run the process that enqueues tasks when they are due."""

import signal
import threading

from django.core.management.base import BaseCommand

from portal.processes import schedule


class Command(BaseCommand):
    """Enqueue the tasks of settings.SCHEDULE; two of these at once do no harm."""

    help = "Enqueue the tasks of settings.SCHEDULE when they are due, until asked to stop."

    def handle(self, **options: object) -> None:
        """Run the jobs on a thread and wait for a signal."""
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        scheduler = schedule.build(schedule.entries())
        scheduler.start()
        stop.wait()
        scheduler.shutdown(wait=False)

"""Run the portal: web process and worker under one command."""

from argparse import ArgumentParser
from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.processes import commands, demonstration, preparation, readiness
from portal.processes.errors import ProcessError
from portal.processes.supervisor import Supervisor


class Command(BaseCommand):
    """Print `ready: ADDRESS` when the portal answers; SIGINT or SIGTERM ends everything."""

    help = "Run the web process and the worker together."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the address to listen on."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument(
            "--prepare", action="store_true", help="first bring tables and static files up to date"
        )

    def handle(self, *, host: str, port: int, prepare: bool, **options: object) -> None:
        """Supervise until asked to stop."""
        if prepare:
            preparation.migrate()
            preparation.collect_static()
        try:
            serve(host, port, partial(self.announce, host, port))
        except ProcessError as error:
            raise CommandError(str(error)) from error

    def announce(self, host: str, port: int) -> None:
        """Tell people and scripts where the portal answers."""
        self.stdout.write(f"ready: http://{host}:{port}/")
        self.stdout.flush()


def serve(
    host: str,
    port: int,
    announce: Callable[[], object],
    prepare: Callable[[], bool] = lambda: False,
) -> None:
    """Supervise the two processes until asked to stop.

    prepare is done while the web process starts, and tells whether that must start anew.
    """
    readiness.require_free_port(host, port)
    demonstration.require_absent()
    web = commands.web(settings.ROOT, host=host, port=port, threads=settings.WEB_THREADS)
    others = [commands.worker(settings.ROOT, 1)]
    # 0.0.0.0 means every address; the loopback one answers for them.
    asked = "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104  # compared, not bound
    Supervisor(web, others).run(partial(readiness.answers, asked, port), announce, prepare)
